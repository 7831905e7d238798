/**
 * Writes to the log. It reports the result to the reader, and removes the snapshot from a full storage to make room.
 */
import type { KeyValueStore, WriteResult } from '../../../storage/port/index.ts';
import type { SegmentStore } from '../../../storage/segments/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import type { HealthMonitor } from '../../progress/index.ts';

export interface LogWriterSource {
  readonly store: KeyValueStore;
  readonly segmentStore: Pick<SegmentStore, 'hasNewerVersion'>;
  readonly keys: Pick<StorageKeys, 'snapshot'>;
  readonly health: HealthMonitor;
  readonly isPersistent: boolean;
}

/**
 * Runs one write to the log.
 *
 * @param again the second try, if the first found the storage full and removing the snapshot made room
 */
export type LogWriter = (run: () => WriteResult, again?: () => WriteResult) => WriteResult;

export function createLogWriter(source: LogWriterSource): LogWriter {
  const { store, segmentStore, keys, health, isPersistent } = source;
  return (run, again = run) => {
    // Beside data of a later version nothing is written (rule P3). Another tab may have brought it since the last
    // check. This reads the names of the keys, but no value.
    if (segmentStore.hasNewerVersion()) health.reportTooNew();
    if (health.$health.get().writes === 'too-new') return { ok: false, reason: 'blocked' };
    let result = run();
    if (!result.ok && result.reason === 'full' && store.get(keys.snapshot) !== null) {
      store.remove(keys.snapshot);
      result = again();
    }
    if (!isPersistent) result = { ok: false, reason: 'blocked' };
    health.reportWrite(result.ok ? 'ok' : result.reason);
    return result;
  };
}
