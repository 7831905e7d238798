/** The island of the review page: a session over the reader's progress, or practice without it. */
import { parseStudySet } from '../../lib/links/index.ts';
import { openReview } from '../../lib/state/open/index.ts';
import { OpenGate } from '../kit/OpenGate.tsx';
import { useLazy } from '../kit/useLazy.ts';
import { useOpening } from '../kit/useOpening.ts';
import { ReviewSession } from './ReviewSession.tsx';

const loadPractice = () => import('./on-demand/PracticeSession.tsx');

/** The review of the cards that the address names. */
const openHere = (base: string, openAnew: () => void) =>
  openReview(base, location.search, openAnew);

interface Props {
  readonly base: string;
}

export function ReviewApp({ base }: Props) {
  const { isPractice } = parseStudySet(location.search);
  const practice = useLazy(isPractice, loadPractice);
  if (!isPractice) return <ScheduledReview base={base} />;
  return practice && <practice.PracticeApp base={base} />;
}

function ScheduledReview({ base }: Props) {
  const { opening, retry } = useOpening(base, openHere);
  return (
    <OpenGate opening={opening} retry={retry}>
      {(review) => <ReviewSession base={base} review={review} />}
    </OpenGate>
  );
}
