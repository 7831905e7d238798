/** The rows of a long list that are in the page: those on the screen and some around them. Pure. */

export interface RowWindow {
  /** The first rendered row. */
  readonly first: number;
  /** The row after the last rendered one. */
  readonly end: number;
}

export interface RowGeometry {
  /** How far the start of the list is above the upper edge of the screen; negative below it. */
  readonly offsetPx: number;
  readonly viewportPx: number;
  readonly rowPx: number;
  readonly count: number;
}

/** The window until the list is measured. */
export const FIRST_ROWS: RowWindow = { first: 0, end: 24 };

/** The window moves by this many rows, because a render for each row that passes would be wasted. */
const BLOCK = 8;

/** The rows on the screen, and half a screen before and after them to last until the next render. */
export function rowWindow({ offsetPx, viewportPx, rowPx, count }: RowGeometry): RowWindow {
  if (rowPx <= 0) return { first: 0, end: Math.min(count, FIRST_ROWS.end) };
  const margin = viewportPx / 2;
  const first = Math.floor((offsetPx - margin) / rowPx / BLOCK) * BLOCK;
  const end = Math.ceil((offsetPx + viewportPx + margin) / rowPx / BLOCK) * BLOCK;
  return {
    first: Math.min(Math.max(first, 0), count),
    end: Math.min(Math.max(end, 0), count),
  };
}

/**
 * The next window on the way from the shown one to the needed one. A window grows or shrinks, never both at once: when a
 * list loses rows at one end and gains rows at the other, Preact takes every row out of the page and puts it back.
 */
export function nextWindow(shown: RowWindow, needed: RowWindow): RowWindow {
  const common = {
    first: Math.max(shown.first, needed.first),
    end: Math.min(shown.end, needed.end),
  };
  if (common.first >= common.end) return needed;
  const union = {
    first: Math.min(shown.first, needed.first),
    end: Math.max(shown.end, needed.end),
  };
  return union.end - union.first <= 2 * (needed.end - needed.first) ? union : common;
}

/** The indices to render, ascending: those of the window, and the active row wherever it is. */
export function renderedRows({ first, end }: RowWindow, active: number, count: number): number[] {
  const last = Math.min(end, count);
  const indices = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  if (active >= count) return indices;
  if (active < first) return [active, ...indices];
  return active >= last ? [...indices, active] : indices;
}
