import { useState } from 'preact/hooks';
import { ResetDialog } from '../kit/later/ResetDialog.tsx';
import type { CardActions, CardFlags } from './card-actions.ts';

interface Props {
  readonly flags: CardFlags;
  readonly actions: CardActions;
  readonly sectionReviewAddress: string;
  readonly onCopy: () => void;
}

/** The actions on the card. All can be undone, so only a reset, with the widest effect, asks first. */
export function ActionButtons({ flags, actions, sectionReviewAddress, onCopy }: Props) {
  const { isSuspended, isBuried, isFlagged, isNew } = flags;
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="dr-actions card-actions" role="group" aria-label="Actions">
      <a class="dr-button" data-primary href={sectionReviewAddress}>
        Review this section
      </a>
      <button type="button" class="dr-button" data-turned={isSuspended} onClick={actions.suspend}>
        {isSuspended ? 'Unsuspend' : 'Suspend'}
      </button>
      {/* Not disabled, because that would take the focus from a reader who has just pressed the button. */}
      <button type="button" class="dr-button" aria-disabled={isBuried} onClick={actions.bury}>
        Bury until tomorrow
      </button>
      <button type="button" class="dr-button" data-turned={isFlagged} onClick={actions.flag}>
        {isFlagged ? 'Remove flag' : 'Flag'}
      </button>
      <button type="button" class="dr-button" onClick={onCopy}>
        Copy address
      </button>
      <button
        type="button"
        class="dr-button"
        aria-disabled={isNew}
        onClick={() => {
          if (isNew) actions.reset();
          else setAsking(true);
        }}
      >
        Reset
      </button>
      {isAsking && (
        <ResetDialog
          count={null}
          onConfirm={actions.reset}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
