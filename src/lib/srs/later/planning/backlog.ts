/**
 * A backlog, when more is due than a day's limit allows (rule Q5): how long it takes to clear, and which cards come
 * first.
 */
import {
  type CardMemory,
  decayOf,
  forgettingCurve,
  retrievabilityOn,
  type Outcome,
  type Settings,
} from '../../model/index.ts';
import { isBreakDay, type PlannedBreak } from '../../../time/planned-break.ts';
import { elapsedDaysBetween } from '../../../time/study-day.ts';

/** A longer time is not worth a number: the limit is too low. */
export const CLEARING_DAYS_MAX = 365;

export interface Backlog {
  /** Reviews due today or earlier and not yet done. */
  readonly dueNow: number;
  /** Reviews that come due on each later study day; earlier ones are in `dueNow`. */
  readonly arrivals: ReadonlyMap<number, number>;
  readonly perDay: number;
  readonly today: number;
  /** Reviews that are done today, so that the answer does not change while the reader works; 0 if absent. */
  readonly doneToday?: number;
  /** Nothing is reviewed on its days. */
  readonly plannedBreak?: PlannedBreak | null;
}

/**
 * The number of study days, today included, until nothing overdue is left at the present limit. Cards planned for later
 * count from the day they come due. The repeats of cards graded in the meantime do not count, so a long backlog takes
 * somewhat longer than told.
 *
 * @returns 0 if nothing is due; `null` if it takes more than 365 days
 */
export function daysToClear(backlog: Backlog): number | null {
  const { arrivals, perDay, today, doneToday = 0, plannedBreak = null } = backlog;
  let due = backlog.dueNow;
  if (due === 0) return 0;
  for (let days = 1; days <= CLEARING_DAYS_MAX; days++) {
    const day = today + days - 1;
    if (day > today) due += arrivals.get(day) ?? 0;
    const limit = day === today ? Math.max(0, perDay - doneToday) : perDay;
    due -= isBreakDay(day, plannedBreak) ? 0 : Math.min(due, limit);
    if (due === 0) return days;
  }
  return null;
}

/**
 * The gain of a review today for a target day: expected retrievability if graded today, minus retrievability if not
 * (rule Q5), −1 to 1.
 *
 *     gain = R · curve(t, S₃) + (1 − R) · curve(t, S₁) − curve(t + e, S)
 *
 * R is retrievability today, which is the chance of recall. S is the present stability, S₃ the one after Good, S₁ the
 * one after Again. t are the days from today to the target day, e the days since the last grade. Hard and Easy are left
 * out: how often a reader presses them would first have to be learned from their log.
 *
 * @param memory of a card that has been graded
 * @param preview of that memory on `today`
 * @param targetDay study day to be ready for; a past day counts as today
 */
export function recallGain(
  memory: CardMemory,
  preview: Readonly<Record<1 | 3, Pick<Outcome, 'stability'>>>,
  today: number,
  targetDay: number,
  parameters: Settings['parameters'],
): number {
  const decay = decayOf(parameters);
  const daysAhead = elapsedDaysBetween(today, targetDay);
  const recalled = retrievabilityOn(memory, today, { parameters });
  const ifGraded =
    recalled * forgettingCurve(daysAhead, preview[3].stability, decay) +
    (1 - recalled) * forgettingCurve(daysAhead, preview[1].stability, decay);
  return ifGraded - retrievabilityOn(memory, today + daysAhead, { parameters });
}

/**
 * The day's share of a backlog: the cards with the greatest gain; of equal gains the lower id comes first. The share is
 * stable while the reader works through it: if a card is graded and `size` falls by one, the rest of the share is the
 * same.
 *
 * @param dueIds the reviews due, without those that are hidden today
 * @param size number of reviews that today's limit has left
 * @param groupOf the sibling group of a card. One card a group is taken, since the others wait for another day (rule
 *   Q4)
 */
export function dailyShare(
  dueIds: Iterable<string>,
  gainOf: (cardId: string) => number,
  size: number,
  groupOf: (cardId: string) => string | undefined = () => undefined,
): ReadonlySet<string> {
  const ranked = Array.from(dueIds, (id) => ({ id, gain: gainOf(id) })).sort(
    (a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1),
  );
  const share = new Set<string>();
  const groups = new Set<string>();
  for (const { id } of ranked) {
    if (share.size >= size) break;
    const group = groupOf(id);
    if (group !== undefined && groups.has(group)) continue;
    if (group !== undefined) groups.add(group);
    share.add(id);
  }
  return share;
}
