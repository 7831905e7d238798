/** Small stored values for browser tests. */
import { serializeDueSummary } from '../../../src/lib/storage/later/caches/due-summary-writer.ts';
import { studyDayOf } from '../../../src/lib/time/study-day.ts';

export const DAY_MS = 86_400_000;

/**
 * A stored due summary of a day.
 *
 * @param counts `reviews` are due on the day of `atMs` and `tomorrow` on the next one; there is no new card
 */
export function dueSummaryOf(counts: {
  readonly atMs: number;
  readonly reviews: number;
  readonly tomorrow?: number;
}): string {
  const { atMs, reviews, tomorrow = 0 } = counts;
  const studyDay = studyDayOf(atMs, 0 - new Date(atMs).getTimezoneOffset(), 4);
  const days: [number, number][] = [
    [studyDay, reviews],
    [studyDay + 1, tomorrow],
  ];
  return serializeDueSummary({
    studyDay,
    rolloverHour: 4,
    newLeft: 0,
    reviewsLeft: 200,
    newPerDay: 0,
    reviewsPerDay: 200,
    newTotal: 0,
    learningDueMinutes: [],
    reviewsByDay: days.filter(([, cards]) => cards > 0),
    plannedBreak: null,
  });
}
