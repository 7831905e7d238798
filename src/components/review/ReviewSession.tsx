/** A session on the screen: one card, its grades, what is left; and after the last card, what comes next. */
import { useStore } from '../kit/useStore.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../card-kinds/contract.ts';
import { loadKindsAhead } from '../../card-kinds/review-registry.ts';
import type { Card } from '../../lib/cards/index.ts';
import {
  cardAddress,
  cardPageAddress,
  parseStudySet,
  reviewAddress,
  sectionAddress,
  withBase,
} from '../../lib/links/index.ts';
import { formatInterval } from '../../lib/format/index.ts';
import { offeredRating, RATING_NAMES } from '../../lib/srs/model/index.ts';
import { leaveForGuide, type OpenReview } from '../../lib/state/open/index.ts';
import { HealthNotice } from '../kit/HealthNotice.tsx';
import { useLazy } from '../kit/useLazy.ts';
import { CardView } from './CardView.tsx';
import { GradeBar } from './GradeBar.tsx';
import type { CardAction } from './keyboard.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { useReviewKeys } from './useReviewKeys.ts';

interface Props {
  readonly base: string;
  readonly review: OpenReview;
}

const loadExtras = () => import('./on-demand/extras.ts');

/** From the first answer on: neither the end of the session nor a card of another kind need then be waited for. */
const loadAhead = () => {
  loadKindsAhead();
  return import('./on-demand/DoneView.tsx');
};

export function ReviewSession({ base, review }: Props) {
  const { session } = review;
  const { progress } = review.page;
  const view = useStore(session.$session);
  const health = useStore(progress.$health);
  const [announcement, setAnnouncement] = useState('');
  const [dialog, setDialog] = useState<'keys' | 'menu' | null>(null);
  const { accepted, backlog } = view;
  const isMoreWanted = dialog !== null || backlog !== null || accepted !== null;
  const extras = useLazy(isMoreWanted, loadExtras);
  const end = useLazy(view.status !== 'prompt', loadAhead);
  const isFirstCardPainted = useRef(false);
  const { gradeButtons } = progress.settings();
  const card = view.status === 'done' ? null : view.card;
  // The same on every page and after a reload, another one after each grade.
  const seed = card === null ? '' : `${card.id}/${progress.memoryOf(card.id).reps}`;
  const [suggestion, setSuggestion] = useState<{ seed: string; rating: Suggestion } | null>(null);

  // From the session and not from the press: a press may wait for the scheduler before it is a grade.
  useEffect(() => {
    if (accepted === null) return;
    const interval = formatInterval(accepted.outcome);
    setAnnouncement(`${RATING_NAMES[accepted.rating]}, again in ${interval}.`);
  }, [accepted]);

  // A card that comes back by an undo is tried anew.
  useEffect(() => {
    if (view.status === 'prompt') setSuggestion(null);
  }, [view.status, seed]);

  const undo = (): void => {
    void Promise.all([session.undo(), loadExtras()]).then(([undone, { announceUndo }]) => {
      setAnnouncement(announceUndo(undone));
    });
  };

  const after = (action: Promise<void>, words: string): void => {
    void action.then(() => {
      setAnnouncement(words);
    });
  };

  const rememberCard = (shown: Card): void => {
    leaveForGuide(base, reviewAddress(base, parseStudySet(location.search).set, shown.id));
  };

  const act = (action: CardAction): void => {
    if (view.status === 'done') return;
    switch (action) {
      case 'bury':
        after(session.bury(), 'Buried until tomorrow.');
        break;
      case 'suspend':
        after(session.suspend(), 'Suspended.');
        break;
      case 'flag':
        after(session.flag(), view.isFlagged ? 'Flag removed.' : 'Flagged.');
        break;
      case 'cardPage':
        location.assign(cardPageAddress(base, view.card.id));
        break;
      case 'source':
        rememberCard(view.card);
        location.assign(sourceAddress(base, view.card));
        break;
    }
  };

  useReviewKeys({
    showAnswer: session.showAnswer,
    undo,
    help: () => {
      setDialog('keys');
    },
    grade: (rating) => {
      session.grade(offeredRating(rating, gradeButtons));
    },
    act,
  });

  useEffect(() => {
    // The main places leave the thumb to the grades while a card is on the screen.
    document.documentElement.toggleAttribute('data-reviewing', view.status !== 'done');
    if (isFirstCardPainted.current || view.status === 'done') return;
    isFirstCardPainted.current = true;
    performance.mark('dr:first-card');
  }, [view.status]);

  useEffect(() => () => document.documentElement.removeAttribute('data-reviewing'), []);

  const closeDialog = (): void => {
    setDialog(null);
  };

  return (
    <div class="review">
      <div class="sr-only" role="status">
        {announcement}
      </div>
      <HealthNotice base={base} health={health} isSchedulerMissing={view.isSchedulerMissing} />
      <ProgressLine
        homeAddress={withBase(base, '/')}
        view={view}
        onUndo={undo}
        onHelp={() => {
          setDialog('keys');
        }}
      />
      {extras !== null && backlog !== null && view.status !== 'done' && (
        <extras.BacklogNote base={base} backlog={backlog} />
      )}
      {extras !== null && accepted?.leech != null && (
        <extras.LeechNotice
          base={base}
          card={accepted.leech}
          lapses={accepted.outcome.lapses}
          onSuspend={() => {
            if (accepted.leech === null) return;
            after(session.suspendCard(accepted.leech.id), 'Suspended.');
          }}
        />
      )}
      {view.status === 'done' ? (
        end === null ? (
          <h2>Done for now</h2>
        ) : (
          <end.DoneView base={base} view={view} review={review} />
        )
      ) : (
        <>
          <CardView
            card={view.card}
            isFlagged={view.isFlagged}
            isAnswerShown={view.status === 'answer'}
            seed={seed}
            onCheck={(rating) => {
              setSuggestion({ seed, rating });
              session.showAnswer();
            }}
            sourceAddress={sourceAddress(base, view.card)}
            onOpenSource={() => {
              rememberCard(view.card);
            }}
            onMore={() => {
              setDialog('menu');
            }}
          />
          <GradeBar
            isAnswerShown={view.status === 'answer'}
            preview={view.status === 'answer' ? view.preview : null}
            gradeButtons={gradeButtons}
            suggested={
              suggestion?.seed === seed && suggestion.rating !== null
                ? offeredRating(suggestion.rating, gradeButtons)
                : null
            }
            onShowAnswer={session.showAnswer}
            onGrade={session.grade}
          />
        </>
      )}
      {dialog === 'keys' && extras !== null && <extras.ReviewKeysDialog onClose={closeDialog} />}
      {dialog === 'menu' && extras !== null && card !== null && (
        <extras.CardMenu
          base={base}
          cardId={card.id}
          isFlagged={view.status !== 'done' && view.isFlagged}
          onAction={act}
          onClose={closeDialog}
        />
      )}
    </div>
  );
}

/** Where a card stands: its exact section, or its place on a deck's page. */
function sourceAddress(base: string, { id, source }: Card): string {
  return source.sectionId === null
    ? cardAddress(base, source.path, id)
    : sectionAddress(base, source.path, source.sectionId);
}
