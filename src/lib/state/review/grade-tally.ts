import type { Rating, ReviewEntry } from '../../srs/model/index.ts';

/** The grades of one session, without those that were taken back. */
export interface GradeTally {
  /** Number of grades by rating. */
  readonly counts: () => Readonly<Record<Rating, number>>;
  readonly add: (entry: ReviewEntry) => void;
  /** Removes the newest grade if it is this entry. Entries of earlier pages of the tab are not counted here. */
  readonly takeBack: (entry: unknown) => void;
}

export function createGradeTally(): GradeTally {
  const counts: Record<Rating, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const entries: ReviewEntry[] = [];
  return {
    counts: () => ({ ...counts }),
    add: (entry) => {
      entries.push(entry);
      counts[entry.rating]++;
    },
    takeBack: (entry) => {
      const newest = entries.at(-1);
      if (newest === undefined || newest !== entry) return;
      entries.pop();
      counts[newest.rating]--;
    },
  };
}
