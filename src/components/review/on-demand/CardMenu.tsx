import { cardPageAddress } from '../../../lib/links/index.ts';
import { Dialog } from '../../kit/later/Dialog.tsx';
import type { CardAction } from '../keyboard.ts';

interface Props {
  readonly base: string;
  readonly cardId: string;
  readonly isFlagged: boolean;
  readonly onAction: (action: CardAction) => void;
  readonly onClose: () => void;
}

/** The actions on a card besides grades. The dialog is open as long as it is rendered. */
export function CardMenu({ base, cardId, isFlagged, onAction, onClose }: Props) {
  const choices: [CardAction, string, string, string][] = [
    ['bury', 'Bury', 'B', 'Not again today'],
    ['suspend', 'Suspend', 'S', 'Not again until you bring it back'],
    ['flag', isFlagged ? 'Remove flag' : 'Flag', 'F', 'A mark to find it by'],
  ];
  return (
    <Dialog title="This card" class="card-menu" onClose={onClose}>
      <ul>
        {choices.map(([action, name, key, meaning]) => (
          <li key={action}>
            <button
              type="button"
              aria-keyshortcuts={key}
              onClick={({ currentTarget }) => {
                currentTarget.closest('dialog')?.close();
                onAction(action);
              }}
            >
              <strong>{name}</strong> <span class="dr-quiet">{meaning}</span>
              <kbd aria-hidden="true">{key}</kbd>
            </button>
          </li>
        ))}
        <li>
          <a href={cardPageAddress(base, cardId)} aria-keyshortcuts="I">
            <strong>Card page</strong> <span class="dr-quiet">History, corrections, reset</span>
            <kbd aria-hidden="true">I</kbd>
          </a>
        </li>
      </ul>
      <form method="dialog">
        <button class="dr-button">Close</button>
      </form>
    </Dialog>
  );
}
