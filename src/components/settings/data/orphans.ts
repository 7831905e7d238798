import type { ReviewLog } from '../../../lib/srs/later/replay/index.ts';

/** A stored id without a present card. */
export interface Orphan {
  readonly id: string;
  /** Number of grades in force. */
  readonly reviews: number;
}

/**
 * The ids of the log that belong to no card (rule L6), in order.
 *
 * @param cardOf the present card of a stored id; `null` for an orphan
 */
export function findOrphans(
  { reviews, resets }: ReviewLog,
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
