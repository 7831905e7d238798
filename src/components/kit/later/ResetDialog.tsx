import { plural } from '../../../lib/text/plural.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** Cards that would be reset: the New ones of a selection are not counted. `null` for the card that the page shows. */
  readonly count: number | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before cards become New again; open as long as it is there. The button that changes nothing comes first. */
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
