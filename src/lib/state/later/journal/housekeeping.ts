/** What an open page does for the next one, while the reader pauses: derived caches, the log read and made compact. */
import type { Catalogue } from '../../../cards/index.ts';
import { serialiseDueSummary } from '../../../storage/later/caches/index.ts';
import type { KeyValueStore } from '../../../storage/port/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import { serialiseReadCache } from '../../../storage/later/caches/index.ts';
import { unlessRunning } from '../../../storage/later/log/index.ts';
import { serialiseSnapshot } from '../../../storage/later/caches/index.ts';
import type { Clock } from '../../progress/index.ts';
import { dueSummary } from './due-summary.ts';
import type { Progress } from '../../progress/index.ts';

/** Derived caches are written when the reader pauses, never between two cards. */
const CACHE_DELAY_MS = 1_500;

export interface Housekeeping {
  /** Writes the caches in a moment. */
  readonly noteChange: () => void;
  readonly saveCaches: () => void;
  /** Reads the log behind the snapshot and joins the segments of writers that are gone. */
  readonly tidyUp: () => Promise<void>;
  readonly stop: () => void;
}

export interface HousekeepingSource {
  /** Ready: its ledger is there. */
  readonly progress: Progress;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly store: KeyValueStore;
  readonly keys: StorageKeys;
  readonly goneWriters: ReadonlySet<string>;
  /** Takes in what other tabs have written. */
  readonly catchUp: () => void;
  /** Looks at the clock, other tabs, and whether the storage was cleared. */
  readonly refresh: () => void;
}

export function createHousekeeping(source: HousekeepingSource): Housekeeping {
  const { progress, store, keys, goneWriters, catchUp, refresh } = source;
  let hasReadLog = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const saveIfChanged = (key: string, text: string): void => {
    if (store.get(key) !== text) store.set(key, text);
  };
  const saveCaches = (): void => {
    if (progress.isEpochOver() || progress.$health.get().writes === 'too-new') return;
    // What another tab has written, its caches know: they are not to be replaced by what was true before.
    if (progress.hasNews()) catchUp();
    saveIfChanged(keys.dueSummary, serialiseDueSummary(dueSummary(source)));
    saveIfChanged(
      keys.sectionsRead,
      serialiseReadCache({ marks: progress.sectionMarks(), isWhole: true }),
    );
    document.dispatchEvent(new CustomEvent('dr:due-changed'));
    if (hasReadLog) progress.saveSnapshot(serialiseSnapshot);
  };

  return {
    noteChange: () => {
      clearTimeout(timer);
      timer = setTimeout(saveCaches, CACHE_DELAY_MS);
    },
    saveCaches,
    tidyUp: async () => {
      await progress.prepareLog();
      hasReadLog = true;
      refresh();
      if (goneWriters.size > 0 && progress.$health.get().writes === 'ok') {
        await unlessRunning(`${keys.log}compaction`, () => {
          progress.compact(goneWriters);
        });
      }
      saveCaches();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
