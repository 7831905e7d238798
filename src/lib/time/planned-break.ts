/** A planned break (rule Q5): study days on which nothing is reviewed. `srs/model/due-day.ts` moves the cards due in it. */

/** First and last study day of the break, both part of it. */
export type PlannedBreak = readonly [firstDay: number, lastDay: number];

export const BREAK_DAYS_MAX = 60;

/** Whether a value is a break: two study days in order, at most `BREAK_DAYS_MAX` days together. */
export function isPlannedBreak(value: unknown): value is PlannedBreak {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const days: readonly unknown[] = value;
  const [firstDay, lastDay] = days;
  if (!isWholeNumber(firstDay) || !isWholeNumber(lastDay)) return false;
  return firstDay <= lastDay && lastDay - firstDay < BREAK_DAYS_MAX;
}

/** Whether no review and no new card is offered on a study day; steps already begun go on. */
export function isBreakDay(studyDay: number, plannedBreak: PlannedBreak | null): boolean {
  if (plannedBreak === null) return false;
  const [firstDay, lastDay] = plannedBreak;
  return firstDay <= studyDay && studyDay <= lastDay;
}

/** The first study day from a given one on that is not of the break. */
export function openDayFrom(studyDay: number, plannedBreak: PlannedBreak | null): number {
  return plannedBreak !== null && isBreakDay(studyDay, plannedBreak)
    ? plannedBreak[1] + 1
    : studyDay;
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value);
}
