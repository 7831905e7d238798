/** When a card comes due, as short as a sentence can say it after a verb. */

export interface ComingMoment {
  readonly atMs: number;
  /** The study day that contains the moment. */
  readonly studyDay: number;
}

/**
 * "at 18:40", "tomorrow", "on Tuesday, March 3".
 *
 * A moment of the present study day is told by its time, even past midnight. A later moment is told by its study day,
 * so "tomorrow" is the day on which the reader's counts begin anew, and the same on every page.
 */
export function formatDue({ atMs, studyDay }: ComingMoment, today: number): string {
  if (studyDay <= today) {
    const format = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
    return `at ${format.format(wholeMinute(atMs))}`;
  }
  return studyDay === today + 1 ? 'tomorrow' : `on ${formatWeekdayDate(studyDay)}`;
}

/**
 * The first whole minute not before a moment. Clocks show no more than minutes, and no card comes later than it was
 * told.
 */
export function wholeMinute(atMs: number): number {
  return Math.ceil(atMs / 60_000) * 60_000;
}

/**
 * A study day as a date with its weekday: "Tuesday, March 3". Study days are calendar days, so no time zone is
 * involved.
 */
export function formatWeekdayDate(studyDay: number): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(undefined, format).format(new Date(studyDay * 86_400_000));
}
