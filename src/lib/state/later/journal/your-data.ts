/** Operations on all of the reader's data. None of them is an undo step (rule U1). */
import type { LogEntry } from '../../../srs/model/index.ts';
import { readSegment, type LogStorage } from '../../../storage/later/log/index.ts';
import type { KeyValueStore } from '../../../storage/port/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import type { HealthMonitor } from '../../progress/index.ts';
import { finishYielding, forEachYielding } from '../yielding/index.ts';
import type { Derivation } from './derivation.ts';
import type { JournalWriter } from './journal.ts';
import type { LogReader } from './log-reader.ts';
import type { LogWriter } from './write-or-make-room.ts';

export interface YourDataSource {
  readonly store: KeyValueStore;
  readonly keys: StorageKeys;
  readonly isPersistent: boolean;
  readonly storage: LogStorage;
  readonly reader: LogReader;
  readonly derived: Derivation;
  readonly write: LogWriter;
  readonly health: HealthMonitor;
  readonly checkClock: () => void;
}

type YourData = Pick<
  JournalWriter,
  'importEntries' | 'restoreLost' | 'damagedText' | 'dropDamaged' | 'deleteAll'
>;

export function createYourData(source: YourDataSource): YourData {
  const { store, keys, storage, reader, derived, write, health } = source;

  const importEntries = async (
    entries: readonly LogEntry[],
    onSlice?: (done: number) => void,
  ): ReturnType<YourData['importEntries']> => {
    if (entries.length === 0) return { ok: true };
    derived.log();
    const texts = await finishYielding(storage.encodeSliced(entries));
    const result = write(() => storage.appendTexts(texts));
    // Without a storage, an import lives as long as the page, as grades do. If the storage is full, nothing is
    // imported.
    if (!result.ok && source.isPersistent) return result;
    await forEachYielding(entries, reader.add);
    await derived.startOver(onSlice);
    source.checkClock();
    return result;
  };

  /** @returns whether everything found missing is stored; if not, the next check tries again */
  const restoreOnce = async (isDeleted: () => boolean): Promise<boolean> => {
    const lost = await reader.findLost(derived.log());
    if (isDeleted()) return false;
    if (lost.entries.length > 0) {
      const result = write(() => {
        storage.keepEpoch();
        return storage.appendAll(lost.entries);
      });
      if (!result.ok) return false;
      health.reportRestored(lost.entries.length);
    }
    reader.forget(lost.goneKeys);
    return true;
  };

  const restoreAll = async (isDeleted: () => boolean): Promise<void> => {
    // A segment may have vanished during the pauses of a run.
    while (!isDeleted() && reader.hasLost() && (await restoreOnce(isDeleted)));
  };

  let restoring: Promise<void> | null = null;
  /** Every change in another tab asks for this. Two runs at once would write the same entries twice. */
  const restoreLost = (isDeleted: () => boolean): Promise<void> => {
    restoring ??= restoreAll(isDeleted).finally(() => {
      restoring = null;
    });
    return restoring;
  };

  const dropDamaged = (key: string): void => {
    const text = storage.rawText(key);
    if (text !== null) {
      const { entries } = readSegment({ key, text }, storage.epoch());
      if (entries.length > 0 && !write(() => storage.appendAll(entries)).ok) return;
      storage.removeSegment(key);
    }
    health.forgetFault(key);
  };

  const deleteAll = (): ReturnType<YourData['deleteAll']> => {
    const result = storage.deleteAll();
    if (!result.ok) return result;
    for (const name of [
      'snapshot',
      'dueSummary',
      'sectionsRead',
      'backup',
      'singleKeys',
    ] as const) {
      store.remove(keys[name]);
    }
    return result;
  };

  return { importEntries, restoreLost, damagedText: store.get, dropDamaged, deleteAll };
}
