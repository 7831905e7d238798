import type { Rating } from '../../lib/srs/model/index.ts';

/** What can be done with the shown card besides grading it. */
export type CardAction = 'bury' | 'suspend' | 'flag' | 'cardPage' | 'source';

export type ReviewKey =
  | { readonly action: 'showAnswer' | 'undo' | 'help' | CardAction }
  | { readonly action: 'grade'; readonly rating: Rating };

/** The part of a `KeyboardEvent` that decides what it means. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

const GRADE_CODES: Readonly<Record<string, Rating>> = {
  Digit1: 1,
  Digit2: 2,
  Digit3: 3,
  Digit4: 4,
  Numpad1: 1,
  Numpad2: 2,
  Numpad3: 3,
  Numpad4: 4,
};

const LETTERS: Readonly<Record<string, 'undo' | CardAction>> = {
  u: 'undo',
  b: 'bury',
  s: 'suspend',
  f: 'flag',
  i: 'cardPage',
  e: 'source',
};

/** What a key press means in a review (rule U3); `null` for one that means nothing here. */
export function readKey(press: KeyPress): ReviewKey | null {
  if (press.repeat || press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' ? { action: 'undo' } : null;
  }
  const rating = GRADE_CODES[press.code];
  if (rating !== undefined) return { action: 'grade', rating };
  if (press.key === '?') return { action: 'help' };
  if (press.key === ' ' || press.key === 'Enter') return { action: 'showAnswer' };
  const action = LETTERS[press.key.toLowerCase()];
  return action === undefined ? null : { action };
}
