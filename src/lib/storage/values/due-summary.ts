/**
 * The due summary: a few numbers in one small stored value, from which the header of every page shows the due count
 * without the log and without the scheduler. Pages with a journal write it.
 */
import { isPlannedBreak, openDayFrom, type PlannedBreak } from '../../time/planned-break.ts';
import { MS_PER_MINUTE } from '../../time/durations.ts';
import { isStudyDay, isWholeWithin, LAST_MOMENT_MS } from '../../time/ranges.ts';
import { startOfStudyDayMs, studyDayOf } from '../../time/study-day.ts';
import { readVersioned } from './versioned.ts';

export interface DueSummary {
  /** Study day for which `newLeft` and `reviewsLeft` are true. */
  readonly studyDay: number;
  readonly rolloverHour: number;
  /** Cards left for today under the daily limits. */
  readonly newLeft: number;
  readonly reviewsLeft: number;
  /** The limits themselves, for days after `studyDay`. */
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** New cards, whatever the limit; a group of siblings counts once. */
  readonly newTotal: number;
  /** Moments at which learning steps end, in minutes since the epoch. */
  readonly learningDueMinutes: readonly number[];
  /** `[studyDay, cards]`: cards in review by their due day; overdue cards count on `studyDay`. */
  readonly reviewsByDay: readonly (readonly [number, number])[];
  /** Only learning steps come on its days. `null` for none, and in values stored before it was added. */
  readonly plannedBreak: PlannedBreak | null;
}

export interface DueNow {
  /** Learning steps that have ended, and today's reviews. */
  readonly due: number;
  /** New cards that today's limit still allows. */
  readonly fresh: number;
  /** The next moment at which more cards come due; `null` if none is planned. */
  readonly nextDueMs: number | null;
  /** The study day of that moment, and of now. A moment is named by these, never by calendar days. */
  readonly nextDueDay: number | null;
  readonly today: number;
}

/** First value of the stored array; `due-summary-writer.ts` writes it. */
export const DUE_SUMMARY_VERSION = 1;

/** Reads a stored summary; `null` for no value, another version or anything malformed. */
export function parseDueSummary(text: string | null): DueSummary | null {
  const items = readVersioned(text, DUE_SUMMARY_VERSION);
  if (items === null) return null;
  const [studyDay, rolloverHour, ...rest] = items;
  const counts = rest.slice(0, 5);
  const [minutes, days, plannedBreak = null] = rest.slice(5);
  if (
    !isStudyDay(studyDay) ||
    !isWholeWithin(rolloverHour, 0, 23) ||
    counts.length !== 5 ||
    !counts.every(isCount) ||
    !Array.isArray(minutes) ||
    !minutes.every(isMinute) ||
    !Array.isArray(days) ||
    !days.every(isDayWithCards) ||
    (plannedBreak !== null && !(isPlannedBreak(plannedBreak) && plannedBreak.every(isStudyDay)))
  ) {
    return null;
  }
  const [newLeft, reviewsLeft, newPerDay, reviewsPerDay, newTotal] = counts as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    studyDay,
    rolloverHour,
    newLeft,
    reviewsLeft,
    newPerDay,
    reviewsPerDay,
    newTotal,
    learningDueMinutes: minutes as number[],
    reviewsByDay: days as [number, number][],
    plannedBreak,
  };
}

function isCount(value: unknown): boolean {
  return isWholeWithin(value, 0, Number.MAX_SAFE_INTEGER);
}

function isMinute(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= LAST_MOMENT_MS / MS_PER_MINUTE;
}

function isDayWithCards(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && isStudyDay(pair[0]) && isCount(pair[1]);
}

/**
 * Counts the cards that are due at a moment. On a later day than the summary's, the daily limits start anew and reviews
 * planned up to that day count. On days of a planned break, only learning steps count.
 *
 * @param utcOffsetMinutes minutes that local time is ahead of UTC at a moment. A later day starts by the offset at its
 *   own start, because the clocks may change until then
 */
export function dueNow(
  summary: DueSummary,
  nowMs: number,
  utcOffsetMinutes: (atMs: number) => number,
): DueNow {
  const { rolloverHour, plannedBreak, newTotal, reviewsByDay } = summary;
  const dayOf = (atMs: number): number => studyDayOf(atMs, utcOffsetMinutes(atMs), rolloverHour);
  const today = dayOf(nowMs);
  const isSameDay = today <= summary.studyDay;
  const isOpen = openDayFrom(today, plannedBreak) === today;
  const limit = (leftThen: number, perDay: number): number =>
    isSameDay ? leftThen : isOpen ? perDay : 0;
  const planned = reviewsByDay
    .filter(([day]) => day <= today)
    .reduce((sum, [, cards]) => sum + cards, 0);
  const reviews = Math.min(planned, limit(summary.reviewsLeft, summary.reviewsPerDay));
  const minutes = nowMs / MS_PER_MINUTE;
  const learning = summary.learningDueMinutes.filter((due) => due <= minutes).length;
  const fresh = limit(summary.newLeft, Math.min(summary.newPerDay, newTotal));

  const laterDays = reviewsByDay.filter(([day]) => day > today).map(([day]) => day);
  const moments = summary.learningDueMinutes
    .filter((due) => due > minutes)
    .map((due) => due * MS_PER_MINUTE);
  // Cards that today's limits hold back come on the next study day.
  const isHeldBack =
    (summary.newPerDay > 0 && newTotal > fresh) || (summary.reviewsPerDay > 0 && planned > reviews);
  if (isHeldBack) laterDays.push(openDayFrom(today + 1, plannedBreak));
  if (laterDays.length > 0) {
    moments.push(startOfStudyDayMs(Math.min(...laterDays), utcOffsetMinutes, rolloverHour));
  }
  const nextDueMs = moments.length === 0 ? null : Math.min(...moments);
  return {
    due: learning + reviews,
    fresh,
    nextDueMs,
    nextDueDay: nextDueMs === null ? null : dayOf(nextDueMs),
    today,
  };
}
