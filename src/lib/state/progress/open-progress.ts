/**
 * The reader's progress while a page is open, in two stages. At first what the snapshot tells, which is all that the
 * first card needs; then the ledger: the log, the scheduler, and the one way to add to both. Nothing here knows the
 * interface.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { cardIdentities, type Catalogue } from '../../cards/index.ts';
import {
  cardRegister,
  hiddenCards,
  NEW_MEMORY,
  readSections,
  registerKeyOf,
  retrievabilityOn,
  SCHEDULER_VERSION,
  studyDayOf,
  type CardMemory,
  type CardRegisterName,
  type CreateScheduler,
  type LogEntry,
  type Preview,
  type RegisterEntry,
  type RegisterValue,
  type ResetEntry,
  type ReviewEntry,
  type Settings,
} from '../../srs/model/index.ts';
import type { CardHistory, ReviewLog } from '../../srs/later/replay/index.ts';
import type { KeyValueStore, WriteResult } from '../../storage/port/index.ts';
import type { StorageKeys } from '../../storage/values/index.ts';
import type { SegmentStore, StoredSegment } from '../../storage/segments/index.ts';
import type { Snapshot, SnapshotStamp } from '../../storage/snapshot/index.ts';
import type { Clock } from './clock.ts';
import { takeGlance } from './snapshot-view.ts';
import type { CreateLedger, Ledger } from '../later/journal/index.ts';
import { createHealthMonitor, type StorageHealth } from './storage-health.ts';

export interface Progress {
  readonly settings: () => Settings;
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Cards that are suspended, or buried until after a study day. */
  readonly hiddenOn: (studyDay: number) => ReadonlySet<string>;
  /** Value of a card's register, set under any id it ever had; `null` if it was never set. */
  readonly registerOf: (name: CardRegisterName, cardId: string) => RegisterValue;
  /** The register itself, for whoever has to set a later value. */
  readonly registerEntry: (
    register: Pick<RegisterEntry, 'name' | 'cardId' | 'section'>,
  ) => RegisterEntry | undefined;
  /** Addresses of the sections marked as read, without the base. */
  readonly sectionsRead: () => ReadonlySet<string>;
  /** Probability of recall on a study day, kept until the memory or the day changes. */
  readonly retrievability: (cardId: string, studyDay: number) => number;
  readonly today: () => number;
  /** The present card of a stored id; `null` for an orphan. */
  readonly cardOf: (storedId: string) => string | null;
  /** Number of grades ever given, void ones included. */
  readonly reviewCount: () => number;
  /** What each rating would do to a card on a study day. Only once `isReady`. */
  readonly preview: (cardId: string, studyDay: number) => Preview;
  /** Whether the scheduler is loaded: until then nothing may be appended, and only the queue is known. */
  readonly isReady: () => boolean;
  /** Loads the scheduler. @throws what `loadScheduler` throws; a later call tries again */
  readonly whenReady: () => Promise<void>;
  /** Stores entries and applies them; storage comes first (rule P1). Only once `isReady`. */
  readonly append: (entries: readonly LogEntry[]) => void;
  /**
   * Stores many entries, all or none, and derives everything anew in slices (rule P6). Only once `isReady`.
   *
   * @param onStep is told the share that is done, 0 to 1
   */
  readonly importEntries: (
    entries: readonly LogEntry[],
    onStep?: (done: number) => void,
  ) => Promise<WriteResult>;
  /** Reads the log behind a snapshot, in slices: for the time after the first card is on the screen. */
  readonly prepareLog: () => Promise<void>;
  /** The whole log. Reads it first if it has not been read: call `prepareLog` before, where the page must answer. */
  readonly log: () => ReviewLog;
  /** Entries of one card under all its ids, in no order. As `log`, it may have to read first. */
  readonly timelineOf: (cardId: string) => (ReviewEntry | ResetEntry)[];
  /** What each entry of a card did to its memory, oldest first. Only once `isReady`. */
  readonly historyOf: (cardId: string) => CardHistory;
  /** How many cards would come due on another day or moment under other settings (rule S5). */
  readonly countDueChanges: (settings: Settings) => Promise<number>;
  /** Whether other tabs have written, or the clock was set, so that `catchUp` has something to do. */
  readonly hasNews: () => boolean;
  /** Takes in what other tabs have written and follows the clock, once `isReady`. @returns whether anything changed */
  readonly catchUp: () => boolean;
  /** Writes back what was cleared from the storage while this page was open (rule P8). */
  readonly restoreLost: () => Promise<void>;
  /** Writes the snapshot of derived states with `serialiseSnapshot`, if it may be written. */
  readonly saveSnapshot: (serialise: SerialiseSnapshot) => void;
  /** Grows whenever memories, registers or settings may have changed. */
  readonly $changes: ReadableAtom<number>;
  readonly $health: ReadableAtom<StorageHealth>;
  /** The raw text of a stored value that could not be read, to download (rule P3). */
  readonly damagedText: (key: string) => string | null;
  /** Removes a damaged segment that the reader gives up, once all that could be read of it is stored elsewhere. */
  readonly dropDamaged: (key: string) => void;
  /** Deletes all progress of this browser (rule P8). The page has to be opened anew afterwards. */
  readonly deleteAll: () => WriteResult;
  /** Joins the segments of writers that are gone (rule P2). Only once `isReady`. */
  readonly compact: (goneWriters: ReadonlySet<string>) => void;
  /** Whether all progress has been deleted since, in this tab or another (rule P8). */
  readonly isEpochOver: () => boolean;
}

export type SerialiseSnapshot = (stamp: SnapshotStamp, snapshot: Snapshot) => string;

export interface ProgressSource {
  readonly store: KeyValueStore;
  readonly segmentStore: SegmentStore;
  readonly keys: StorageKeys;
  /** Under which this page writes. */
  readonly writerId: string;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Loads FSRS and the ledger. They are not needed for the first card if a snapshot fits or there is no log yet. */
  readonly loadScheduler: () => Promise<CreateScheduler>;
  readonly loadLedger: () => Promise<CreateLedger>;
  /** `false` when `store` is only the in-memory stand-in for a storage that refused. */
  readonly isPersistent: boolean;
}

/** Opens the progress: from the snapshot if its stamp fits, else by folding the log in slices. */
export async function openProgress(source: ProgressSource): Promise<Progress> {
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
  const onChange = (): void => {
    $changes.set($changes.get() + 1);
  };
  const glance = takeGlance(store.get(keys.snapshot), stampOf(opened), clock);

  let ledger: Ledger | null = null;
  const whenReady = async (): Promise<void> => {
    if (ledger !== null) return;
    const [create, createLedger] = await Promise.all([source.loadScheduler(), source.loadLedger()]);
    ledger ??= createLedger({
      ...source,
      identities,
      glance,
      opened,
      create,
      health,
      onChange,
      stampOf,
    });
  };
  const ready = (): Ledger => {
    if (ledger === null) throw new Error('progress: used before whenReady');
    return ledger;
  };
  if (!glance.isWhole && opened.length > 0) {
    await whenReady();
    await ready().openLog();
  }

  const settings = (): Settings => (ledger ?? glance).settings();
  const registers = (): ReadonlyMap<string, RegisterEntry> => (ledger ?? glance).registers();
  const memoryOf = (cardId: string): CardMemory =>
    ledger === null ? (glance.memories().get(cardId) ?? NEW_MEMORY) : ledger.memoryOf(cardId);
  const isEpochOver = (): boolean => segmentStore.epoch() > openedEpoch;
  const recall = new Map<string, { memory: CardMemory; day: number; value: number }>();

  return {
    settings,
    memoryOf,
    hiddenOn: (studyDay) => hiddenCards(registers(), identities, studyDay),
    registerOf: (name, cardId) => cardRegister(registers(), identities, name, cardId),
    registerEntry: (register) => registers().get(registerKeyOf(register)),
    sectionsRead: () => readSections(registers()),
    retrievability: (cardId, day) => {
      const memory = memoryOf(cardId);
      const known = recall.get(cardId);
      if (known?.memory === memory && known.day === day) return known.value;
      const value = retrievabilityOn(memory, day, settings());
      recall.set(cardId, { memory, day, value });
      return value;
    },
    today: () => {
      const nowMs = clock.nowMs();
      return studyDayOf(nowMs, clock.utcOffsetMinutes(nowMs), settings().rolloverHour);
    },
    cardOf: identities.resolve,
    reviewCount: () => (ledger ?? glance).reviewCount(),
    preview: (cardId, studyDay) => ready().preview(cardId, studyDay),
    isReady: () => ledger !== null,
    whenReady,
    append: (entries) => {
      ready().append(entries);
    },
    importEntries: (entries, onStep) => ready().importEntries(entries, onStep),
    prepareLog: async () => {
      await whenReady();
      await ready().prepareLog();
    },
    log: () => ready().log(),
    timelineOf: (cardId) => ready().timelineOf(cardId),
    historyOf: (cardId) => ready().historyOf(cardId),
    countDueChanges: (other) => ready().countDueChanges(other),
    hasNews: () =>
      ledger?.hasNews() ??
      segmentStore.digest(segmentStore.segments()) !== stampOf(opened).logDigest,
    catchUp: () => ledger?.catchUp() ?? false,
    restoreLost: async () => {
      if (isEpochOver() || health.$health.get().writes === 'too-new') return;
      // Before the ledger is there, the segments that this page began with are all it knows.
      const isCleared = opened.length > 0 && segmentStore.segments().length < opened.length;
      if (ledger === null && isCleared) await whenReady();
      await ledger?.restoreLost(isEpochOver);
    },
    saveSnapshot: (serialise) => {
      ledger?.saveSnapshot(serialise);
    },
    $changes,
    $health: health.$health,
    damagedText: store.get,
    dropDamaged: (key) => {
      ready().dropDamaged(key);
    },
    deleteAll: () => ready().deleteAll(),
    compact: (goneWriters) => {
      ready().compact(goneWriters);
    },
    isEpochOver,
  };
}
