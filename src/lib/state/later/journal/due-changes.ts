/**
 * Counts the cards that other settings would bring on another day. The reader sees it before they are applied (rule
 * S5).
 */
import {
  isSameFold,
  type ResetEntry,
  type ReviewEntry,
  type Settings,
} from '../../../srs/model/index.ts';
import type { FoldContext } from '../../../srs/later/replay/index.ts';
import type { Clock } from '../../progress/index.ts';
import { isSameDue, schedulesAt, type ScheduleSource } from './dues.ts';
import { createMemories } from './memories.ts';
import { forEachYielding } from '../yielding/index.ts';

export interface DueChangesSource {
  /** The entries of each card that has any. */
  readonly timelines: ReadonlyMap<string, readonly (ReviewEntry | ResetEntry)[]>;
  readonly clock: Clock;
  readonly present: Omit<ScheduleSource, 'clock'>;
  readonly other: Settings;
  readonly contextOf: (settings: Settings) => FoldContext;
}

/**
 * Counts the cards that would come on another study day, or at another moment, if other settings were applied now.
 * Derives memories anew only if the other settings need it: a planned break moves days without that.
 */
export async function countDueChanges(source: DueChangesSource): Promise<number> {
  const { timelines, clock, present, other, contextOf } = source;
  const nowMs = clock.nowMs();
  const isFoldKept = isSameFold(other, present.settings);
  const isBreakKept = isSameBreak(other, present.settings);
  if (isFoldKept && isBreakKept) return 0;
  const context = contextOf(other);
  const derived = createMemories(new Map<string, never>(), () => context);
  const dueNow = schedulesAt({ ...present, clock }, nowMs);
  const dueThen = schedulesAt(
    {
      clock,
      settings: other,
      breakSetAtMs: isBreakKept ? present.breakSetAtMs : nowMs,
      memoryOf: isFoldKept ? present.memoryOf : derived.get,
    },
    nowMs,
  );
  let count = 0;
  await forEachYielding(timelines, ([cardId, timeline]) => {
    if (!isFoldKept) derived.refold(cardId, timeline, nowMs);
    if (!isSameDue(dueNow(cardId), dueThen(cardId))) count++;
  });
  return count;
}

function isSameBreak(a: Settings, b: Settings): boolean {
  return JSON.stringify(a.plannedBreak) === JSON.stringify(b.plannedBreak);
}
