import { settingsDigest } from '../../../srs/model/index.ts';
import { serializeSnapshot } from '../../../storage/later/caches/index.ts';
import type { LogStorage } from '../../../storage/later/log/index.ts';
import type { KeyValueStore } from '../../../storage/port/index.ts';
import type { StoredSegment } from '../../../storage/segments/index.ts';
import type { SnapshotStamp } from '../../../storage/snapshot/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import type { HealthMonitor } from '../../progress/index.ts';
import type { Derivation } from './derivation.ts';
import type { LogReader } from './log-reader.ts';

export interface SnapshotSource {
  readonly store: KeyValueStore;
  readonly keys: Pick<StorageKeys, 'snapshot'>;
  readonly storage: LogStorage;
  readonly reader: LogReader;
  readonly derived: Derivation;
  readonly health: HealthMonitor;
  readonly stampOf: (segments: readonly StoredSegment[]) => SnapshotStamp;
}

/** Writes the snapshot of derived states, unless it would tell less than the whole truth (rule L9). */
export function saveSnapshot(source: SnapshotSource): void {
  const { store, keys, reader, derived, health } = source;
  const { writes, faults } = health.$health.get();
  if (writes !== 'ok' || faults.length > 0) return;
  if (reader.hasForeignChanges() || derived.isUnderWay()) return;
  const memories = derived.memories();
  // Only a log that has been read tells of a clock set wrong, so nothing may spare a page reading it (rule L5).
  if (memories.hasLeftOut()) {
    store.remove(keys.snapshot);
    return;
  }
  store.set(
    keys.snapshot,
    serializeSnapshot(source.stampOf(source.storage.segments()), {
      memories: memories.all(),
      registers: [...derived.registers().values()],
      settingsDigest: settingsDigest(derived.settings()),
      reviewCount: reader.reviewCount(),
      leftOutFromMs: memories.leftOutFromMs(),
    }),
  );
}
