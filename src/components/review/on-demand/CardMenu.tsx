import { cardPageAddress } from '../../../lib/links/index.ts';
import { areSingleKeysOn } from '../../../lib/state/keys/index.ts';
import { Dialog } from '../../kit/later/Dialog.tsx';
import { LETTER_OF, type CardAction } from '../keyboard.ts';

interface Props {
  readonly base: string;
  readonly cardId: string;
  readonly isFlagged: boolean;
  readonly onAction: (action: CardAction) => void;
  readonly onClose: () => void;
}

/** The actions on a card besides grades. The dialog is open as long as it is rendered. */
export function CardMenu({ base, cardId, isFlagged, onAction, onClose }: Props) {
  const choices: [CardAction, string, string][] = [
    ['bury', 'Bury', 'Not again today'],
    ['suspend', 'Suspend', 'Not again until you bring it back'],
    ['flag', isFlagged ? 'Remove flag' : 'Flag', 'A mark to find it by'],
  ];
  const areKeysOn = areSingleKeysOn(base);
  const keyOf = (action: CardAction): string | undefined =>
    areKeysOn ? LETTER_OF[action] : undefined;
  return (
    <Dialog title="This card" class="card-menu" onClose={onClose}>
      <ul>
        {choices.map(([action, name, meaning]) => (
          <li key={action}>
            <button
              type="button"
              aria-keyshortcuts={keyOf(action)}
              onClick={({ currentTarget }) => {
                currentTarget.closest('dialog')?.close();
                onAction(action);
              }}
            >
              <strong>{name}</strong> <span class="dr-quiet">{meaning}</span>
              {areKeysOn && <kbd aria-hidden="true">{LETTER_OF[action]}</kbd>}
            </button>
          </li>
        ))}
        <li>
          <a href={cardPageAddress(base, cardId)} aria-keyshortcuts={keyOf('cardPage')}>
            <strong>Card page</strong> <span class="dr-quiet">History, corrections, reset</span>
            {areKeysOn && <kbd aria-hidden="true">{LETTER_OF.cardPage}</kbd>}
          </a>
        </li>
      </ul>
      <form method="dialog">
        <button class="dr-button">Close</button>
      </form>
    </Dialog>
  );
}
