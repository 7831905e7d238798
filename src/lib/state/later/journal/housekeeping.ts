/**
 * Work that an open page does for the next one while the reader pauses: it writes caches, and reads and compacts the
 * log.
 */
import { serializeDueSummary, serializeReadCache } from '../../../storage/later/caches/index.ts';
import type { KeyValueStore } from '../../../storage/port/index.ts';
import type { SegmentStore } from '../../../storage/segments/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import { unlessRunning } from '../../../storage/later/log/index.ts';
import type { PageEvents } from '../../page/index.ts';
import type { ProgressView } from '../../progress/index.ts';
import type { JournalWriter } from './journal.ts';
import { storeSingleKeys } from './single-keys.ts';

/** Caches are written when the reader pauses, never between two cards. */
const CACHE_DELAY_MS = 1_500;

export interface Housekeeping {
  /** Writes the caches after a short delay. */
  readonly noteChange: () => void;
  readonly saveCaches: () => void;
  /** Reads the log behind the snapshot and joins the segments of closed pages. */
  readonly tidyUp: () => Promise<void>;
  readonly stop: () => void;
}

export interface HousekeepingSource {
  readonly progress: ProgressView;
  readonly journal: JournalWriter;
  readonly events: Pick<PageEvents, 'after' | 'tellDueChanged'>;
  readonly isEpochOver: () => boolean;
  readonly store: KeyValueStore;
  readonly segmentStore: Pick<SegmentStore, 'hasNewerVersion'>;
  readonly keys: StorageKeys;
  readonly goneWriters: ReadonlySet<string>;
  /** Reads the entries of other tabs. */
  readonly catchUp: () => void;
  /** Checks the clock, other tabs, and whether the storage was cleared. */
  readonly refresh: () => void;
}

export function createHousekeeping(source: HousekeepingSource): Housekeeping {
  const { progress, journal, events, store, keys, goneWriters, catchUp, refresh } = source;
  let hasReadLog = false;
  let stopTimer = (): void => undefined;

  const saveIfChanged = (key: string, text: string): void => {
    if (store.get(key) !== text) store.set(key, text);
  };
  /** Beside data of a later version nothing is written (rule P3), even if this page has not heard of them yet. */
  const isTooNew = (): boolean =>
    source.segmentStore.hasNewerVersion() || progress.$health.get().writes === 'too-new';
  const saveCaches = (): void => {
    if (source.isEpochOver() || isTooNew()) return;
    // Another tab's caches include its own entries: an older state must not replace them.
    if (journal.hasChangesElsewhere()) catchUp();
    // What the other tab wrote may be of a later version.
    if (isTooNew()) return;
    saveIfChanged(keys.dueSummary, serializeDueSummary(journal.dueSummary()));
    saveIfChanged(
      keys.sectionsRead,
      serializeReadCache({ marks: journal.sectionMarks(), isWhole: true }),
    );
    storeSingleKeys(store, keys, progress.settings().isSingleKeysOn);
    events.tellDueChanged();
    if (hasReadLog) journal.saveSnapshot();
  };

  return {
    noteChange: () => {
      stopTimer();
      stopTimer = events.after(CACHE_DELAY_MS, saveCaches);
    },
    saveCaches,
    tidyUp: async () => {
      await journal.prepareLog();
      hasReadLog = true;
      refresh();
      if (goneWriters.size > 0 && progress.$health.get().writes === 'ok') {
        await unlessRunning(`${keys.log}compaction`, () => {
          if (!isTooNew()) journal.compact(goneWriters);
        });
      }
      saveCaches();
    },
    stop: () => {
      stopTimer();
    },
  };
}
