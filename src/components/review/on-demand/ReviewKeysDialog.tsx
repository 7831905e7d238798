import { RATING_NAMES, RATINGS } from '../../../lib/srs/model/index.ts';
import { KeysDialog, type KeyMeaning } from '../../kit/later/KeysDialog.tsx';
import { LETTER_OF } from '../keyboard.ts';
import { RATING_MEANINGS } from '../messages.ts';

const KEYS: readonly KeyMeaning[] = [
  [['Space', 'Enter'], 'Show answer'],
  ...RATINGS.map((rating): KeyMeaning => [
    [String(rating)],
    <>
      <strong>{RATING_NAMES[rating]}</strong>: {RATING_MEANINGS[rating]}
    </>,
  ]),
  [[LETTER_OF.undo, 'Ctrl Z'], 'Undo what this tab did last'],
  [[LETTER_OF.bury], 'Bury: not again today'],
  [[LETTER_OF.suspend], 'Suspend: not again until you bring it back'],
  [[LETTER_OF.flag], 'Flag, or remove the flag'],
  [[LETTER_OF.cardPage], 'Card page: history, corrections, reset'],
  [[LETTER_OF.source], 'Open in guide'],
  [['?'], 'This list'],
];

/** The keys of the review and what the grades mean. */
export function ReviewKeysDialog(props: { readonly base: string; readonly onClose: () => void }) {
  return <KeysDialog {...props} title="Keys and grades" keys={KEYS} />;
}
