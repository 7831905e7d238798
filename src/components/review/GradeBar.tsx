import {
  OFFERED_RATINGS,
  RATING_NAMES,
  type Preview,
  type Rating,
  type Settings,
} from '../../lib/srs/model/index.ts';
import { formatInterval } from '../../lib/format/index.ts';
import { RATING_MEANINGS } from './messages.ts';

interface Props {
  readonly isAnswerShown: boolean;
  /** `null` while the scheduler is loading. A press then waits for it. */
  readonly preview: Preview | null;
  readonly gradeButtons: Settings['gradeButtons'];
  /** The rating that the reader's own try suggests. The reader decides. */
  readonly suggested: Rating | null;
  readonly onShowAnswer: () => void;
  readonly onGrade: (rating: Rating) => void;
}

/** "Show answer", then the grades in the same place. The bar keeps its size, so nothing moves. */
export function GradeBar(props: Props) {
  const { isAnswerShown, preview, gradeButtons, suggested, onShowAnswer, onGrade } = props;
  return (
    <div
      class="grade-bar"
      data-buttons={gradeButtons}
      role="group"
      aria-label={isAnswerShown ? 'Grades' : 'Actions'}
    >
      {!isAnswerShown ? (
        <button type="button" class="dr-button show-answer" data-primary onClick={onShowAnswer}>
          Show answer
        </button>
      ) : (
        OFFERED_RATINGS[gradeButtons].map((rating) => (
          <button
            key={rating}
            type="button"
            class="grade"
            data-rating={rating}
            data-suggested={rating === suggested}
            onClick={() => {
              onGrade(rating);
            }}
          >
            <span class="grade-name">{RATING_NAMES[rating]}</span>{' '}
            <span class="grade-interval">
              {preview === null ? '…' : formatInterval(preview[rating])}
            </span>{' '}
            <span class="grade-meaning">
              {rating === suggested ? 'suggested' : RATING_MEANINGS[rating]}
            </span>
          </button>
        ))
      )}
    </div>
  );
}
