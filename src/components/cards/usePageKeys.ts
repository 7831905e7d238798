import { useLayoutEffect, useRef } from 'preact/hooks';
import { readPageKey, type PageKey } from './list/index.ts';

/** Hears the keys that mean the same on the whole page; fields and open dialogs keep theirs. */
export function usePageKeys(onKey: (key: PageKey) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  // With the page and not a frame later: what can be seen can be used.
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
