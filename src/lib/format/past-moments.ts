/** Moments that have passed, by the reader's locale. Pure: the moment "now" is an argument. */

const MS_PER_MINUTE = 60_000;

/** Units from the longest to the shortest, each with the minutes from which it is used. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, minutes: number])[] = [
  ['year', 525_960],
  ['month', 43_830],
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
];

/**
 * How long ago a moment was: "3 days ago", "yesterday". Less than a minute ago, and any moment to come, is "just now".
 */
export function formatAgo(atMs: number, nowMs: number): string {
  const minutes = (nowMs - atMs) / MS_PER_MINUTE;
  const found = UNITS.find(([, unitMinutes]) => minutes >= unitMinutes);
  if (found === undefined) return 'just now';
  const [unit, unitMinutes] = found;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  return format.format(-Math.floor(minutes / unitMinutes), unit);
}

/** A moment with its date and time, to the minute. */
export function formatMoment(atMs: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }).format(atMs);
}

/** An hour of the day as clocks show it: "04:00", "4:00 AM". */
export function formatHour(hour: number): string {
  const format = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(Date.UTC(2000, 0, 1, hour));
}
