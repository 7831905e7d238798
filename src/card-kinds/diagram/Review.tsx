import { BasicReview } from '../basic/Review.tsx';
import type { ReviewProps } from '../review-registry.ts';
import { Exercise } from './Exercise.tsx';

export { Exercise };

/** The picture with a hidden part, a field for its name where that is asked for, and under a hairline the answer. */
export function Review(props: ReviewProps) {
  return (
    <BasicReview {...props}>
      <Exercise {...props} exercise={props.card.exercise} />
    </BasicReview>
  );
}
