import { RATING_NAMES, RATINGS } from '../../../lib/srs/model/index.ts';
import { KeysDialog, type KeyMeaning } from '../../kit/later/KeysDialog.tsx';
import { RATING_MEANINGS } from '../messages.ts';

const KEYS: readonly KeyMeaning[] = [
  [['Space', 'Enter'], 'Show answer'],
  ...RATINGS.map((rating): KeyMeaning => [
    [String(rating)],
    <>
      <strong>{RATING_NAMES[rating]}</strong>: {RATING_MEANINGS[rating]}
    </>,
  ]),
  [['U', 'Ctrl Z'], 'Undo what this tab did last'],
  [['B'], 'Bury: not again today'],
  [['S'], 'Suspend: not again until you bring it back'],
  [['F'], 'Flag, or remove the flag'],
  [['I'], 'Card page: history, corrections, reset'],
  [['E'], 'Open in guide'],
  [['?'], 'This list'],
];

/** The keys of the review and what the grades mean. */
export function ReviewKeysDialog({ onClose }: { readonly onClose: () => void }) {
  return <KeysDialog title="Keys and grades" keys={KEYS} onClose={onClose} />;
}
