import type { Rating } from '../../lib/srs/model/index.ts';

/** What each grade says, in one line: shown beside the buttons. */
export const RATING_MEANINGS: Readonly<Record<Rating, string>> = {
  1: 'I did not have it',
  2: 'I had it, with effort or in part',
  3: 'I had it',
  4: 'I had it at once',
};
