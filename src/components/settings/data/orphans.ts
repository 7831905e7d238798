import type { ReadonlyReviewLog } from '../../../lib/srs/later/replay/index.ts';

/** A stored id without a card of the site. */
export interface Orphan {
  readonly id: string;
  /** Number of grades that are not undone. */
  readonly reviews: number;
}

/**
 * The ids of the log that belong to no card (rule L6), in order.
 *
 * @param cardOf the present id of a stored id; `null` for an orphan
 */
export function findOrphans(
  { reviews, resets }: ReadonlyReviewLog,
  cardOf: (storedId: string) => string | null,
): readonly Orphan[] {
  const ids = new Set([...reviews.keys(), ...resets.keys()]);
  return [...ids]
    .filter((id) => cardOf(id) === null)
    .sort()
    .map((id) => {
      const entries = [...(reviews.get(id)?.values() ?? [])];
      return { id, reviews: entries.filter(({ isVoid }) => !isVoid).length };
    });
}
