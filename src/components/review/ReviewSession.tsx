/** A session on the screen: a card, its grades, the cards left; after the last card, the end. */
import { useState } from 'preact/hooks';
import { loadKindsAhead } from '../../card-kinds/review-registry.ts';
import { offeredRating } from '../../lib/srs/model/index.ts';
import type { OpenReview } from '../../lib/state/open/index.ts';
import { HealthNotice } from '../kit/HealthNotice.tsx';
import { useLazy } from '../kit/useLazy.ts';
import { useStore } from '../kit/useStore.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { loadExtras, reviewActions } from './review-actions.ts';
import { ShownCard } from './ShownCard.tsx';
import { useGradesTold } from './useGradesTold.ts';
import { useFirstCardMark, useReviewing } from './useReviewing.ts';
import { useReviewKeys } from './useReviewKeys.ts';

interface Props {
  readonly base: string;
  readonly review: OpenReview;
}

/** Loads from the first answer on, so that neither the end of the session nor a card of another kind has to wait. */
const loadAhead = () => {
  loadKindsAhead();
  return import('./on-demand/DoneView.tsx');
};

export function ReviewSession({ base, review }: Props) {
  const { session } = review;
  const { progress } = review.page;
  const view = useStore(session.$session);
  const isDone = view.status === 'done';
  const health = useStore(progress.$health);
  useGradesTold(view.accepted);
  const [dialog, setDialog] = useState<'keys' | 'menu' | null>(null);
  const areExtrasWanted = dialog !== null || view.backlog !== null || view.accepted !== null;
  const extras = useLazy(areExtrasWanted, loadExtras);
  const end = useLazy(view.status !== 'prompt', loadAhead);
  const actions = reviewActions(base, session, view);
  const { gradeButtons } = progress.settings();
  const showKeys = (): void => {
    setDialog('keys');
  };

  useReviewKeys(base, () => session.$session.get().status, {
    showAnswer: session.showAnswer,
    undo: actions.undo,
    help: showKeys,
    grade: (rating) => {
      session.grade(offeredRating(rating, gradeButtons));
    },
    act: actions.act,
  });
  useReviewing(!isDone);
  useFirstCardMark(!isDone);

  return (
    <div class="review">
      <HealthNotice base={base} health={health} isSchedulerMissing={view.isSchedulerMissing} />
      <ProgressLine base={base} view={view} onUndo={actions.undo} onHelp={showKeys} />
      {extras !== null && <extras.SessionNotes base={base} view={view} session={session} />}
      {!isDone ? (
        <ShownCard
          base={base}
          session={session}
          view={view}
          // The same on every page and after a reload, another one after each grade.
          seed={`${view.card.id}/${progress.memoryOf(view.card.id).reps}`}
          gradeButtons={gradeButtons}
          onOpenSource={actions.rememberCard}
          onMore={() => {
            setDialog('menu');
          }}
        />
      ) : end === null ? (
        <h2>Done for now</h2>
      ) : (
        <end.DoneView base={base} view={view} review={review} />
      )}
      {extras !== null && (
        <extras.SessionDialogs
          base={base}
          view={view}
          dialog={dialog}
          onAction={actions.act}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
