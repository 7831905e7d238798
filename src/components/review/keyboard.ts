import { isRating, type Rating } from '../../lib/srs/model/index.ts';

/** An action on the shown card besides a grade. */
export type CardAction = 'bury' | 'suspend' | 'flag' | 'cardPage' | 'source';

export type ReviewKey =
  | { readonly action: 'showAnswer' | 'undo' | 'help' | CardAction }
  | { readonly action: 'grade'; readonly rating: Rating };

/** The letter of each action: for the keyboard here, and for the dialogs that name it. */
export const LETTER_OF: Readonly<Record<'undo' | CardAction, string>> = {
  undo: 'U',
  bury: 'B',
  suspend: 'S',
  flag: 'F',
  cardPage: 'I',
  source: 'E',
};

/** The meaning of a key in a review by its name (rule U3, `chordOf`); `null` for none. */
export function readKey(chord: string): ReviewKey | null {
  const rating = Number(chord);
  if (isRating(rating)) return { action: 'grade', rating };
  if (chord === '?') return { action: 'help' };
  if (chord === 'Space' || chord === 'Enter') return { action: 'showAnswer' };
  if (chord === 'Ctrl+Z') return { action: 'undo' };
  const actions = Object.keys(LETTER_OF) as (keyof typeof LETTER_OF)[];
  const action = actions.find((name) => LETTER_OF[name] === chord);
  return action === undefined ? null : { action };
}
