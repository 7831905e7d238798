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

/** Writes the snapshot of derived memories, unless it would be incomplete (rule L9). */
export function saveSnapshot(source: SnapshotSource): void {
  const { store, keys, reader, derived, health } = source;
  const { writes, faults } = health.$health.get();
  if (writes !== 'ok' || faults.length > 0) return;
  if (reader.hasForeignChanges() || derived.isUnderWay()) return;
  const memories = derived.memories();
  // Only reading the log reveals entries ahead of the clock, so no snapshot may spare a page the reading (rule L5).
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
