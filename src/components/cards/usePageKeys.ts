import { useLayoutEffect, useRef } from 'preact/hooks';
import { readPageKey, type PageKey } from './list/index.ts';

/** Listens for the keys that work on the whole page. Fields and open dialogs keep their own keys. */
export function usePageKeys(onKey: (key: PageKey) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  // Before the page is painted, so that a reader can use the keys as soon as the page is visible.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = readPageKey(event);
      const isInField =
        event.target instanceof Element &&
        event.target.closest('input[type=search], select') !== null;
      if (key === null || isInField || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
