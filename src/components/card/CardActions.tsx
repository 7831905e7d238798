import { useState } from 'preact/hooks';
import { ResetDialog } from '../kit/later/ResetDialog.tsx';

interface Props {
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  readonly isFlagged: boolean;
  readonly isNew: boolean;
  readonly sectionReviewAddress: string;
  readonly onSuspend: () => void;
  readonly onBury: () => void;
  readonly onFlag: () => void;
  readonly onReset: () => void;
  readonly onCopy: () => void;
}

/** What can be done with the card. Each can be undone, so only the one with the widest effect asks first. */
export function CardActions(props: Props) {
  const { isSuspended, isBuried, isFlagged, isNew, sectionReviewAddress } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="dr-actions card-actions" role="group" aria-label="Actions">
      <a class="dr-button" data-primary href={sectionReviewAddress}>
        Review this section
      </a>
      <button type="button" class="dr-button" onClick={props.onSuspend}>
        {isSuspended ? 'Unsuspend' : 'Suspend'}
      </button>
      {/* Not disabled: that would take the focus from whoever has just pressed it. */}
      <button type="button" class="dr-button" aria-disabled={isBuried} onClick={props.onBury}>
        Bury until tomorrow
      </button>
      <button type="button" class="dr-button" onClick={props.onFlag}>
        {isFlagged ? 'Remove flag' : 'Flag'}
      </button>
      <button type="button" class="dr-button" onClick={props.onCopy}>
        Copy address
      </button>
      <button
        type="button"
        class="dr-button"
        aria-disabled={isNew}
        onClick={() => {
          if (isNew) props.onReset();
          else setAsking(true);
        }}
      >
        Reset
      </button>
      {isAsking && (
        <ResetDialog
          count={null}
          onConfirm={props.onReset}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
