import {
  type ResetEntry,
  type ReviewEntry,
  AHEAD_TOLERANCE_MS,
  NEW_MEMORY,
  type CardMemory,
  retrievabilityOn,
  type Settings,
} from '../../model/index.ts';
import { elapsedDaysBetween, studyDayOf } from '../../../time/study-day.ts';
import { applyEntry, type FoldContext } from './fold-card.ts';
import { compareEntries, entryTimeMs } from './review-log.ts';

/** One entry of a card, and its effect on the card's memory. */
export interface HistoryStep {
  readonly entry: ReviewEntry | ResetEntry;
  /** `void`: undone. `ahead`: more than a day ahead of the clock, so it does not count yet (rule L5). */
  readonly status: 'counts' | 'void' | 'ahead';
  /** The study day of the entry (rule D1). A reset has no offset and takes the one of the grade before it. */
  readonly studyDay: number;
  readonly memoryBefore: CardMemory;
  readonly memoryAfter: CardMemory;
  /**
   * Study days since the grade before (rule D2); `null` for the first grade and for everything but a grade that counts.
   */
  readonly elapsedDays: number | null;
  /** Probability of recall at the time of the grade, 0 to 1; `null` where `elapsedDays` is. */
  readonly retrievabilityBefore: number | null;
}

/** Oldest first. */
export type CardHistory = readonly HistoryStep[];

/**
 * The fold of one card (rule L4), entry by entry: the last `memoryAfter` is what `foldCard` returns. It is derived, so
 * a corrected grade (rule U2) or another setting changes all later entries.
 *
 * @param entries of the card under all its ids, in any order
 * @param settings those that the context's scheduler was made with
 */
export function cardHistory(
  entries: Iterable<ReviewEntry | ResetEntry>,
  context: FoldContext,
  settings: Pick<Settings, 'parameters'>,
  asOfMs: number,
): CardHistory {
  const history: HistoryStep[] = [];
  let memory = NEW_MEMORY;
  let utcOffsetMinutes = 0;
  for (const entry of [...entries].sort(compareEntries)) {
    const atMs = entryTimeMs(entry);
    const isAhead = atMs > asOfMs + AHEAD_TOLERANCE_MS;
    if (entry.kind === 'review') ({ utcOffsetMinutes } = entry);
    const studyDay = studyDayOf(atMs, utcOffsetMinutes, context.rolloverHour);
    const memoryBefore = memory;
    if (!isAhead) memory = applyEntry(memoryBefore, entry, context);
    const status = entry.isVoid ? 'void' : isAhead ? 'ahead' : 'counts';
    const lastStudyDay =
      status === 'counts' && entry.kind === 'review' ? memoryBefore.lastStudyDay : null;
    history.push({
      entry,
      status,
      studyDay,
      memoryBefore,
      memoryAfter: memory,
      elapsedDays: lastStudyDay === null ? null : elapsedDaysBetween(lastStudyDay, studyDay),
      retrievabilityBefore:
        lastStudyDay === null ? null : retrievabilityOn(memoryBefore, studyDay, settings),
    });
  }
  return history;
}
