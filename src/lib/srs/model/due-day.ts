/**
 * The day of a review under a planned break (rule Q5): the days around the break take its load. Neither the log nor
 * `dueDay` changes, so taking the break back puts every card where it was.
 */
import { fnv1a } from '../../text/fnv.ts';
import type { CardMemory } from './memory.ts';
import { isBreakDay, type PlannedBreak } from '../../time/planned-break.ts';

/** On either side of a break at most this many days take its cards. */
const WINDOW_DAYS_MAX = 7;

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
