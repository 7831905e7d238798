import type { LogEntry } from '../srs/log-entry.ts';
import { compareEntries } from '../srs/review-log.ts';
import { fnv1a } from '../srs/fnv.ts';
import type { KeyValueStore, WriteResult } from './key-value.ts';
import { STORAGE_VERSION, type StorageKeys } from './keys.ts';
import { openingEpoch, parseEpoch, serialiseEpoch } from './epoch.ts';
import { decodeSegment } from './segment-decoder.ts';
import { createSegmentEncoder, type SegmentEncoder } from './segment-encoder.ts';
import { isIntact, peekSegment } from './segment-form.ts';

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
  /** Writes entries as long segments of this writer, all of them or none: an import, or what was lost (rules P6, P8). */
  readonly appendAll: (entries: readonly LogEntry[]) => WriteResult;
  /** The keys that this page has written and not taken away. */
  readonly ownKeys: () => readonly string[];
  /** Forgets own keys that are gone from the storage, so that the next entries start a new segment. */
  readonly forgetOwn: (keys: readonly string[]) => void;
  /** Whether a key is a segment of another writer. */
  readonly isForeignSegment: (key: string) => boolean;
  /** The present epoch (rule P8), never lower than at the start; a higher one means that all progress was deleted. */
  readonly epoch: () => number;
  /**
   * Starts a new epoch and removes every segment (rule P8). The epoch first: a page killed in between leaves segments
   * that nobody reads.
   */
  readonly deleteAll: () => WriteResult;
  /** Puts back the epoch of this page if the stored one was lost or damaged. */
  readonly keepEpoch: () => void;
  /** The raw text under a key, for the reader to download. */
  readonly rawText: (key: string) => string | null;
  /** Removes a segment that the reader has given up. */
  readonly removeSegment: (key: string) => void;
  /** Decodes a segment of the present epoch. */
  readonly read: (segment: StoredSegment) => SegmentRead;
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
  const startEpoch = openingEpoch(store, keys);
  const epochNow = (): number => Math.max(startEpoch, parseEpoch(store.get(keys.epoch)) ?? 0);
  let nextNumber = 0;
  const nextKey = (): string => `${ownPrefix}${nextNumber++}`;
  let ownEpoch = startEpoch;
  let encoder: SegmentEncoder = createSegmentEncoder(ownEpoch);
  let key = nextKey();

  const written = new Set<string>();
  const set = (own: string, text: string): WriteResult => {
    const result = store.set(own, text);
    if (result.ok) written.add(own);
    return result;
  };

  /** Writes long segments and reads them back; removes them again if one does not fit. */
  const writeLong = (entries: readonly LogEntry[]): WriteResult => {
    const copies = encodeCompacted(entries, ownEpoch).map((text) => ({ key: nextKey(), text }));
    for (const copy of copies) {
      const result = set(copy.key, copy.text);
      if (result.ok && store.get(copy.key) === copy.text) continue;
      for (const { key: obsolete } of copies) {
        store.remove(obsolete);
        written.delete(obsolete);
      }
      return result.ok ? { ok: false, reason: 'blocked' } : result;
    }
    return { ok: true };
  };

  const startSegment = (epoch: number): void => {
    ownEpoch = epoch;
    encoder = createSegmentEncoder(epoch);
    key = nextKey();
  };

  return {
    segments: () => {
      const epoch = epochNow();
      const segments: StoredSegment[] = [];
      for (const key of store.keys()) {
        if (!key.startsWith(keys.log)) continue;
        const text = store.get(key);
        if (text !== null && !isDeleted(text, epoch)) segments.push({ key, text });
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
      // What is given after all progress was deleted elsewhere belongs to the new epoch.
      const epoch = epochNow();
      if (epoch > ownEpoch) startSegment(epoch);
      for (const entry of entries) encoder.add(entry);
      const result = set(key, encoder.text());
      if (result.ok && encoder.length() >= SEGMENT_LENGTH_MAX) startSegment(epoch);
      return result;
    },
    replace: (originals, entries) => {
      const isUnchanged = originals.every((original) => store.get(original.key) === original.text);
      if (!isUnchanged || !writeLong(entries).ok) return false;
      for (const { key: obsolete } of originals) store.remove(obsolete);
      return true;
    },
    appendAll: writeLong,
    ownKeys: () => [...written],
    forgetOwn: (gone) => {
      for (const own of gone) written.delete(own);
      if (gone.includes(key)) startSegment(ownEpoch);
    },
    isForeignSegment: (key) => key.startsWith(keys.log) && !key.startsWith(ownPrefix),
    epoch: epochNow,
    deleteAll: () => {
      const epoch = epochNow() + 1;
      const result = store.set(keys.epoch, serialiseEpoch(epoch));
      if (!result.ok) return result;
      for (const stored of store.keys()) if (stored.startsWith(keys.log)) store.remove(stored);
      written.clear();
      startSegment(epoch);
      return result;
    },
    keepEpoch: () => {
      if (ownEpoch > 0 && parseEpoch(store.get(keys.epoch)) === null) {
        store.set(keys.epoch, serialiseEpoch(ownEpoch));
      }
    },
    rawText: store.get,
    removeSegment: (stored) => {
      if (stored.startsWith(keys.log)) store.remove(stored);
    },
    read: (segment) => readSegment(segment, epochNow()),
    hasNewerVersion: () =>
      store.keys().some((key) => (versionOfKey(keys, key) ?? 0) > STORAGE_VERSION),
  };
}

/**
 * Whether a segment is of an earlier epoch. Only an undamaged one can say so: else a wrong character in its header would
 * hide it, instead of being a fault to report.
 */
function isDeleted(text: string, epoch: number): boolean {
  const found = peekSegment(text);
  return found !== null && found.epoch < epoch && isIntact(text);
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
export interface SegmentRead {
  readonly entries: readonly LogEntry[];
  readonly fault: SegmentFault | null;
}

/** @param presentEpoch lets a segment with a damaged header be read */
export function readSegment(segment: StoredSegment, presentEpoch?: number): SegmentRead {
  const result = decodeSegment(segment.text, presentEpoch);
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
