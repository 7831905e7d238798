import { plural } from '../../../lib/format/index.ts';
import { Dialog } from '../../kit/later/Dialog.tsx';

interface Props {
  /** Cards that would be reset: the New ones of a selection are not counted. */
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before cards become New again; open as long as it is there. */
export function ResetDialog({ count, onConfirm, onClose }: Props) {
  const cards = plural(count, 'card');
  return (
    <Dialog
      title={`Reset ${cards}?`}
      onClose={(choice) => {
        if (choice === 'reset') onConfirm();
        onClose();
      }}
    >
      <p>
        {count === 1 ? 'It becomes New again' : 'They become New again'}: due days, stability and
        lapses start over. Suspended and flagged cards stay so. Your grades stay in the log, and
        Undo brings everything back.
      </p>
      <form method="dialog" class="dr-actions">
        <button class="dr-button" data-primary value="reset">
          Reset {cards}
        </button>
        <button class="dr-button" value="cancel">
          Cancel
        </button>
      </form>
    </Dialog>
  );
}
