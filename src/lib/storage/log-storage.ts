import type { LogEntry } from '../srs/log-entry.ts';
import { compareEntries } from '../srs/review-log.ts';
import { fnv1a } from '../srs/fnv.ts';
import type { KeyValueStore, WriteResult } from './key-value.ts';
import { STORAGE_VERSION, type StorageKeys } from './keys.ts';
import {
  createSegmentEncoder,
  decodeSegment,
  peekSegment,
  type SegmentEncoder,
} from './segment-codec.ts';

/** A writer starts a new segment at this length; a write of it costs less than a millisecond on a phone. */
export const SEGMENT_LENGTH_MAX = 16_000;

/** Compacted segments are written once, so they may be long: the longer, the less their ids weigh. */
export const COMPACTED_LENGTH_MAX = 250_000;

/** A stored segment, not yet read. */
export interface StoredSegment {
  readonly key: string;
  readonly text: string;
}

/** A segment that could not be read whole; it stays where it is (rule P3). */
export interface SegmentFault {
  readonly key: string;
  readonly reason: 'corrupt' | 'too-new';
  readonly detail: string;
}

export interface LogStorage {
  /** The segments of the present epoch, of every writer, without reading their entries. */
  readonly segments: () => StoredSegment[];
  /** A digest of the segments: equal digests mean an equal log (rule L9). */
  readonly digest: (segments: readonly StoredSegment[]) => string;
  /**
   * Writes entries to this writer's own segment in one `setItem` (rules P1, P2). Entries whose write failed are kept
   * and go along with the next one.
   */
  readonly append: (entries: readonly LogEntry[]) => WriteResult;
  /**
   * Puts the entries of other writers' segments into segments of this writer and then removes the originals: in this
   * order, so that a page killed in between leaves entries twice and never none (rule P2). Does nothing if an original
   * has changed since it was read or if the copy does not fit.
   *
   * @returns whether the originals were replaced
   */
  readonly replace: (originals: readonly StoredSegment[], entries: readonly LogEntry[]) => boolean;
  /** Whether a key is a segment of another writer. */
  readonly isForeignSegment: (key: string) => boolean;
  /** The present epoch (rule P8); a higher one than at the start means that all progress was deleted elsewhere. */
  readonly epoch: () => number;
  /** Whether data of a later version is present: then nothing may be written (rule P3). */
  readonly hasNewerVersion: () => boolean;
}

/** The review log in a key-value store, written under one writer's own keys. */
export function createLogStorage(
  store: KeyValueStore,
  keys: StorageKeys,
  writerId: string,
): LogStorage {
  const ownPrefix = `${keys.log}${writerId}:`;
  const startEpoch = readEpoch(store, keys);
  let nextNumber = 0;
  const nextKey = (): string => `${ownPrefix}${nextNumber++}`;
  let encoder: SegmentEncoder = createSegmentEncoder(startEpoch);
  let key = nextKey();

  return {
    segments: () => {
      const epoch = readEpoch(store, keys);
      const segments: StoredSegment[] = [];
      for (const key of store.keys()) {
        if (!key.startsWith(keys.log)) continue;
        const text = store.get(key);
        // Segments of an earlier epoch were deleted; a segment without a readable header is a fault to report.
        if (text !== null && (peekSegment(text)?.epoch ?? epoch) >= epoch) {
          segments.push({ key, text });
        }
      }
      return segments.sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    digest: (segments) => {
      const parts = segments.map(
        ({ key, text }) => `${key} ${text.length} ${peekSegment(text)?.checksum ?? '?'}`,
      );
      return `${segments.length}-${fnv1a(parts.join('\n')).toString(36)}`;
    },
    append: (entries) => {
      for (const entry of entries) encoder.add(entry);
      const result = store.set(key, encoder.text());
      if (result.ok && encoder.length() >= SEGMENT_LENGTH_MAX) {
        encoder = createSegmentEncoder(startEpoch);
        key = nextKey();
      }
      return result;
    },
    replace: (originals, entries) => {
      const copies = encodeCompacted(entries, startEpoch).map((text) => ({ key: nextKey(), text }));
      const isUnchanged = originals.every((original) => store.get(original.key) === original.text);
      const isCopied =
        isUnchanged &&
        copies.every((copy) => store.set(copy.key, copy.text).ok) &&
        copies.every((copy) => store.get(copy.key) === copy.text);
      for (const { key: obsolete } of isCopied ? originals : copies) store.remove(obsolete);
      return isCopied;
    },
    isForeignSegment: (key) => key.startsWith(keys.log) && !key.startsWith(ownPrefix),
    epoch: () => readEpoch(store, keys),
    hasNewerVersion: () =>
      store.keys().some((key) => (versionOfKey(keys, key) ?? 0) > STORAGE_VERSION),
  };
}

/** Entries in the order of their times, where they are shortest, as segments of the greatest length. */
function encodeCompacted(entries: readonly LogEntry[], epoch: number): string[] {
  const texts: string[] = [];
  let encoder = createSegmentEncoder(epoch);
  for (const entry of entries.toSorted(compareEntries)) {
    if (encoder.length() >= COMPACTED_LENGTH_MAX) {
      texts.push(encoder.text());
      encoder = createSegmentEncoder(epoch);
    }
    encoder.add(entry);
  }
  return [...texts, encoder.text()];
}

/** The writer in a segment's key. */
export function writerOf(logPrefix: string, key: string): string {
  return key.slice(logPrefix.length).split(':', 1)[0] ?? '';
}

/** The entries of one segment, and the fault if it could not be read whole. */
export function readSegment(segment: StoredSegment): {
  entries: readonly LogEntry[];
  fault: SegmentFault | null;
} {
  const result = decodeSegment(segment.text);
  if (result.ok) return { entries: result.entries, fault: null };
  const { reason, detail, entries } = result;
  return { entries, fault: { key: segment.key, reason, detail } };
}

/** The schema version a key of this site carries; `null` for a key of another site. */
export function versionOfKey(keys: StorageKeys, key: string): number | null {
  if (!key.startsWith(keys.anyVersion)) return null;
  const version = Number.parseInt(key.slice(keys.anyVersion.length), 10);
  return Number.isNaN(version) ? null : version;
}

/** As in a segment's header, so that what is written under an epoch can be read. */
const EPOCH_FORM = /^[0-9a-z]{1,8}$/;

function readEpoch(store: KeyValueStore, keys: StorageKeys): number {
  const text = store.get(keys.epoch) ?? '0';
  return EPOCH_FORM.test(text) ? Number.parseInt(text, 36) : 0;
}
