import { BasicReview } from '../basic/Review.tsx';
import type { ReviewProps } from '../review-registry.ts';

/** The sentence with its gap; the answer is the same sentence with the gap filled. */
export function ClozeReview(props: ReviewProps) {
  return <BasicReview {...props} />;
}
