/** The keys of the list of cards. Pure. */

export type Move = 'previous' | 'next' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** A key that works wherever the focus is, except in a field. */
export interface PageKey {
  readonly action: 'undo' | 'help';
}

export type GridKey =
  /** `isExtending`: selects everything on the way. */
  | { readonly action: 'move'; readonly to: Move; readonly isExtending: boolean }
  | { readonly action: 'toggle' | 'extend' | 'selectAll' | 'clear' | 'open' };

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Ctrl+Home', 'first'],
  ['Ctrl+End', 'last'],
]);

const ACTIONS: ReadonlyMap<string, Exclude<GridKey['action'], 'move'>> = new Map<
  string,
  Exclude<GridKey['action'], 'move'>
>([
  ['Space', 'toggle'],
  ['Shift+Space', 'extend'],
  ['Ctrl+A', 'selectAll'],
  ['Enter', 'open'],
  ['Escape', 'clear'],
]);

/** The meaning of a key by its name (`chordOf`) while a row has the focus; `null` for none. */
export function readGridKey(chord: string): GridKey | null {
  const to = MOVES.get(chord.replace('Shift+', ''));
  if (to !== undefined) return { action: 'move', to, isExtending: chord.includes('Shift+') };
  const action = ACTIONS.get(chord);
  return action === undefined ? null : { action };
}

/** The meaning of a key anywhere on the page except in a field; `null` for none. */
export function readPageKey(chord: string): PageKey | null {
  if (chord === '?') return { action: 'help' };
  return chord === 'U' || chord === 'Ctrl+Z' ? { action: 'undo' } : null;
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
