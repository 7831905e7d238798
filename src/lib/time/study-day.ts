/**
 * Study days, the only days that scheduling knows (rules D1 to D3).
 *
 * A study day is a whole number: the days since 1970-01-01 on a local clock that is turned back by the rollover hour.
 * It is computed from an entry's own offset, so a log gives the same days on every device.
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
 * The offset that counts is the offset at that moment, not the present one: the clocks may change in between. It is
 * either the offset a day before or the offset a day after. Each of the two gives a moment, and the start is the first
 * of them that lies in the study day, even where the clock skips the rollover hour or shows it twice.
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
