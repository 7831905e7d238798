/** A moment to come, as short as it can be said after a verb. */

export interface ComingMoment {
  readonly atMs: number;
  /** The study day in which it lies. */
  readonly studyDay: number;
}

/**
 * "at 18:40", "tomorrow", "on Tuesday, March 3".
 *
 * A moment of the present study day is told by its time, also past midnight; a later one by its study day, so that
 * "tomorrow" is the day on which the reader's counts begin anew, and the same on every page.
 */
export function formatDue({ atMs, studyDay }: ComingMoment, today: number): string {
  if (studyDay <= today) {
    const format = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
    return `at ${format.format(wholeMinute(atMs))}`;
  }
  return studyDay === today + 1 ? 'tomorrow' : `on ${formatWeekdayDate(studyDay)}`;
}

/** The first whole minute at which a moment has come: clocks show no more, and a card is never due sooner than told. */
export function wholeMinute(atMs: number): number {
  return Math.ceil(atMs / 60_000) * 60_000;
}

/** A study day as a date: "Tuesday, March 3". Study days are calendar days, so no time zone has a part in it. */
export function formatWeekdayDate(studyDay: number): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(undefined, format).format(new Date(studyDay * 86_400_000));
}
