import { freeRoom } from '../../pages/landing/free-room.ts';

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

/** The edges of the text, between which a note stays, and the part of the window that no bar covers. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The place of a note beside a word, in pixels of the window: below the word, or above it if there is room only above, and
 * never beyond the edges of the text.
 */
export function besidePlace(word: Box, note: Size, room: Room): { left: number; top: number } {
  const isRoomBelow = word.bottom + GAP_PX + note.height <= room.bottom;
  const isRoomAbove = word.top - GAP_PX - note.height >= room.top;
  const top = isRoomBelow || !isRoomAbove ? word.bottom + GAP_PX : word.top - GAP_PX - note.height;
  return { left: Math.max(room.left, Math.min(word.left, room.right - note.width)), top };
}

/** Places an absolutely positioned note beside a word; if the word is broken over two lines, beside its first one. */
export function placeBeside(note: HTMLElement, word: Element, text: Element): void {
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { left, right } = text.getBoundingClientRect();
  const place = besidePlace(
    box,
    { width: note.offsetWidth, height: note.offsetHeight },
    { left, right, ...freeRoom() },
  );
  const origin = note.offsetParent?.getBoundingClientRect();
  note.style.left = `${place.left - (origin?.left ?? -scrollX)}px`;
  note.style.top = `${place.top - (origin?.top ?? -scrollY)}px`;
}
