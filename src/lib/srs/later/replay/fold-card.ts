import type { CardIdentities } from '../../../cards/index.ts';
import {
  AHEAD_TOLERANCE_MS,
  NEW_MEMORY,
  type CardMemory,
  type Scheduler,
  type TimelineEntry,
} from '../../model/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import { studyDayOf } from '../../../time/study-day.ts';
import { compareEntries, entryTimeMs, type ReadonlyReviewLog } from './review-log.ts';

/** The input of the fold besides the log. */
export interface FoldContext {
  readonly scheduler: Scheduler;
  readonly rolloverHour: number;
}

/**
 * The memory of one card: a pure fold of its entries (rule L4), in whatever order they come. It leaves out entries
 * ahead of the clock (rule L5). Of void entries only the time counts, for the time of the latest entry.
 *
 * @param entries of the card under all its ids
 */
export function foldCard(
  entries: Iterable<TimelineEntry>,
  context: FoldContext,
  asOfMs: number,
): CardMemory {
  const timeline = [...entries]
    .filter((entry) => entryTimeMs(entry) <= asOfMs + AHEAD_TOLERANCE_MS)
    .sort(compareEntries);
  let memory = NEW_MEMORY;
  for (const entry of timeline) memory = applyEntry(memory, entry, context);
  return memory;
}

/** One step of the fold: the memory after an entry that is later than all entries so far. */
export function applyEntry(
  memory: CardMemory,
  entry: TimelineEntry,
  context: FoldContext,
): CardMemory {
  const lastEntryMs = Math.max(memory.lastEntryMs, entryTimeMs(entry));
  if (entry.isVoid) return { ...memory, lastEntryMs };
  if (entry.kind === 'reset') return { ...NEW_MEMORY, lastEntryMs };

  const studyDay = studyDayOf(entry.reviewedAtMs, entry.utcOffsetMinutes, context.rolloverHour);
  const outcome = context.scheduler.grade(memory, entry.rating, studyDay, entry.cardId);
  const isReview = outcome.state === 'review';
  // Field by field, because spreading would cost a tenth of a long fold.
  return {
    state: outcome.state,
    stability: outcome.stability,
    difficulty: outcome.difficulty,
    reps: outcome.reps,
    lapses: outcome.lapses,
    step: outcome.step,
    intervalDays: outcome.intervalDays,
    lastStudyDay: studyDay,
    // The due time: a study day in state Review, a moment for a learning step (rule D3).
    dueDay: isReview ? studyDay + outcome.intervalDays : null,
    dueAtMs: isReview ? null : entry.reviewedAtMs + outcome.stepMinutes * MS_PER_MINUTE,
    firstStudyDay: memory.firstStudyDay ?? studyDay,
    reviewedOnDay: memory.state === 'review' ? studyDay : memory.reviewedOnDay,
    lastEntryMs,
  };
}

/** The entries of every card, under all its ids together, and the ids that the catalogue does not know (rule L6). */
export interface Timelines {
  readonly byCard: ReadonlyMap<string, readonly TimelineEntry[]>;
  readonly orphanIds: ReadonlySet<string>;
}

export function timelinesOf(log: ReadonlyReviewLog, identities: CardIdentities): Timelines {
  const byCard = new Map<string, TimelineEntry[]>();
  const orphanIds = new Set<string>();
  const collect = (storedId: string, entries: Iterable<TimelineEntry>): void => {
    const cardId = identities.resolve(storedId);
    if (cardId === null) {
      orphanIds.add(storedId);
      return;
    }
    const timeline = byCard.get(cardId) ?? [];
    for (const entry of entries) timeline.push(entry);
    byCard.set(cardId, timeline);
  };
  for (const [storedId, byTime] of log.reviews) collect(storedId, byTime.values());
  for (const [storedId, byTime] of log.resets) collect(storedId, byTime.values());
  return { byCard, orphanIds };
}

/** The entries of one card under all its ids. */
export function timelineOf(
  log: ReadonlyReviewLog,
  identities: CardIdentities,
  cardId: string,
): TimelineEntry[] {
  const timeline: TimelineEntry[] = [];
  for (const storedId of identities.idsOf(cardId)) {
    timeline.push(...(log.reviews.get(storedId)?.values() ?? []));
    timeline.push(...(log.resets.get(storedId)?.values() ?? []));
  }
  return timeline;
}

/** Entries in force that a wrong clock has dated more than a day ahead (rule L5). */
export function entriesAhead(log: ReadonlyReviewLog, asOfMs: number): TimelineEntry[] {
  const ahead: TimelineEntry[] = [];
  for (const map of [log.reviews, log.resets]) {
    for (const byTime of map.values()) {
      for (const entry of byTime.values()) {
        if (!entry.isVoid && entryTimeMs(entry) > asOfMs + AHEAD_TOLERANCE_MS) ahead.push(entry);
      }
    }
  }
  return ahead;
}
