/** The keys of the list of cards. Pure. */

export type Move = 'previous' | 'next' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** A key that works wherever the focus is, except in a field. */
export interface PageKey {
  readonly action: 'undo' | 'help';
}

export type GridKey =
  | PageKey
  /** `isExtending`: selects everything on the way. */
  | { readonly action: 'move'; readonly to: Move; readonly isExtending: boolean }
  | { readonly action: 'toggle' | 'extend' | 'selectAll' | 'clear' | 'open' };

/** The part of a `KeyboardEvent` that decides its meaning. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** The meaning of a key press while a row has the focus; `null` for none. */
export function readGridKey(press: KeyPress): GridKey | null {
  if (press.isComposing || press.altKey) return null;
  const isExtending = press.shiftKey;
  if (press.ctrlKey || press.metaKey) {
    if (press.key.toLowerCase() === 'a' && !isExtending) return { action: 'selectAll' };
    if (press.key === 'Home') return { action: 'move', to: 'first', isExtending };
    if (press.key === 'End') return { action: 'move', to: 'last', isExtending };
    return readPageKey(press);
  }
  const to = MOVES.get(press.key);
  if (to !== undefined) return { action: 'move', to, isExtending };
  if (press.repeat) return null;
  switch (press.key) {
    case ' ':
      return { action: isExtending ? 'extend' : 'toggle' };
    case 'Enter':
      return { action: 'open' };
    case 'Escape':
      return { action: 'clear' };
    default:
      return readPageKey(press);
  }
}

/** The meaning of a key press anywhere on the page except in a field; `null` for none. */
export function readPageKey(press: KeyPress): PageKey | null {
  if (press.repeat || press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' && !press.shiftKey ? { action: 'undo' } : null;
  }
  if (press.key === '?') return { action: 'help' };
  return press.key.toLowerCase() === 'u' ? { action: 'undo' } : null;
}

/**
 * The target of a move in a list.
 *
 * @param page rows that fit on the screen
 * @returns an index from 0 to `count` − 1
 */
export function moveTarget(to: Move, from: number, count: number, page: number): number {
  const target = {
    previous: from - 1,
    next: from + 1,
    pageUp: from - page,
    pageDown: from + page,
    first: 0,
    last: count - 1,
  }[to];
  return Math.min(Math.max(target, 0), Math.max(count - 1, 0));
}
