/** Practice on the screen: as a review, but nothing is stored and nothing is scheduled. */
import { useStore } from '../../kit/useStore.ts';
import { useEffect } from 'preact/hooks';
import {
  cardAddress,
  reviewAddress,
  parseStudySet,
  sectionAddress,
} from '../../../lib/links/index.ts';
import { plural } from '../../../lib/text/plural.ts';
import { openPractice, type OpenPractice } from '../../../lib/state/on-demand/practice/index.ts';
import { OpenGate } from '../../kit/OpenGate.tsx';
import { useOpening } from '../../kit/useOpening.ts';
import { CardView } from '../CardView.tsx';
import { useReviewKeys } from '../useReviewKeys.ts';

const openHere = (base: string) => openPractice(base, location.search);

interface Props {
  readonly base: string;
}

export function PracticeApp({ base }: Props) {
  const { opening, retry } = useOpening(base, openHere);
  return (
    <OpenGate opening={opening} retry={retry}>
      {(open) => <PracticeSession base={base} open={open} />}
    </OpenGate>
  );
}

function PracticeSession({ base, open: { practice } }: Props & { open: OpenPractice }) {
  const view = useStore(practice.$practice);
  const { set } = parseStudySet(location.search);
  const review = reviewAddress(base, set);
  useReviewKeys({
    showAnswer: practice.showAnswer,
    grade: (rating) => {
      practice.answer(rating > 1);
    },
  });
  useEffect(() => {
    document.documentElement.toggleAttribute('data-reviewing', view.status !== 'done');
    return () => document.documentElement.removeAttribute('data-reviewing');
  }, [view.status]);

  if (view.status === 'done') {
    return (
      <section class="review review-done">
        <h2>{view.total === 0 ? 'No cards here' : 'All known'}</h2>
        <p>
          {view.total === 0
            ? 'The address names no deck or section that has cards.'
            : `${plural(view.total, 'card')} practised, ${view.missed.length} missed at first. Nothing was stored, and no due day has changed.`}
        </p>
        <p class="dr-actions">
          {view.missed.length > 0 && (
            <button
              type="button"
              class="dr-button"
              data-primary
              onClick={() => {
                practice.again(view.missed);
              }}
            >
              Practise the missed ones again
            </button>
          )}
          <a class="dr-button" href={review}>
            Review with scheduling
          </a>
        </p>
      </section>
    );
  }
  const { card } = view;
  const { source } = card;
  return (
    <div class="review">
      <div class="review-line">
        <progress max={view.total} value={view.known} aria-label="Practice" />
        <p class="review-practice" role="status">
          Practice, nothing is stored · {view.known} of {view.total} known
        </p>
        <div class="review-tools">
          <a class="dr-tool" href={review}>
            Leave
          </a>
        </div>
      </div>
      <CardView
        card={card}
        isFlagged={false}
        isAnswerShown={view.status === 'answer'}
        seed={`${card.id}/${view.turn}`}
        onCheck={practice.showAnswer}
        sourceAddress={
          source.sectionId === null
            ? cardAddress(base, source.path, card.id)
            : sectionAddress(base, source.path, source.sectionId)
        }
      />
      <div class="grade-bar" data-buttons={2} role="group" aria-label="Actions">
        {view.status === 'prompt' ? (
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
    </div>
  );
}
