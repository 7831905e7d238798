import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus when a render takes away what had it: a row that a filter hides, a button of a selection that is empty
 * now. Otherwise a reader without a pointer would start over at the top of the page.
 *
 * @param root the part of the page that is watched
 * @param findPlace focuses something that is there
 */
export function useKeptFocus(root: RefObject<HTMLElement>, findPlace: () => void): void {
  const before = document.activeElement;
  const isOurs = root.current?.contains(before) === true;
  useLayoutEffect(() => {
    if (!isOurs || document.activeElement !== document.body) return;
    // A row that was moved in the list is in the page again, without the focus.
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else findPlace();
  });
}
