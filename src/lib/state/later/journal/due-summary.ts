import { MS_PER_MINUTE } from '../../../time/durations.ts';
import { openDayFrom } from '../../../time/planned-break.ts';
import { startOfStudyDayMs } from '../../../time/study-day.ts';
import type { DueSummary } from '../../../storage/values/index.ts';
import { queueOver, type PlanSource } from '../../progress/index.ts';
import type { Journal } from './journal.ts';

/** The stored summary for the header and the home page, from the due times and the queue of all cards. */
export function dueSummary(source: PlanSource & Pick<Journal, 'duesAt'>): DueSummary {
  const { progress, clock } = source;
  const { cards } = source.catalogue;
  const { left } = queueOver(source, cards);
  const { newPerDay, reviewsPerDay, rolloverHour, plannedBreak } = progress.settings();
  const today = progress.today();
  const nextDay = openDayFrom(today + 1, plannedBreak);
  const dueOf = source.duesAt(clock.nowMs());
  const learningDueMinutes: number[] = [];
  const newUnits = new Set<string>();
  // Siblings come one a day (rule Q4), so a group counts once, on the day when its first card is due.
  const dueDays = new Map<string, number>();
  for (const card of cards) {
    const { at, heldBackBy, heldUntilDay } = dueOf(card.id);
    const unit = card.group === undefined ? `card ${card.id}` : `group ${card.group}`;
    const { state } = progress.memoryOf(card.id);
    if (state === 'new') {
      if (heldBackBy === null || (heldUntilDay !== null && heldUntilDay <= nextDay)) {
        newUnits.add(unit);
      }
    } else if (at !== null && state === 'review') {
      dueDays.set(unit, Math.min(at.studyDay, dueDays.get(unit) ?? Infinity));
    } else if (at !== null) {
      // A learning step that waits for another day, as for a buried card, comes when that day starts.
      const atMs =
        at.kind === 'moment'
          ? at.atMs
          : startOfStudyDayMs(at.studyDay, clock.utcOffsetMinutes, rolloverHour);
      learningDueMinutes.push(Math.ceil(atMs / MS_PER_MINUTE));
    }
  }
  const reviewsByDay = new Map<number, number>();
  const plan = (day: number, reviews: number): void => {
    if (reviews > 0) reviewsByDay.set(day, (reviewsByDay.get(day) ?? 0) + reviews);
  };
  let dueToday = 0;
  for (const day of dueDays.values()) {
    if (day > today) plan(day, 1);
    else dueToday++;
  }
  plan(today, left.review);
  plan(nextDay, dueToday - left.review);
  return {
    studyDay: today,
    rolloverHour,
    newLeft: left.new,
    reviewsLeft: left.review,
    newPerDay,
    reviewsPerDay,
    newTotal: newUnits.size,
    learningDueMinutes,
    reviewsByDay: [...reviewsByDay].sort(([a], [b]) => a - b),
    plannedBreak,
  };
}
