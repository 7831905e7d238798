/** The review page's island: a session over the reader's progress, or practice without it. */
import { parseStudySet } from '../../lib/links/index.ts';
import { openReview } from '../../lib/state/open/index.ts';
import { OpenGate } from '../kit/OpenGate.tsx';
import { useLazy } from '../kit/useLazy.ts';
import { useOpening } from '../kit/useOpening.ts';
import { ReviewSession } from './ReviewSession.tsx';

interface Props {
  readonly base: string;
}

export default function ReviewApp({ base }: Props) {
  const { isPractice } = parseStudySet(location.search);
  const practice = useLazy(isPractice, () => import('./on-demand/PracticeSession.tsx'));
  if (!isPractice) return <ScheduledReview base={base} />;
  return practice && <practice.PracticeApp base={base} />;
}

function ScheduledReview({ base }: Props) {
  const { opening, retry } = useOpening((openAnew) => openReview(base, location.search, openAnew));
  return (
    <OpenGate opening={opening} retry={retry}>
      {(review) => <ReviewSession base={base} review={review} />}
    </OpenGate>
  );
}
