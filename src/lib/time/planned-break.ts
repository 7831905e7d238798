/** A planned break (rule Q5): study days without reviews. `srs/model/due-day.ts` moves the cards that are due in it. */

/** First and last study day of the break, both included. */
export type PlannedBreak = readonly [firstDay: number, lastDay: number];

export const BREAK_DAYS_MAX = 60;

/** Whether a value is a break: two study days in order, spanning at most `BREAK_DAYS_MAX` days. */
export function isPlannedBreak(value: unknown): value is PlannedBreak {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const days: readonly unknown[] = value;
  const [firstDay, lastDay] = days;
  if (!isWholeNumber(firstDay) || !isWholeNumber(lastDay)) return false;
  return firstDay <= lastDay && lastDay - firstDay < BREAK_DAYS_MAX;
}

/** Whether a study day offers no reviews and no new cards. Learning steps that have begun go on. */
export function isBreakDay(studyDay: number, plannedBreak: PlannedBreak | null): boolean {
  if (plannedBreak === null) return false;
  const [firstDay, lastDay] = plannedBreak;
  return firstDay <= studyDay && studyDay <= lastDay;
}

/** The first study day outside the break, counted from a given day on. */
export function openDayFrom(studyDay: number, plannedBreak: PlannedBreak | null): number {
  return plannedBreak !== null && isBreakDay(studyDay, plannedBreak)
    ? plannedBreak[1] + 1
    : studyDay;
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value);
}
