import { isBreakDay } from '../../../srs/model/index.ts';
import type { DueSummary } from '../../../storage/values/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import { dueDayOf, queueOver, type PlanSource } from '../../progress/index.ts';

/** The stored summary that the header and the home page read, from the memories and the queue over all cards. */
export function dueSummary(source: PlanSource): DueSummary {
  const { progress, clock } = source;
  const { cards } = source.catalogue;
  const queue = queueOver(source, cards);
  const dueDay = dueDayOf(progress, clock);
  const settings = progress.settings();
  const today = progress.today();
  const hidden = progress.hiddenOn(today);
  const learningDueMinutes: number[] = [];
  const newUnits = new Set<string>();
  // Siblings come one a day (rule Q4), so a group counts once, on the day its first card is due.
  const dueDays = new Map<string, number>();
  for (const card of cards) {
    if (hidden.has(card.id)) continue;
    const unit = card.group === undefined ? `card ${card.id}` : `group ${card.group}`;
    const memory = progress.memoryOf(card.id);
    if (memory.state === 'new') newUnits.add(unit);
    else if (memory.dueAtMs !== null)
      learningDueMinutes.push(Math.ceil(memory.dueAtMs / MS_PER_MINUTE));
    else {
      const day = dueDay(card.id, memory);
      if (day !== null) dueDays.set(unit, Math.min(day, dueDays.get(unit) ?? Infinity));
    }
  }
  const reviewsByDay = new Map<number, number>();
  const plan = (day: number, reviews: number): void => {
    if (reviews > 0) reviewsByDay.set(day, (reviewsByDay.get(day) ?? 0) + reviews);
  };
  let overdue = 0;
  for (const day of dueDays.values()) {
    if (day > today) plan(day, 1);
    else overdue++;
  }
  // What today's limit and siblings hold back comes with the next study day that is not of a break.
  let nextDay = today + 1;
  while (isBreakDay(nextDay, settings.plannedBreak)) nextDay++;
  plan(today, queue.left.review);
  plan(nextDay, overdue - queue.left.review);
  return {
    studyDay: today,
    rolloverHour: settings.rolloverHour,
    newLeft: queue.left.new,
    reviewsLeft: queue.left.review,
    newPerDay: settings.newPerDay,
    reviewsPerDay: settings.reviewsPerDay,
    newTotal: newUnits.size,
    learningDueMinutes,
    reviewsByDay: [...reviewsByDay].sort(([a], [b]) => a - b),
  };
}
