import { isRating, type Rating } from '../../lib/srs/model/index.ts';

/** An action on the shown card besides a grade. */
export type CardAction = 'bury' | 'suspend' | 'flag' | 'cardPage' | 'source';

export type ReviewKey =
  | { readonly action: 'showAnswer' | 'undo' | 'help' | CardAction }
  | { readonly action: 'grade'; readonly rating: Rating };

/** The part of a `KeyboardEvent` that decides its meaning. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/** By the place of a key and not by its character, which differs between layouts. */
const GRADE_CODE = /^(?:Digit|Numpad)([1-4])$/;

/** The letter of each action: for the keyboard here, and for the dialogs that name it. */
export const LETTER_OF: Readonly<Record<'undo' | CardAction, string>> = {
  undo: 'U',
  bury: 'B',
  suspend: 'S',
  flag: 'F',
  cardPage: 'I',
  source: 'E',
};

function actionOf(letter: string): keyof typeof LETTER_OF | undefined {
  const actions = Object.keys(LETTER_OF) as (keyof typeof LETTER_OF)[];
  return actions.find((action) => LETTER_OF[action].toLowerCase() === letter.toLowerCase());
}

/** The meaning of a key press in a review (rule U3); `null` for none. */
export function readKey(press: KeyPress): ReviewKey | null {
  if (press.repeat || press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'z' ? { action: 'undo' } : null;
  }
  const rating = Number(GRADE_CODE.exec(press.code)?.[1]);
  if (isRating(rating)) return { action: 'grade', rating };
  if (press.key === '?') return { action: 'help' };
  if (press.key === ' ' || press.key === 'Enter') return { action: 'showAnswer' };
  const action = actionOf(press.key);
  return action === undefined ? null : { action };
}
