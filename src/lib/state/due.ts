import type { Card } from '../cards/index.ts';
import type { Queue } from '../srs/index.ts';
import type { DueSummary } from '../storage/due-summary.ts';
import type { Progress } from './progress.ts';

/** The stored summary that the header and the home page read, from the memories and the queue over all cards. */
export function summariseDue(progress: Progress, cards: readonly Card[], queue: Queue): DueSummary {
  const settings = progress.settings();
  const today = progress.today();
  const reviewsByDay = new Map<number, number>();
  const learningDueMinutes: number[] = [];
  let newTotal = 0;
  for (const card of cards) {
    if (progress.isHidden(card.id)) continue;
    const memory = progress.memoryOf(card.id);
    if (memory.state === 'new') newTotal++;
    else if (memory.dueAtMs !== null) learningDueMinutes.push(Math.ceil(memory.dueAtMs / 60_000));
    else if (memory.dueDay !== null) {
      const day = Math.max(memory.dueDay, today);
      // What is due today is capped by siblings and limits: the queue has counted it.
      if (day > today) reviewsByDay.set(day, (reviewsByDay.get(day) ?? 0) + 1);
    }
  }
  if (queue.left.review > 0) reviewsByDay.set(today, queue.left.review);
  return {
    studyDay: today,
    rolloverHour: settings.rolloverHour,
    newLeft: queue.left.new,
    reviewsLeft: queue.left.review,
    newPerDay: settings.newPerDay,
    reviewsPerDay: settings.reviewsPerDay,
    newTotal,
    learningDueMinutes,
    reviewsByDay: [...reviewsByDay].sort(([a], [b]) => a - b),
  };
}
