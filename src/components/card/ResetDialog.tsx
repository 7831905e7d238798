import { Dialog } from '../kit/later/Dialog.tsx';

interface Props {
  readonly onClose: (isWanted: boolean) => void;
}

/** Asks before a reset; open as long as it is there. */
export function ResetDialog({ onClose }: Props) {
  return (
    <Dialog
      title="Reset this card"
      onClose={(choice) => {
        onClose(choice === 'reset');
      }}
    >
      <p>The card becomes New. Its history stays in the log; Undo brings it back.</p>
      <form method="dialog" class="dr-actions">
        <button class="dr-button" value="keep">
          Keep as it is
        </button>
        <button class="dr-button" data-primary value="reset">
          Reset
        </button>
      </form>
    </Dialog>
  );
}
