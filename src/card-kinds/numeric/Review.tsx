import { useMemo } from 'preact/hooks';
import { BasicReview } from '../basic/Review.tsx';
import type { ReviewProps } from '../review-registry.ts';
import { drawCard } from './exercise.ts';
import { Exercise } from './Exercise.tsx';
import { readNumeric } from './read.ts';

export { Exercise };

/** The question with figures of this review's own, a field for the answer, and under a hairline the working. */
export function Review(props: ReviewProps) {
  const { card, seed } = props;
  const drawn = useMemo(() => {
    const exercise = readNumeric(card.exercise);
    return exercise === null ? null : { ...card, ...drawCard({ ...card, exercise }, seed) };
  }, [card, seed]);
  if (drawn === null) return <BasicReview {...props} />;
  return (
    <BasicReview {...props} card={drawn}>
      <Exercise {...props} exercise={drawn.exercise} />
    </BasicReview>
  );
}
