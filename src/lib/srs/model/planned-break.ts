/**
 * A planned break (rule Q5): study days on which nothing is reviewed, and whose load the days around it take. It changes
 * neither the log nor `dueDay`: taking the break back puts every card where it was.
 */
import { fnv1a } from '../../text/fnv.ts';
import type { CardMemory } from './memory.ts';

/** First and last study day of the break, both part of it. */
export type PlannedBreak = readonly [firstDay: number, lastDay: number];

export const BREAK_DAYS_MAX = 60;

/** On either side of a break at most this many days take its cards. */
const WINDOW_DAYS_MAX = 7;

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

/**
 * The study day on which a card comes due, a break considered; `null` for a card without a due day.
 *
 * A card due in the break moves to a day of the windows before and after it, each as long as the break but at most
 * seven days. Days after it are always open; a day before it only if half of the interval will have passed, since an
 * earlier review teaches little. The card's id picks one of the open days, each as likely as the next: this function
 * sees one card and cannot level out what the others do, so a weight for the interval would crowd the first days after
 * the break, which are the fullest as it is.
 *
 * @param cardId the present id, so that a card keeps its day from one look to the next
 * @param plannedOnDay study day on which the break was set: no card moves to a day before it, for these would all be due
 *   at once. Absent: set long ago
 */
export function effectiveDueDay(
  memory: Pick<CardMemory, 'dueDay' | 'lastStudyDay'>,
  cardId: string,
  plannedBreak: PlannedBreak | null,
  plannedOnDay = -Infinity,
): number | null {
  const { dueDay, lastStudyDay } = memory;
  if (dueDay === null || plannedBreak === null || !isBreakDay(dueDay, plannedBreak)) return dueDay;
  const [firstDay, lastDay] = plannedBreak;
  const windowDays = Math.min(lastDay - firstDay + 1, WINDOW_DAYS_MAX);
  // Later than the last grade too: of an interval of one day, half is a whole day.
  const halfwayDay = Math.ceil(((lastStudyDay ?? dueDay) + dueDay) / 2);
  const earliestDay = Math.max(firstDay - windowDays, halfwayDay, plannedOnDay);
  const daysBefore = Math.max(0, firstDay - earliestDay);
  const place = fnv1a(cardId) % (daysBefore + windowDays);
  return place < daysBefore ? earliestDay + place : lastDay + 1 + place - daysBefore;
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value);
}
