/** Practice on the screen: like a review, but without grades and due days. Nothing is stored. */
import { useEffect, useRef } from 'preact/hooks';
import { parseStudySet, reviewAddress } from '../../../lib/links/index.ts';
import { tellPage } from '../../../lib/live/live-region.ts';
import { openPractice, type OpenPractice } from '../../../lib/state/on-demand/practice/index.ts';
import { plural } from '../../../lib/text/plural.ts';
import { OpenGate } from '../../kit/OpenGate.tsx';
import { useOpening } from '../../kit/useOpening.ts';
import { useStore } from '../../kit/useStore.ts';
import { CardView } from '../CardView.tsx';
import { useReviewing } from '../useReviewing.ts';
import { useReviewKeys } from '../useReviewKeys.ts';

const openHere = (base: string) => openPractice(base, location.search);

interface Props {
  readonly base: string;
}

export function PracticeApp({ base }: Props) {
  const { opening, retry } = useOpening(base, openHere);
  return (
    <OpenGate opening={opening} retry={retry}>
      {(open) => <PracticeSession base={base} practice={open.practice} />}
    </OpenGate>
  );
}

type Practice = OpenPractice['practice'];
type PracticeView = ReturnType<Practice['$practice']['get']>;

function PracticeSession({ base, practice }: Props & { readonly practice: Practice }) {
  const view = useStore(practice.$practice);
  const review = reviewAddress(base, parseStudySet(location.search).set);
  useReviewKeys(base, () => practice.$practice.get().status, {
    showAnswer: practice.showAnswer,
    grade: (rating) => {
      practice.answer(rating > 1);
    },
  });
  useReviewing(view.status !== 'done');
  useProgressTold(view);

  if (view.status === 'done') {
    return <PracticeEnd view={view} review={review} onAgain={practice.again} />;
  }
  const { card } = view;
  return (
    <div class="review">
      <div class="review-line">
        <progress max={view.total} value={view.known} aria-label="Practice" />
        <p class="review-practice">
          Practice, nothing is stored · {view.known} of {view.total} known
        </p>
        <div class="review-tools">
          <a class="dr-tool" href={review}>
            Leave
          </a>
        </div>
      </div>
      <CardView
        base={base}
        card={card}
        isFlagged={false}
        isAnswerShown={view.status === 'answer'}
        seed={`${card.id}/${view.turn}`}
        keepAs={`practice/${card.id}`}
        onCheck={practice.showAnswer}
      />
      <AnswerBar practice={practice} isAnswerShown={view.status === 'answer'} />
    </div>
  );
}

/** Tells after each card how many are known; the end takes the focus and is read by that. */
function useProgressTold(view: PracticeView): void {
  const isFirst = useRef(true);
  const turn = view.status === 'done' ? null : view.turn;
  const message = view.status === 'done' ? '' : `${view.known} of ${view.total} known.`;
  useEffect(() => {
    if (!isFirst.current && turn !== null) tellPage(message);
    isFirst.current = false;
  }, [turn, message]);
}

interface EndProps {
  readonly view: Extract<PracticeView, { status: 'done' }>;
  /** Address of the review of the same cards. */
  readonly review: string;
  readonly onAgain: Practice['again'];
}

function PracticeEnd({ view, review, onAgain }: EndProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (view.total > 0) headingRef.current?.focus();
  }, [view.total]);
  return (
    <section class="review review-done">
      <h2 ref={headingRef} tabIndex={-1}>
        {view.total === 0 ? 'No cards here' : 'All known'}
      </h2>
      <p>
        {view.total === 0
          ? 'The address names no deck or section that has cards.'
          : `${plural(view.total, 'card')} practiced, ${view.missed.length} missed at first. Nothing was stored, and no due day has changed.`}
      </p>
      <p class="dr-actions">
        {view.missed.length > 0 && (
          <button
            type="button"
            class="dr-button"
            data-primary
            onClick={() => {
              onAgain(view.missed);
            }}
          >
            Practice the missed ones again
          </button>
        )}
        <a class="dr-button" href={review}>
          Review with scheduling
        </a>
      </p>
    </section>
  );
}

interface BarProps {
  readonly practice: Practice;
  readonly isAnswerShown: boolean;
}

/** "Show answer", then the two choices, in the same place as the grades of a review. */
function AnswerBar({ practice, isAnswerShown }: BarProps) {
  return (
    <div class="grade-bar" data-buttons={2} role="group" aria-label="Actions">
      {!isAnswerShown ? (
        <button
          type="button"
          class="dr-button show-answer"
          data-primary
          onClick={practice.showAnswer}
        >
          Show answer
        </button>
      ) : (
        <>
          <button
            type="button"
            class="grade"
            data-rating={1}
            onClick={() => {
              practice.answer(false);
            }}
          >
            <span class="grade-name">Missed</span>
            <span class="grade-interval">comes again</span>
          </button>
          <button
            type="button"
            class="grade"
            data-rating={3}
            onClick={() => {
              practice.answer(true);
            }}
          >
            <span class="grade-name">Known</span>
            <span class="grade-interval">done here</span>
          </button>
        </>
      )}
    </div>
  );
}
