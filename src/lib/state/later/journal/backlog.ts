/** The day's share of a backlog, and how long the backlog takes to clear (rule Q5). */
import type { Card } from '../../../cards/index.ts';
import type { StudySet } from '../../../links/index.ts';
import { buildQueue } from '../../../srs/queue/index.ts';
import { dailyShare, daysToClear, recallGain } from '../../../srs/later/planning/index.ts';
import { queueInput, type PlanSource } from '../../progress/index.ts';
import type { Journal } from './journal.ts';

/** Without an interview date, the target day is this many days ahead. */
const TARGET_DAYS_AHEAD = 30;

export interface BacklogPlan {
  /** The reviews with the greatest gain, as many as today's limit has left. */
  readonly share: ReadonlySet<string>;
  /** Study days until nothing is overdue at the present limit; `null` if it takes more than a year. */
  readonly daysToClear: number | null;
}

/** Plans the day's share of a backlog; `null` if all due reviews fit into today's limit. */
export function planBacklog(
  source: PlanSource & Pick<Journal, 'preview' | 'duesAt'>,
  cards: readonly Card[],
  set: StudySet,
): BacklogPlan | null {
  const { progress } = source;
  const input = queueInput(source, cards, set);
  const { left, done, reviewDue } = buildQueue(input);
  if (reviewDue <= left.review || input.isPaused === true) return null;

  const { today } = input;
  const { interviewDay, parameters, reviewsPerDay, plannedBreak } = progress.settings();
  const isAhead = interviewDay !== null && interviewDay > today;
  const targetDay = isAhead ? interviewDay : today + TARGET_DAYS_AHEAD;
  const gainOf = (cardId: string): number =>
    recallGain(
      progress.memoryOf(cardId),
      source.preview(cardId, today),
      today,
      targetDay,
      parameters,
    );
  const groupById = new Map(cards.map((card) => [card.id as string, card.group]));
  const dueOf = source.duesAt(input.nowMs);
  const dueIds: string[] = [];
  const arrivals = new Map<number, number>();
  for (const { id } of cards) {
    const { at, isDueNow, heldBackBy } = dueOf(id);
    if (at?.kind !== 'day') continue;
    if (isDueNow) dueIds.push(id);
    // A sibling of a card graded today is not counted: it was counted with that card, and the answer would grow while
    // the reader works.
    else if (heldBackBy !== 'sibling')
      arrivals.set(at.studyDay, (arrivals.get(at.studyDay) ?? 0) + 1);
  }
  return {
    share: dailyShare(dueIds, gainOf, left.review, (id) => groupById.get(id)),
    daysToClear: daysToClear({
      dueNow: reviewDue,
      arrivals,
      perDay: reviewsPerDay,
      today,
      doneToday: done.review,
      plannedBreak,
    }),
  };
}
