const GAP_PX = 4;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The text between whose edges a note stays, and the height of the window that can be seen. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/**
 * Where a note goes beside a word, in pixels of the window: below it, above it where there is too little room below and
 * enough above, and never beyond the edges of the text.
 */
export function besidePlace(word: Box, note: Size, room: Room): { left: number; top: number } {
  const isRoomBelow = word.bottom + GAP_PX + note.height <= room.height;
  const isRoomAbove = word.top - GAP_PX - note.height >= 0;
  const top = isRoomBelow || !isRoomAbove ? word.bottom + GAP_PX : word.top - GAP_PX - note.height;
  return { left: Math.max(room.left, Math.min(word.left, room.right - note.width)), top };
}

/** Puts a note that is positioned absolutely beside a word, whose first line counts if it is broken over two. */
export function placeBeside(note: HTMLElement, word: Element, text: Element): void {
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { left, right } = text.getBoundingClientRect();
  const place = besidePlace(
    box,
    { width: note.offsetWidth, height: note.offsetHeight },
    { left, right, height: innerHeight - barHeight() },
  );
  const origin = note.offsetParent?.getBoundingClientRect();
  note.style.left = `${place.left - (origin?.left ?? -scrollX)}px`;
  note.style.top = `${place.top - (origin?.top ?? -scrollY)}px`;
}

/** The bar of main places at the foot of a phone's screen covers what stands there. */
function barHeight(): number {
  return parseFloat(getComputedStyle(document.body).paddingBlockEnd) || 0;
}
