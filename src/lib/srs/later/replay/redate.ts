import type { LogEntry, TimelineEntry } from '../../model/index.ts';
import { entryTimeMs } from './review-log.ts';

/**
 * Gives plausible times to entries that a wrong clock has dated into the future (rule L5). Each entry becomes void, and
 * a new one stands as far before now as the old one stood before the latest of them. So the days between the grades
 * stay the same.
 *
 * @param isTaken whether a card already has an entry at a moment: identities are unique
 * @returns the entries to add to the log
 */
export function redatedEntries(
  ahead: readonly TimelineEntry[],
  isTaken: (cardId: string, atMs: number) => boolean,
  nowMs: number,
): LogEntry[] {
  const moved = ahead.filter((entry) => !entry.isVoid);
  const latestMs = moved.reduce((latest, entry) => Math.max(latest, entryTimeMs(entry)), 0);
  const assigned = new Set<string>();
  return [...moved]
    .sort((a, b) => entryTimeMs(a) - entryTimeMs(b))
    .flatMap((entry) => {
      let atMs = Math.max(0, entryTimeMs(entry) - (latestMs - nowMs));
      while (isTaken(entry.cardId, atMs) || assigned.has(`${entry.cardId} ${atMs}`)) atMs++;
      assigned.add(`${entry.cardId} ${atMs}`);
      return [{ ...entry, isVoid: true }, withTime(entry, atMs)];
    });
}

function withTime(entry: TimelineEntry, atMs: number): TimelineEntry {
  return entry.kind === 'review' ? { ...entry, reviewedAtMs: atMs } : { ...entry, atMs };
}
