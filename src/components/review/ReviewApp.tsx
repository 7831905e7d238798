/** The review page's island: opens the progress, and shows the session or why there is none. */
import { openReview } from '../../lib/state/open-review.ts';
import { OpenGate } from '../kit/OpenGate.tsx';
import { useOpening } from '../kit/useOpening.ts';
import { ReviewSession } from './ReviewSession.tsx';

interface Props {
  readonly base: string;
}

export default function ReviewApp({ base }: Props) {
  const { opening, retry } = useOpening((openAnew) => openReview(base, location.search, openAnew));
  return (
    <OpenGate opening={opening} retry={retry}>
      {(review) => <ReviewSession base={base} review={review} />}
    </OpenGate>
  );
}
