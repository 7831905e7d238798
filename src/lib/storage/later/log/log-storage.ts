/** The review log in a key-value store: reads the segments of all writers and writes those of this page (rule P2). */
import type { LogEntry } from '../../../srs/model/index.ts';
import { compareEntries } from '../../../srs/later/replay/index.ts';
import { inOneGo, type Sliced } from '../../../text/slices.ts';
import {
  parseEpoch,
  serializeEpoch,
  createSegmentStore,
  peekSegment,
  type SegmentStore,
  type StoredSegment,
} from '../../segments/index.ts';
import type { KeyValueStore, WriteResult } from '../../port/index.ts';
import type { StorageKeys } from '../../values/index.ts';
import { createSegmentEncoder, type SegmentEncoder } from './segment-encoder.ts';

/** A writer starts a new segment at this length. Writing one of this length takes a phone less than a millisecond. */
export const SEGMENT_LENGTH_MAX = 16_000;

/** Compacted segments are written once, so they may be long: the longer they are, the less their ids weigh. */
export const COMPACTED_LENGTH_MAX = 250_000;

/** Some milliseconds of work on a phone. */
const ENTRIES_PER_SLICE = 1_000;

export interface LogStorage extends SegmentStore {
  /**
   * Writes entries to this writer's own segment with one `setItem` (rules P1, P2). Entries whose write fails are kept
   * and written with the next ones.
   */
  readonly append: (entries: readonly LogEntry[]) => WriteResult;
  /**
   * Copies the entries of other writers' segments into segments of this writer, then removes the originals. In this
   * order a page that is killed in between leaves entries twice, but loses none (rule P2). Does nothing if an original
   * has changed or was deleted since it was read, or if the copy does not fit.
   *
   * @returns whether the originals were replaced
   */
  readonly replace: (originals: readonly StoredSegment[], entries: readonly LogEntry[]) => boolean;
  /**
   * Encodes entries as the texts of long segments, in slices: encoding 100,000 entries takes a phone most of a second.
   * The texts carry the epoch of the end of the work (rule P8).
   */
  readonly encodeSliced: (entries: readonly LogEntry[]) => Sliced<string[]>;
  /**
   * Writes such texts as segments of this writer, all or none: an import (rule P6). Texts of an earlier epoch are
   * refused as `blocked`, because no page would read them.
   */
  readonly appendTexts: (texts: readonly string[]) => WriteResult;
  /** Encodes and writes at once, for lost entries that are written back (rule P8). */
  readonly appendAll: (entries: readonly LogEntry[]) => WriteResult;
  /** The keys that this page has written and not removed. */
  readonly ownKeys: () => readonly string[];
  /**
   * Forgets own keys that are missing in the storage, so that the next entries start a new segment. Entries whose write
   * failed are kept.
   */
  readonly forgetOwn: (keys: readonly string[]) => void;
  /** Whether a key is a segment of another writer. */
  readonly isForeignSegment: (key: string) => boolean;
  /**
   * Starts a new epoch, then removes every segment (rule P8). In this order a page that is killed in between leaves
   * segments that nobody reads.
   */
  readonly deleteAll: () => WriteResult;
  /** Writes the epoch of this page back if the stored one was lost or damaged. */
  readonly keepEpoch: () => void;
  /** The raw text under a key, for the reader to download. */
  readonly rawText: (key: string) => string | null;
  /** Removes a segment that the reader has given up. */
  readonly removeSegment: (key: string) => void;
}

/** @param segmentStore the store of segments, if the page has already opened one */
export function createLogStorage(
  store: KeyValueStore,
  keys: StorageKeys,
  writerId: string,
  segmentStore: SegmentStore = createSegmentStore(store, keys),
): LogStorage {
  const ownPrefix = `${keys.log}${writerId}:`;
  const { epoch: epochNow } = segmentStore;
  let nextNumber = 0;
  const nextKey = (): string => `${ownPrefix}${nextNumber++}`;
  let ownEpoch = epochNow();
  let encoder: SegmentEncoder = createSegmentEncoder(ownEpoch);
  let key = nextKey();
  /** Entries in the encoder that the storage does not hold, because each write of them failed. */
  let unwritten: LogEntry[] = [];

  const written = new Set<string>();
  const set = (own: string, text: string): WriteResult => {
    const result = store.set(own, text);
    if (result.ok) written.add(own);
    return result;
  };

  /** Another tab may have deleted all progress; what is written afterwards belongs to the new epoch (rule P8). */
  const writingEpoch = (): number => Math.max(ownEpoch, epochNow());
  const isOfEarlierEpoch = (text: string): boolean =>
    (peekSegment(text)?.epoch ?? 0) < writingEpoch();

  /** Writes long segments and reads each back. If one fails, it removes them all. */
  const appendTexts = (texts: readonly string[]): WriteResult => {
    if (texts.some(isOfEarlierEpoch)) return { ok: false, reason: 'blocked' };
    const copies = texts.map((text) => ({ key: nextKey(), text }));
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
  function* encodeSliced(entries: readonly LogEntry[]): Sliced<string[]> {
    for (;;) {
      const epoch = writingEpoch();
      const texts = yield* compactedSliced(entries, epoch);
      if (writingEpoch() === epoch) return texts;
    }
  }
  const writeLong = (entries: readonly LogEntry[]): WriteResult =>
    appendTexts(inOneGo(encodeSliced(entries)));

  const startSegment = (epoch: number): void => {
    ownEpoch = epoch;
    encoder = createSegmentEncoder(epoch);
    unwritten = [];
    key = nextKey();
  };

  return {
    ...segmentStore,
    append: (entries) => {
      const epoch = writingEpoch();
      if (epoch > ownEpoch) startSegment(epoch);
      for (const entry of entries) {
        encoder.add(entry);
        unwritten.push(entry);
      }
      const result = set(key, encoder.text());
      if (result.ok) unwritten = [];
      if (result.ok && encoder.length() >= SEGMENT_LENGTH_MAX) startSegment(epoch);
      return result;
    },
    replace: (originals, entries) => {
      const isUnchanged = originals.every(
        ({ key, text }) => store.get(key) === text && !isOfEarlierEpoch(text),
      );
      if (!isUnchanged || !writeLong(entries).ok) return false;
      for (const { key: obsolete } of originals) store.remove(obsolete);
      return true;
    },
    encodeSliced,
    appendTexts,
    appendAll: writeLong,
    ownKeys: () => [...written],
    forgetOwn: (gone) => {
      for (const own of gone) written.delete(own);
      if (!gone.includes(key)) return;
      const kept = unwritten;
      startSegment(ownEpoch);
      for (const entry of kept) encoder.add(entry);
      unwritten = kept;
    },
    isForeignSegment: (key) => key.startsWith(keys.log) && !key.startsWith(ownPrefix),
    deleteAll: () => {
      const epoch = epochNow() + 1;
      const result = store.set(keys.epoch, serializeEpoch(epoch));
      if (!result.ok) return result;
      for (const stored of store.keys()) if (stored.startsWith(keys.log)) store.remove(stored);
      written.clear();
      startSegment(epoch);
      return result;
    },
    keepEpoch: () => {
      if (ownEpoch > 0 && parseEpoch(store.get(keys.epoch)) === null) {
        store.set(keys.epoch, serializeEpoch(ownEpoch));
      }
    },
    rawText: store.get,
    removeSegment: (stored) => {
      if (stored.startsWith(keys.log)) store.remove(stored);
    },
  };
}

/** Encodes entries as segments of the greatest length, sorted by time because that takes the fewest characters. */
function* compactedSliced(entries: readonly LogEntry[], epoch: number): Sliced<string[]> {
  const texts: string[] = [];
  let encoder = createSegmentEncoder(epoch);
  for (const [index, entry] of [...entries].sort(compareEntries).entries()) {
    if (index % ENTRIES_PER_SLICE === 0) yield index / entries.length;
    if (encoder.length() >= COMPACTED_LENGTH_MAX) {
      texts.push(encoder.text());
      encoder = createSegmentEncoder(epoch);
    }
    encoder.add(entry);
  }
  return [...texts, encoder.text()];
}
