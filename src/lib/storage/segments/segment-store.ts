/** The stored segments of all writers, as text: all that a page needs before it has to read an entry. */
import { fnv1a } from '../../text/fnv.ts';
import { openingEpoch, parseEpoch } from './epoch.ts';
import type { KeyValueStore } from '../port/index.ts';
import { STORAGE_VERSION, type StorageKeys } from '../values/index.ts';
import { isIntact, peekSegment } from './segment-form.ts';

/** A stored segment, not yet read. */
export interface StoredSegment {
  readonly key: string;
  readonly text: string;
}

export interface SegmentStore {
  /** The segments of all writers in the present epoch, without reading their entries. */
  readonly segments: () => StoredSegment[];
  /** A digest of the segments: equal digests mean an equal log (rule L9). */
  readonly digest: (segments: readonly StoredSegment[]) => string;
  /** The present epoch (rule P8), never lower than at the start. A higher one means that all progress was deleted. */
  readonly epoch: () => number;
  /** Whether data of a later version is present, so that nothing may be written (rule P3). */
  readonly hasNewerVersion: () => boolean;
}

export function createSegmentStore(store: KeyValueStore, keys: StorageKeys): SegmentStore {
  const startEpoch = openingEpoch(store, keys);
  const epochNow = (): number => Math.max(startEpoch, parseEpoch(store.get(keys.epoch)) ?? 0);
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
    epoch: epochNow,
    hasNewerVersion: () =>
      store.keys().some((key) => (versionOfKey(keys, key) ?? 0) > STORAGE_VERSION),
  };
}

/**
 * Whether a segment is of an earlier epoch. This counts only if the segment is undamaged: otherwise a wrong character
 * in the header would hide a segment instead of being reported as a fault.
 */
function isDeleted(text: string, epoch: number): boolean {
  const found = peekSegment(text);
  return found !== null && found.epoch < epoch && isIntact(text);
}

/** The writer that a segment's key names. */
export function writerOf(logPrefix: string, key: string): string {
  return key.slice(logPrefix.length).split(':', 1)[0] ?? '';
}

/** The schema version in a key of this site; `null` for keys of other sites. */
export function versionOfKey(keys: StorageKeys, key: string): number | null {
  if (!key.startsWith(keys.anyVersion)) return null;
  const version = Number.parseInt(key.slice(keys.anyVersion.length), 10);
  return Number.isNaN(version) ? null : version;
}
