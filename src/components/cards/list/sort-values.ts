/** The values by which the list is ordered, where a row does not have them itself. */
import type { DueAt } from '../../../lib/srs/later/due/index.ts';
import type { CardState } from '../../../lib/srs/model/index.ts';
import { startOfStudyDayMs } from '../../../lib/time/study-day.ts';
import type { CardTexts } from './card-text.ts';

/** `null` comes last in both directions. */
export type SortValue = number | string | null;

export interface SortContext {
  readonly texts: Pick<CardTexts, 'sortKeyOf'>;
  readonly deckIds: readonly string[];
  /** With `rolloverHour`, the start of a study day, so that days can be compared with moments. */
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly rolloverHour: number;
}

/** From cards never seen to cards known well. */
export const STATE_RANK: Readonly<Record<CardState, number>> = {
  new: 0,
  learning: 1,
  relearning: 2,
  review: 3,
};

/** The rank of a deck in the order of the site; `null` for a deck that the site does not have. */
export function deckRank(deckId: string, { deckIds }: SortContext): number | null {
  const rank = deckIds.indexOf(deckId);
  return rank < 0 ? null : rank;
}

export function dueMs(
  due: DueAt | null,
  { utcOffsetMinutes, rolloverHour }: SortContext,
): number | null {
  if (due === null) return null;
  return due.kind === 'moment'
    ? due.atMs
    : startOfStudyDayMs(due.studyDay, utcOffsetMinutes, rolloverHour);
}
