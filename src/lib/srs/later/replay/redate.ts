import type { LogEntry, TimelineEntry } from '../../model/index.ts';
import { entryTimeMs } from './review-log.ts';

/**
 * Gives entries that a clock set wrong has put into the future a time that can be true (rule L5): each becomes void, and
 * a new one stands as far before now as the old one stood before the latest of them. So the days between grades stay
 * what they were.
 *
 * @param isTaken whether a card has an entry at a moment already: identities are unique
 * @returns what to add to the log
 */
export function redatedEntries(
  ahead: readonly TimelineEntry[],
  isTaken: (cardId: string, atMs: number) => boolean,
  nowMs: number,
): LogEntry[] {
  const moved = ahead.filter((entry) => !entry.isVoid);
  const latestMs = moved.reduce((latest, entry) => Math.max(latest, entryTimeMs(entry)), 0);
  const assigned = new Set<string>();
  return moved
    .toSorted((a, b) => entryTimeMs(a) - entryTimeMs(b))
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
