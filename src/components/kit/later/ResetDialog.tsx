import { plural } from '../../../lib/text/plural.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** Number of cards that would be reset, without New ones; `null` for the card that the page shows. */
  readonly count: number | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before cards become New again. The first button changes nothing. */
export function ResetDialog({ count, onConfirm, onClose }: Props) {
  const cards = count === null ? 'this card' : plural(count, 'card');
  const isOne = count === null || count === 1;
  return (
    <Dialog
      title={`Reset ${cards}?`}
      onClose={(choice) => {
        onClose();
        if (choice === 'reset') onConfirm();
      }}
    >
      <p>
        {isOne ? 'It becomes New again' : 'They become New again'}: due days, stability and lapses
        start over. Suspended and flagged cards stay so. Your grades stay in the log, and Undo
        brings everything back.
      </p>
      <form method="dialog" class="dr-actions">
        <button class="dr-button" value="keep">
          Keep {isOne ? 'it as it is' : 'them as they are'}
        </button>
        <button class="dr-button" data-primary value="reset">
          Reset {cards}
        </button>
      </form>
    </Dialog>
  );
}
