/** When a card comes due, for a column of a table: short in the cell, exact on hover. */

import { wholeMinute, type ComingMoment } from './due-when.ts';

/**
 * The structure of `DueAt` of lib/srs, which this folder does not import: a study day whatever the hour, or a moment.
 */
export type DueTime =
  | { readonly kind: 'day'; readonly studyDay: number }
  | ({ readonly kind: 'moment' } & ComingMoment);

const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;
/** Up to this many, days are counted: "in 1 month" for 40 days is too coarse to plan with. */
const COUNTED_DAYS_MAX = 60;

/** Making a format takes a phone several milliseconds, so each is made once: a list has thousands of dates. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const dayFormat = /* @__PURE__ */ once(
  () => new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }),
);
// Not `numeric: 'auto'`: "next month" would stand for 20 days and for 50 days alike.
const longFormat = /* @__PURE__ */ once(() => new Intl.RelativeTimeFormat());
const timeOfDay = /* @__PURE__ */ once(
  () => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }),
);
const exactMoment = /* @__PURE__ */ once(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }),
);
// A study day read in UTC is its calendar date.
const exactDay = /* @__PURE__ */ once(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' }),
);

/**
 * "today", "in 3 days", "2 days ago", "in 4 months", "in 1.3 years". A moment of the present study day is "10:40", a
 * past moment "now"; a later moment is told by its study day, as in `formatDue`.
 */
export function formatDueInColumn(due: DueTime, today: number, nowMs: number): string {
  if (due.kind === 'moment') {
    if (due.atMs <= nowMs) return dayFormat().format(0, 'second');
    if (due.studyDay <= today) return timeOfDay().format(wholeMinute(due.atMs));
  }
  return inDays(due.studyDay - today);
}

/** "Thursday, March 5, 2026"; a moment also has its time. */
export function formatDueExactly(due: DueTime): string {
  return due.kind === 'day'
    ? exactDay().format(due.studyDay * MS_PER_DAY)
    : exactMoment().format(due.atMs);
}

/** The due time for `<time datetime>`. */
export function dueDateTime(due: DueTime): string {
  return due.kind === 'day'
    ? new Date(due.studyDay * MS_PER_DAY).toISOString().slice(0, 10)
    : new Date(due.atMs).toISOString();
}

function inDays(days: number): string {
  const count = Math.abs(days);
  if (count <= COUNTED_DAYS_MAX) return dayFormat().format(days, 'day');
  if (count < DAYS_PER_YEAR) return longFormat().format(Math.round(days / DAYS_PER_MONTH), 'month');
  return longFormat().format(Math.round((days / DAYS_PER_YEAR) * 10) / 10, 'year');
}
