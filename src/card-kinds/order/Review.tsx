import { BasicReview } from '../basic/Review.tsx';
import type { ReviewProps } from '../review-registry.ts';
import { readOrder } from './exercise.ts';
import { Exercise } from './Exercise.tsx';

export { Exercise };

/** The question, the parts to be put in order, and under a hairline the right order. */
export function Review(props: ReviewProps) {
  const order = readOrder(props.card.exercise);
  if (order === null) return <BasicReview {...props} />;
  return (
    <BasicReview {...props} card={{ ...props.card, promptHtml: order.question }}>
      <Exercise {...props} exercise={props.card.exercise} />
    </BasicReview>
  );
}
