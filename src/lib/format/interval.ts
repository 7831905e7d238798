const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;

/** Making a format takes a phone several milliseconds, and each card shows four intervals. */
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

/**
 * The interval on a grade button: "10 min", "3 days", "2 mths", "1.3 yrs". If `intervalDays` is 0, the step in minutes
 * counts.
 */
export function formatInterval(interval: { intervalDays: number; stepMinutes: number }): string {
  const { intervalDays, stepMinutes } = interval;
  if (intervalDays === 0) {
    return stepMinutes < 60 ? unit(stepMinutes, 'minute') : unit(stepMinutes / 60, 'hour', 1);
  }
  if (intervalDays < DAYS_PER_MONTH) return unit(intervalDays, 'day');
  if (intervalDays < DAYS_PER_YEAR) return unit(intervalDays / DAYS_PER_MONTH, 'month', 1);
  return unit(intervalDays / DAYS_PER_YEAR, 'year', 1);
}
