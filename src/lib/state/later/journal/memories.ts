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
  /** What the stored memories left out, of cards that have not been folded since. */
  let storedLeftOutMs = leftOutFromMs ?? Infinity;
  /** The cards with entries that were left out: the time of the first, and whether any is in force. */
  const leftOut = new Map<string, { readonly fromMs: number; readonly isInForce: boolean }>();
  const earliestLeftOutMs = (): number => {
    let earliestMs = storedLeftOutMs;
    for (const { fromMs } of leftOut.values()) earliestMs = Math.min(earliestMs, fromMs);
    return earliestMs;
  };
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
      const ahead = timeline.filter((entry) => entryTimeMs(entry) > asOfMs + AHEAD_TOLERANCE_MS);
      if (ahead.length === 0) leftOut.delete(cardId);
      else {
        const fromMs = ahead.map(entryTimeMs).reduce((a, b) => Math.min(a, b));
        leftOut.set(cardId, { fromMs, isInForce: ahead.some(({ isVoid }) => !isVoid) });
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
      storedLeftOutMs = Infinity;
      leftOut.clear();
    },
    isOutOfStep: (asOfMs) => {
      const limitMs = asOfMs + AHEAD_TOLERANCE_MS;
      return latestFoldedMs > limitMs || earliestLeftOutMs() <= limitMs;
    },
    hasLeftOut: () => [...leftOut.values()].some(({ isInForce }) => isInForce),
    leftOutFromMs: () => {
      const earliestMs = earliestLeftOutMs();
      return earliestMs < Infinity ? earliestMs : null;
    },
  };
}
