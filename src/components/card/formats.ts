/** Numbers and dates of the card page, by the reader's locale. */
import { plural } from '../../lib/text/plural.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../lib/time/durations.ts';
import { LAST_MOMENT_MS } from '../../lib/time/ranges.ts';
import type { CardMemory, ReviewEntry } from '../../lib/srs/model/index.ts';

/** A plot of more days shows years. */
const DAYS_WITH_YEARS = 300;

const percentFormat = new Intl.NumberFormat(undefined, { style: 'percent' });
const secondsFormat = new Intl.NumberFormat(undefined, {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'short',
  maximumFractionDigits: 1,
});
const minutesFormat = new Intl.NumberFormat(undefined, {
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'short',
  maximumFractionDigits: 1,
});
const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export function formatPercent(share: number): string {
  return percentFormat.format(share);
}

/** Days, with one decimal below ten: "0.4 days", "34 days". */
export function formatDays(days: number): string {
  const digits = days < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(days);
  return `${number} ${number === '1' ? 'day' : 'days'}`;
}

/** The calendar date of a study day, with its year if that is not today's. */
export function formatCalendarDay(day: number, today: number): string {
  const date = new Date(day * MS_PER_DAY);
  const isOtherYear = date.getUTCFullYear() !== new Date(today * MS_PER_DAY).getUTCFullYear();
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'long',
    ...(isOtherYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** A moment by the local clock of its time and place. */
export function formatLocalMoment(atMs: number, utcOffsetMinutes: number): string {
  return momentFormat.format(localMs(atMs, utcOffsetMinutes));
}

/** The date of a moment, as in `formatLocalMoment`. */
export function formatLocalDate(atMs: number, utcOffsetMinutes: number): string {
  return dateFormat.format(localMs(atMs, utcOffsetMinutes));
}

/** The last moment of all has no later one in zones ahead of UTC, but an entry may be of it. */
function localMs(atMs: number, utcOffsetMinutes: number): number {
  return Math.min(atMs + utcOffsetMinutes * MS_PER_MINUTE, LAST_MOMENT_MS);
}

/** @param elapsedDays study days since the grade before; `null` without one */
export function formatElapsed(elapsedDays: number | null): string {
  if (elapsedDays === null) return 'first';
  return elapsedDays === 0 ? 'same day' : plural(elapsedDays, 'day');
}

export function formatAnswerTime(answerMs: number): string {
  return answerMs < MS_PER_MINUTE
    ? secondsFormat.format(answerMs / 1000)
    : minutesFormat.format(answerMs / MS_PER_MINUTE);
}

/** The interval after a grade: whole days, or the minutes of a learning step. */
export function formatNextInterval(
  { reviewedAtMs }: ReviewEntry,
  { dueAtMs, intervalDays }: CardMemory,
): string {
  return dueAtMs === null
    ? plural(intervalDays, 'day')
    : minutesFormat.format(Math.round((dueAtMs - reviewedAtMs) / MS_PER_MINUTE));
}

/** A date below the plot, with the precision that the span of the plot needs. */
export function formatTick(day: number, spanDays: number): string {
  return new Intl.DateTimeFormat(undefined, {
    month: 'short',
    ...(spanDays > DAYS_WITH_YEARS ? { year: 'numeric' } : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(day * MS_PER_DAY);
}
