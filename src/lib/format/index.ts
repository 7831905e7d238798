/** Times and counts in words, by the reader's locale. Pure: the moment "now" is an argument. */
export * from './due-words.ts';

const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;

/** Making one takes a phone several milliseconds, and each card shows four. */
const unitFormats = new Map<string, Intl.NumberFormat>();

function unit(value: number, name: string, digits = 0): string {
  const key = `${name} ${digits}`;
  let format = unitFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(undefined, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    });
    unitFormats.set(key, format);
  }
  return format.format(value);
}

/** The interval on a grade button: "10 min", "3 days", "2 mths", "1.3 yrs". Zero days means a step of minutes. */
export function formatInterval(interval: { intervalDays: number; stepMinutes: number }): string {
  const { intervalDays, stepMinutes } = interval;
  if (intervalDays === 0) {
    return stepMinutes < 60 ? unit(stepMinutes, 'minute') : unit(stepMinutes / 60, 'hour', 1);
  }
  if (intervalDays < DAYS_PER_MONTH) return unit(intervalDays, 'day');
  if (intervalDays < DAYS_PER_YEAR) return unit(intervalDays / DAYS_PER_MONTH, 'month', 1);
  return unit(intervalDays / DAYS_PER_YEAR, 'year', 1);
}

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

function calendarDay(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat().format(count)} ${count === 1 ? one : many}`;
}
