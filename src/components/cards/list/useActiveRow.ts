import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ActiveRow {
  readonly index: number;
  readonly bodyRef: RefObject<HTMLTableSectionElement>;
  /** Makes a row the one that Tab leads to. */
  readonly set: (index: number) => void;
  /** The same for the first row of a list that is about to change; shows it if the screen is further down. */
  readonly toFirst: () => void;
  /** Makes a row active, gives it the focus and brings it on the screen. */
  readonly focus: (index: number) => void;
}

/**
 * The one row that has the focus or would get it. It follows its card when the list changes; when the card leaves the
 * list, the next one takes its place.
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

  // The row is in the page by now, wherever the screen is: it is rendered because it is the active one.
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
      if (body !== null && body.getBoundingClientRect().top < 0) body.scrollIntoView();
    },
    focus: (to) => {
      isFocusWanted.current = true;
      set(to);
    },
  };
}
