/** The messages of a review, for the eye and for screen readers. */
import { formatInterval } from '../../lib/format/index.ts';
import { RATING_NAMES, type Outcome, type Rating } from '../../lib/srs/model/index.ts';

/** The meaning of each grade in one line, shown beside the buttons. */
export const RATING_MEANINGS: Readonly<Record<Rating, string>> = {
  1: 'I did not have it',
  2: 'I had it, with effort or in part',
  3: 'I had it',
  4: 'I had it at once',
};

export function gradedMessage(rating: Rating, outcome: Outcome): string {
  return `${RATING_NAMES[rating]}, again in ${formatInterval(outcome)}.`;
}
