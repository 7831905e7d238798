/**
 * Joins the segments of closed pages into long ones (rule P2). Every page load writes segments of its own, and a short
 * segment consists mostly of spelled-out ids: about 28 characters a review instead of 12.
 */
import { entryTimeMs } from '../../../srs/later/replay/index.ts';
import type { LogEntry } from '../../../srs/model/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import { COMPACTED_LENGTH_MAX, type LogStorage } from './log-storage.ts';
import { readSegment } from './read-segment.ts';
import { writerOf, type StoredSegment } from '../../segments/index.ts';

/** Fewer short segments are not worth the write. */
const SHORT_SEGMENTS_MIN = 8;

/** A segment this long stays as it is. */
const LONG_LENGTH = COMPACTED_LENGTH_MAX * 0.8;

/**
 * A segment must have been quiet for this long. Its writer is gone, so nobody will write it again; the pause makes sure
 * that the last write has reached this page too, whatever the browser caches.
 */
const QUIET_MS = 10 * MS_PER_MINUTE;

/**
 * Compacts all segments that can be compacted.
 *
 * @param goneWriters writers that were gone before this page loaded
 * @returns the number of segments that were replaced
 */
export function compact(
  storage: LogStorage,
  logPrefix: string,
  goneWriters: ReadonlySet<string>,
  nowMs: number,
): number {
  const entries: LogEntry[] = [];
  const originals: StoredSegment[] = [];
  for (const segment of storage.segments()) {
    if (!storage.isForeignSegment(segment.key)) continue;
    if (!goneWriters.has(writerOf(logPrefix, segment.key))) continue;
    if (segment.text.length >= LONG_LENGTH) continue;
    const read = readSegment(segment);
    // A damaged segment stays where it is (rule P3).
    if (read.fault !== null) continue;
    if (read.entries.some((entry) => entryTimeMs(entry) > nowMs - QUIET_MS)) continue;
    originals.push(segment);
    entries.push(...read.entries);
  }
  if (originals.length < SHORT_SEGMENTS_MIN) return 0;
  return storage.replace(originals, entries) ? originals.length : 0;
}
