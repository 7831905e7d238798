import { KeysDialog, type KeyMeaning } from '../kit/later/KeysDialog.tsx';

const KEYS: readonly KeyMeaning[] = [
  [['↑', '↓', 'PgUp', 'PgDn'], 'Move through the list'],
  [['Home', 'End'], 'First and last card'],
  [['Space'], 'Select a card'],
  [['Shift ↑', 'Shift ↓'], 'Select on the way'],
  [['Shift Space'], 'Select everything since the last one'],
  [['Ctrl A'], 'Select all that are listed'],
  [['Esc'], 'Select none'],
  [['Tab'], 'From the list to what can be done'],
  [['Enter'], 'Open the card'],
  [['U', 'Ctrl Z'], 'Undo what this tab did last'],
  [['?'], 'This list'],
];

/** The keys of the list, loaded when the reader asks for them. */
export function ListKeysDialog(props: { readonly base: string; readonly onClose: () => void }) {
  return <KeysDialog {...props} title="Keys" keys={KEYS} />;
}
