import type { Rating, ReviewEntry } from '../../srs/model/index.ts';

/** The grades given in one session and not taken back. */
export interface GradeTally {
  /** Number of grades by rating. */
  readonly counts: () => Readonly<Record<Rating, number>>;
  readonly add: (entry: ReviewEntry) => void;
  /** Takes the newest grade back if the entry is the newest; entries of other pages of the tab are not counted here. */
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
