/**
 * Writes to the log. It reports the result to the reader, and removes the snapshot from a full storage to make room.
 */
import type { KeyValueStore, WriteResult } from '../../../storage/port/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import type { HealthMonitor } from '../../progress/index.ts';

export interface LogWriterSource {
  readonly store: KeyValueStore;
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

export function createLogWriter({ store, keys, health, isPersistent }: LogWriterSource): LogWriter {
  return (run, again = run) => {
    // Beside data of a later version nothing is written (rule P3).
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
