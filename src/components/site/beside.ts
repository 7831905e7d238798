const GAP_PX = 4;
const EDGE_PX = 12;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a note goes beside a word, in pixels of the window: below it, above it where there is too little room below and
 * enough above, and never across the left or right edge.
 */
export function besidePlace(word: Box, note: Size, page: Size): { left: number; top: number } {
  const isRoomBelow = word.bottom + GAP_PX + note.height <= page.height;
  const isRoomAbove = word.top - GAP_PX - note.height >= 0;
  const top =
    isRoomBelow || !isRoomAbove ? word.bottom + GAP_PX : word.top - GAP_PX - note.height;
  const rightmost = page.width - EDGE_PX - note.width;
  return { left: Math.max(EDGE_PX, Math.min(word.left, rightmost)), top };
}

/** Puts a note that is positioned absolutely beside a word, whose first line counts if it is broken over two. */
export function placeBeside(note: HTMLElement, word: Element): void {
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { clientWidth: width } = document.documentElement;
  const { offsetWidth, offsetHeight } = note;
  const place = besidePlace(
    box,
    { width: offsetWidth, height: offsetHeight },
    { width, height: innerHeight - barHeight() },
  );
  const origin = note.offsetParent?.getBoundingClientRect();
  const { scrollX, scrollY } = window;
  note.style.left = `${place.left - (origin?.left ?? -scrollX)}px`;
  note.style.top = `${place.top - (origin?.top ?? -scrollY)}px`;
}

/** The bar of main places at the foot of a phone's screen covers what stands there. */
function barHeight(): number {
  return parseFloat(getComputedStyle(document.body).paddingBlockEnd) || 0;
}
