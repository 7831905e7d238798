/** How well an answer was recalled: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** The ratings that a reader chooses from, by the number of buttons. */
export const OFFERED_RATINGS: Readonly<Record<2 | 4, readonly Rating[]>> = {
  2: [1, 3],
  4: RATINGS,
};

/** The rating for a key or button of four if only two are offered: everything but Again is Good. */
export function offeredRating(rating: Rating, buttons: 2 | 4): Rating {
  return buttons === 4 || rating === 1 ? rating : 3;
}

export const RATING_NAMES: Readonly<Record<Rating, string>> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

export function isRating(value: unknown): value is Rating {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
