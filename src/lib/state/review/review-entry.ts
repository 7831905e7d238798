import {
  nextEntryMs,
  storedAnswerMs,
  type Rating,
  type ReviewEntry,
} from '../../srs/model/index.ts';
import type { Clock, ProgressView } from '../progress/index.ts';

/**
 * An entry for a grade that is made now: later than every entry of its card (rule L5).
 *
 * @param answerMs as measured
 */
export function createReviewEntry(
  { progress, clock }: { readonly progress: ProgressView; readonly clock: Clock },
  cardId: string,
  rating: Rating,
  answerMs: number,
): ReviewEntry {
  const nowMs = clock.nowMs();
  return {
    kind: 'review',
    cardId,
    reviewedAtMs: nextEntryMs(progress.memoryOf(cardId), nowMs),
    utcOffsetMinutes: clock.utcOffsetMinutes(nowMs),
    rating,
    answerMs: storedAnswerMs(answerMs),
    isVoid: false,
    editedAtMs: 0,
  };
}
