/** Study days as the date inputs of a browser write them: `2026-03-02`; empty for none. */
import { BREAK_DAYS_MAX } from '../../../lib/time/planned-break.ts';
import { isSettingValue } from '../../../lib/srs/model/index.ts';
import { MS_PER_DAY } from '../../../lib/time/durations.ts';
import { accepted, refused, type Parsed } from './parsed.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar date of a study day; empty for none. */
export function dateOfDay(day: number | null): string {
  if (day === null) return '';
  const text = new Date(day * MS_PER_DAY).toISOString();
  return text.slice(0, text.indexOf('T'));
}

/** @returns `null` for a text that is not a date */
export function dayOfDate(text: string): number | null {
  if (!DATE.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;
  return dateOfDayOrNone(day) === text ? day : null;
}

/** @param today the present study day */
export function parseInterviewDay(text: string, today: number): Parsed<number | null> {
  if (text === '') return accepted(null);
  const day = dayOfDate(text);
  return day !== null && day >= today && isSettingValue('interviewDay', day)
    ? accepted(day)
    : refused('Choose a day from today on, or leave it empty.');
}

/** @param today the present study day */
export function parseBreak(
  [firstText, lastText]: readonly [string, string],
  today: number,
): Parsed<readonly [number, number] | null> {
  if (firstText === '' && lastText === '') return accepted(null);
  const [first, last] = [dayOfDate(firstText), dayOfDate(lastText)];
  if (first === null || last === null) {
    return refused('Choose the first and the last day, or leave both empty.');
  }
  if (last < first) return refused('The last day has to come after the first, or be the same.');
  if (last < today) return refused('This break is over. Choose days from today on.');
  const days: readonly [number, number] = [first, last];
  return isSettingValue('plannedBreak', days)
    ? accepted(days)
    : refused(`A break has at most ${BREAK_DAYS_MAX} days; this one has ${last - first + 1}.`);
}

/** Some browsers parse `2026-02-30` as a day in March, others as no day. */
function dateOfDayOrNone(day: number): string {
  return Number.isInteger(day) ? dateOfDay(day) : '';
}
