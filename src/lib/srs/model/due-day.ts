/**
 * The due day of a review under a planned break (rule Q5): the days around the break take its cards. Neither the log
 * nor `dueDay` changes, so removing the break puts every card back.
 */
import { fnv1a } from '../../text/fnv.ts';
import type { CardMemory } from './memory.ts';
import { isBreakDay, type PlannedBreak } from '../../time/planned-break.ts';

/** At most this many days on each side of a break take its cards. */
const WINDOW_DAYS_MAX = 7;

/**
 * The study day on which a card comes due, a planned break included; `null` for a card without a due day.
 *
 * A card due in the break moves to a day in one of two windows, before and after it. Each window is as long as the
 * break, but at most seven days. Days after the break are always open. A day before it is open only once half of the
 * interval has passed, since an earlier review teaches little. The card's id picks one of the open days, all equally
 * likely. This function sees one card and cannot balance it against the others; weighting by the interval would crowd
 * the first days after the break, which are the fullest anyway.
 *
 * @param cardId the present id, so that a card keeps its day from one call to the next
 * @param plannedOnDay study day on which the break was set. No card moves to an earlier day, since all such cards would
 *   be due at once. Absent: long ago
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
  // This is always later than the last grade: half of an interval of one day rounds up to a whole day.
  const halfwayDay = Math.ceil(((lastStudyDay ?? dueDay) + dueDay) / 2);
  const earliestDay = Math.max(firstDay - windowDays, halfwayDay, plannedOnDay);
  const daysBefore = Math.max(0, firstDay - earliestDay);
  const place = fnv1a(cardId) % (daysBefore + windowDays);
  return place < daysBefore ? earliestDay + place : lastDay + 1 + place - daysBefore;
}
