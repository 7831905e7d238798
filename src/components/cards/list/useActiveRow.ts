import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ActiveRow {
  readonly index: number;
  readonly bodyRef: RefObject<HTMLTableSectionElement>;
  /** Makes a row the one that Tab reaches. */
  readonly set: (index: number) => void;
  /** Does the same for the first row of a list that is about to change, and scrolls up to it. */
  readonly toFirst: () => void;
  /** Makes a row active, focuses it and scrolls to it. */
  readonly focus: (index: number) => void;
}

/**
 * The one row that has the focus or gets it from Tab. It follows its card when the list changes. When the card leaves the
 * list, the next card takes its place.
 */
export function useActiveRow(
  listedIds: readonly string[],
  indexOf: ReadonlyMap<string, number>,
): ActiveRow {
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<{ id: string | undefined; index: number }>({
    id: undefined,
    index: 0,
  });
  const isFocusWanted = useRef(false);
  const own = active.id === undefined ? undefined : indexOf.get(active.id);
  const index = own ?? Math.max(0, Math.min(active.index, listedIds.length - 1));

  const set = (to: number): void => {
    setActive({ id: listedIds[to], index: to });
  };

  // The active row is always rendered, so it is in the page by now.
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    const row = bodyRef.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  return {
    index,
    bodyRef,
    set: (to) => {
      if (to !== index || listedIds[to] !== active.id) set(to);
    },
    toFirst: () => {
      setActive({ id: undefined, index: 0 });
      const body = bodyRef.current;
      if (body !== null && isCovered(body)) body.scrollIntoView();
    },
    focus: (to) => {
      isFocusWanted.current = true;
      set(to);
    },
  };
}

/** Whether the start of the rows is above the window or under the bars at its top. */
function isCovered(body: HTMLElement): boolean {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const { scrollMarginTop } = getComputedStyle(body);
  return (
    body.getBoundingClientRect().top < parseFloat(scrollPaddingTop) + parseFloat(scrollMarginTop)
  );
}
