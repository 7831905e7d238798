import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly onClose: (isWanted: boolean) => void;
}

/** Asks before a reset; open as long as it is there. */
export function ResetDialog({ onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class="card-dialog"
      aria-labelledby="card-reset-title"
      aria-describedby="card-reset-text"
      onClose={(event) => {
        onClose(event.currentTarget.returnValue === 'reset');
      }}
    >
      <h2 id="card-reset-title">Reset this card</h2>
      <p id="card-reset-text">
        The card becomes New. Its history stays in the log; Undo brings it back.
      </p>
      <form method="dialog" class="dr-actions">
        <button class="dr-button" value="keep">
          Keep as it is
        </button>
        <button class="dr-button" data-primary value="reset">
          Reset
        </button>
      </form>
    </dialog>
  );
}
