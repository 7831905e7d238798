import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActiveRow } from './list/index.ts';

export interface ListFocus {
  /** For the element that holds filters, list and actions. */
  readonly rootRef: RefObject<HTMLDivElement>;
  readonly undoRef: RefObject<HTMLButtonElement>;
  /** Focuses the active row, or "Undo" when no card is listed. */
  readonly focusList: () => void;
}

/**
 * Keeps the focus in the list when a render removes the focused element, such as a row that a filter hides. Otherwise a
 * reader without a pointer would start over at the top of the page.
 */
export function useListFocus(listedCount: number, active: ActiveRow): ListFocus {
  const rootRef = useRef<HTMLDivElement>(null);
  const undoRef = useRef<HTMLButtonElement>(null);
  const focusList = (): void => {
    if (listedCount > 0) active.focus(active.index);
    else undoRef.current?.focus();
  };

  const before = document.activeElement;
  const isOurs = rootRef.current?.contains(before) === true;
  useLayoutEffect(() => {
    if (!isOurs || document.activeElement !== document.body) return;
    // A row that moved within the list is still in the page, but it has lost the focus.
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else focusList();
  });

  return { rootRef, undoRef, focusList };
}
