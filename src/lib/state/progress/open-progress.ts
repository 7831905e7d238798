/**
 * Opens the reader's progress for a page. The first card needs only the stored snapshot. The journal (the log, the
 * scheduler and every way to add to the log) loads when it is first asked for, or at once if no snapshot fits.
 */
import { atom } from 'nanostores';
import { cardIdentities, type Catalogue } from '../../cards/index.ts';
import { NEW_MEMORY, SCHEDULER_VERSION } from '../../srs/model/index.ts';
import type { KeyValueStore } from '../../storage/port/index.ts';
import type { SegmentStore, StoredSegment } from '../../storage/segments/index.ts';
import type { SnapshotStamp } from '../../storage/snapshot/index.ts';
import type { TabState } from '../../storage/tab/index.ts';
import type { StorageKeys } from '../../storage/values/index.ts';
import type { createJournal, JournalWriter } from '../later/journal/index.ts';
import type { Clock } from './clock.ts';
import { createProgressView, type KnownProgress, type ProgressView } from './progress-view.ts';
import { readSnapshotView } from './snapshot-view.ts';
import { createHealthMonitor } from './storage-health.ts';

export interface ProgressSource {
  readonly store: KeyValueStore;
  readonly segmentStore: SegmentStore;
  readonly keys: StorageKeys;
  /** The id under which this page writes. */
  readonly writerId: string;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Holds the undo stack of this tab. */
  readonly tab: TabState;
  /** Loads the code of the journal. It may reject; most browsers then reject every later call, too, until a reload. */
  readonly loadJournal: () => Promise<typeof createJournal>;
  /** Called when memories that were derived in slices have taken the place of the former ones. */
  readonly onDerived?: () => void;
  /** `false` if `store` is only the in-memory stand-in for a storage that refused. */
  readonly isPersistent: boolean;
}

export interface OpenProgress {
  readonly progress: ProgressView;
  /** The journal, loaded on the first call. @throws if `loadJournal` throws */
  readonly journal: () => Promise<JournalWriter>;
  /** The journal if it is loaded, else `null`. Without it only the queue is known, and nothing can be graded. */
  readonly loadedJournal: () => JournalWriter | null;
  /** Whether other tabs have written, or the clock was set, since the last check. */
  readonly hasChangesElsewhere: () => boolean;
  /** Writes entries back that were cleared from the storage while this page was open (rule P8). */
  readonly restoreLost: () => Promise<void>;
  /** Whether all progress was deleted since the page opened, in this tab or another (rule P8). */
  readonly isEpochOver: () => boolean;
}

export async function openProgress(source: ProgressSource): Promise<OpenProgress> {
  const { store, segmentStore, keys, catalogue, clock } = source;
  const identities = cardIdentities(catalogue.cards);
  const openedEpoch = segmentStore.epoch();
  const opened = segmentStore.segments();
  const stampOf = (present: readonly StoredSegment[]): SnapshotStamp => ({
    logDigest: segmentStore.digest(present),
    catalogueRevision: catalogue.revision,
    schedulerVersion: SCHEDULER_VERSION,
  });
  const health = createHealthMonitor(
    segmentStore.hasNewerVersion() ? 'too-new' : source.isPersistent ? 'ok' : 'blocked',
  );
  const $changes = atom(0);
  const snapshot = readSnapshotView(store.get(keys.snapshot), stampOf(opened), clock);
  const fromSnapshot: KnownProgress = {
    settings: () => snapshot.settings,
    registers: () => snapshot.registers,
    memoryOf: (cardId) => snapshot.memories.get(cardId) ?? NEW_MEMORY,
    reviewCount: () => snapshot.reviewCount,
  };

  const noteChange = (): void => {
    $changes.set($changes.get() + 1);
  };
  let loaded: JournalWriter | null = null;
  const progress = createProgressView({
    known: () => loaded?.known ?? fromSnapshot,
    identities,
    clock,
    $changes,
    $health: health.$health,
  });
  const journal = async (): Promise<JournalWriter> => {
    if (loaded !== null) return loaded;
    const create = await source.loadJournal();
    // Two calls may wait for the code at once; the first to get it makes the one journal.
    loaded ??= create({
      ...source,
      progress,
      identities,
      snapshot,
      opened,
      health,
      stampOf,
      onChange: noteChange,
      onDerived: () => {
        noteChange();
        source.onDerived?.();
      },
    });
    return loaded;
  };
  if (!snapshot.isWhole && opened.length > 0) await (await journal()).openLog();

  const isEpochOver = (): boolean => segmentStore.epoch() > openedEpoch;
  return {
    progress,
    journal,
    loadedJournal: () => loaded,
    hasChangesElsewhere: () =>
      loaded?.hasChangesElsewhere() ??
      segmentStore.digest(segmentStore.segments()) !== stampOf(opened).logDigest,
    restoreLost: async () => {
      // A page of a later version removes the log that it has taken over: that log is not lost (rule P3).
      if (segmentStore.hasNewerVersion()) health.reportTooNew();
      if (isEpochOver() || health.$health.get().writes === 'too-new') return;
      // Until the journal is loaded, this page knows only the segments that it opened with.
      const isCleared = opened.length > 0 && segmentStore.segments().length < opened.length;
      // Without its code the page cannot write them back; a page that has it does.
      if (loaded === null && isCleared) await journal().catch(() => undefined);
      await loaded?.restoreLost(isEpochOver);
    },
    isEpochOver,
  };
}
