/** A moment to come, as short as it can be said after a verb: "at 18:40", "tomorrow", "on Tuesday, March 3". */
export function formatDue(dueMs: number, nowMs: number): string {
  const due = new Date(dueMs);
  const days = calendarDay(due) - calendarDay(new Date(nowMs));
  if (days <= 0) {
    return `at ${new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(due)}`;
  }
  if (days === 1) return 'tomorrow';
  const format: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return `on ${new Intl.DateTimeFormat(undefined, format).format(due)}`;
}

/** A study day as a date: "Tuesday, March 3". Study days are calendar days, so no time zone has a part in it. */
export function formatDay(studyDay: number): string {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(undefined, format).format(new Date(studyDay * 86_400_000));
}

function calendarDay(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
