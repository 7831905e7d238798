/** The memories of a page: derived from the log and kept current (rule L4). */
import {
  AHEAD_TOLERANCE_MS,
  NEW_MEMORY,
  type CardMemory,
  type TimelineEntry,
} from '../../../srs/model/index.ts';
import {
  applyEntry,
  entryTimeMs,
  foldCard,
  type FoldContext,
} from '../../../srs/later/replay/index.ts';

export interface Memories {
  readonly get: (cardId: string) => CardMemory;
  readonly all: () => ReadonlyMap<string, CardMemory>;
  /** Folds one card anew. */
  readonly refold: (cardId: string, timeline: readonly TimelineEntry[], asOfMs: number) => void;
  /** Applies an entry if it is later than all others of its card. @returns whether it was */
  readonly apply: (cardId: string, entry: TimelineEntry, asOfMs: number) => boolean;
  /** Forgets all memories, before everything is folded anew. */
  readonly clear: () => void;
  /** Whether the clock was set, so that other entries than before lie ahead of it (rule L5). */
  readonly isOutOfStep: (asOfMs: number) => boolean;
  /** Whether entries in force were left out because they lie ahead of the clock. */
  readonly hasLeftOut: () => boolean;
  /** Time of the first entry that was left out, void ones included; `null` if there is none. */
  readonly leftOutFromMs: () => number | null;
}

/**
 * @param context makes the input of the fold; called only when something is folded
 * @param leftOutFromMs the value of the method of that name when the initial memories were stored
 */
export function createMemories(
  initial: ReadonlyMap<string, CardMemory>,
  context: () => FoldContext,
  leftOutFromMs: number | null = null,
): Memories {
  const memories = new Map(initial);
  let latestFoldedMs = 0;
  let earliestLeftOutMs = leftOutFromMs ?? Infinity;
  let hasLeftOut = false;
  for (const memory of initial.values()) {
    latestFoldedMs = Math.max(latestFoldedMs, memory.lastEntryMs);
  }
  const set = (cardId: string, memory: CardMemory): void => {
    // A card without entries that count is as good as New: it takes no room here or in a snapshot.
    if (memory === NEW_MEMORY) memories.delete(cardId);
    else memories.set(cardId, memory);
    latestFoldedMs = Math.max(latestFoldedMs, memory.lastEntryMs);
  };

  return {
    get: (cardId) => memories.get(cardId) ?? NEW_MEMORY,
    all: () => memories,
    refold: (cardId, timeline, asOfMs) => {
      for (const entry of timeline) {
        const atMs = entryTimeMs(entry);
        if (atMs > asOfMs + AHEAD_TOLERANCE_MS) {
          earliestLeftOutMs = Math.min(earliestLeftOutMs, atMs);
          hasLeftOut ||= !entry.isVoid;
        }
      }
      set(cardId, foldCard(timeline, context(), asOfMs));
    },
    apply: (cardId, entry, asOfMs) => {
      const memory = memories.get(cardId) ?? NEW_MEMORY;
      const atMs = entryTimeMs(entry);
      const isLatest = !entry.isVoid && atMs > memory.lastEntryMs;
      if (!isLatest || atMs > asOfMs + AHEAD_TOLERANCE_MS) return false;
      set(cardId, applyEntry(memory, entry, context()));
      return true;
    },
    clear: () => {
      memories.clear();
      latestFoldedMs = 0;
      earliestLeftOutMs = Infinity;
      hasLeftOut = false;
    },
    isOutOfStep: (asOfMs) => {
      const limitMs = asOfMs + AHEAD_TOLERANCE_MS;
      return latestFoldedMs > limitMs || earliestLeftOutMs <= limitMs;
    },
    hasLeftOut: () => hasLeftOut,
    leftOutFromMs: () => (earliestLeftOutMs < Infinity ? earliestLeftOutMs : null),
  };
}
