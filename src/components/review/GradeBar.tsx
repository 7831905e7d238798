import { RATING_NAMES, RATINGS, type Preview, type Rating } from '../../lib/srs/index.ts';
import { formatInterval } from '../../lib/format/index.ts';
import { RATING_MEANINGS } from './ratings.ts';

interface Props {
  readonly isAnswerShown: boolean;
  /** `null` while the scheduler is loading: a press then waits for it. */
  readonly preview: Preview | null;
  readonly onShowAnswer: () => void;
  readonly onGrade: (rating: Rating) => void;
}

/** "Show answer", then the four grades in the same place: the bar keeps its size, so nothing jumps. */
export function GradeBar({ isAnswerShown, preview, onShowAnswer, onGrade }: Props) {
  return (
    <div class="grade-bar" role="group" aria-label={isAnswerShown ? 'Grades' : 'Actions'}>
      {!isAnswerShown ? (
        <button type="button" class="dr-button show-answer" data-primary onClick={onShowAnswer}>
          Show answer
        </button>
      ) : (
        RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            class="grade"
            data-rating={rating}
            onClick={() => {
              onGrade(rating);
            }}
          >
            <span class="grade-name">{RATING_NAMES[rating]}</span>{' '}
            <span class="grade-interval">
              {preview === null ? '…' : formatInterval(preview[rating])}
            </span>{' '}
            <span class="grade-meaning">{RATING_MEANINGS[rating]}</span>
          </button>
        ))
      )}
    </div>
  );
}
