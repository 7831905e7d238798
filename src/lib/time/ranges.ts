/** The moments and study days that a date can show. Stored numbers outside them would stop the page that shows them. */

/** The last moment that a Date can hold (ECMA-262, 21.4.1.1), in milliseconds since 1970-01-01. */
export const LAST_MOMENT_MS = 8.64e15;

/** The last study day that a Date can hold, less a century for intervals; the first is as far before 1970. */
const STUDY_DAY_MAX = 99_963_500;

/** Whether a value is a moment from 1970 on, in whole milliseconds. */
export function isMomentMs(value: unknown): value is number {
  return isWholeWithin(value, 0, LAST_MOMENT_MS);
}

/** Whether a value is a study day that a date can show. */
export function isStudyDay(value: unknown): value is number {
  return isWholeWithin(value, -STUDY_DAY_MAX, STUDY_DAY_MAX);
}

/** Whether a value is a whole number from `low` to `high`. */
export function isWholeWithin(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}
