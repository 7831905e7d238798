/**
 * Study days: the only notion of a day that scheduling knows (rules D1 to D3).
 *
 * A study day is a whole number, the days since 1970-01-01 of a local clock that has been turned back by the rollover
 * hour. It is computed from an entry's own offset, so a log gives the same days on every device.
 */

import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './durations.ts';

/**
 * The study day of a moment (rule D1).
 *
 * @param atMs milliseconds since the epoch
 * @param utcOffsetMinutes minutes that local time is ahead of UTC, positive east
 * @param rolloverHour local hour at which a study day starts, 0 to 23
 */
export function studyDayOf(atMs: number, utcOffsetMinutes: number, rolloverHour: number): number {
  return Math.floor(
    (atMs + utcOffsetMinutes * MS_PER_MINUTE - rolloverHour * MS_PER_HOUR) / MS_PER_DAY,
  );
}

/**
 * The first moment of a study day, milliseconds since the epoch.
 *
 * The offset that counts is the one of that moment and not of now: between the two the clocks may change. It is one of
 * the offsets a day before and a day after, and of the moments that these give the first that lies in the study day is
 * its start, also where the clock skips the rollover hour or shows it twice.
 *
 * @param utcOffsetMinutes minutes that local time is ahead of UTC at a moment, positive east
 */
export function startOfStudyDayMs(
  studyDay: number,
  utcOffsetMinutes: (atMs: number) => number,
  rolloverHour: number,
): number {
  const localMs = studyDay * MS_PER_DAY + rolloverHour * MS_PER_HOUR;
  const byOffsetAt = (atMs: number): number => localMs - utcOffsetMinutes(atMs) * MS_PER_MINUTE;
  const beforeMs = byOffsetAt(localMs - MS_PER_DAY);
  const afterMs = byOffsetAt(localMs + MS_PER_DAY);
  const earlierMs = Math.min(beforeMs, afterMs);
  return studyDayOf(earlierMs, utcOffsetMinutes(earlierMs), rolloverHour) < studyDay
    ? Math.max(beforeMs, afterMs)
    : earlierMs;
}

/** Whole days between two study days, never negative: a flight west must not turn time back (rule D2). */
export function elapsedDaysBetween(previousStudyDay: number, studyDay: number): number {
  return Math.max(0, studyDay - previousStudyDay);
}
