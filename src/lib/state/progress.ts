/**
 * The reader's progress while a page is open: the log in storage, the memories derived from it, and the one way to add
 * to both. Nothing here knows the interface.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { cardIdentities, type Catalogue } from '../cards/index.ts';
import {
  cardHistory,
  cardRegister,
  countReviews,
  entriesAhead,
  hiddenCards,
  readSections,
  registerKeyOf,
  retrievabilityOn,
  SCHEDULER_VERSION,
  settingsDigest,
  studyDayOf,
  timelineOf,
  type CardHistory,
  type CardMemory,
  type CardRegisterName,
  type CreateScheduler,
  type LogEntry,
  type Preview,
  type RegisterEntry,
  type RegisterValue,
  type ResetEntry,
  type ReviewEntry,
  type ReviewLog,
  type Settings,
} from '../srs/index.ts';
import type { KeyValueStore, WriteResult } from '../storage/key-value.ts';
import type { StorageKeys } from '../storage/keys.ts';
import type { LogStorage, StoredSegment } from '../storage/log-storage.ts';
import { parseSnapshot, type Snapshot, type SnapshotStamp } from '../storage/snapshot.ts';
import type { Clock } from './clock.ts';
import { createDerivation } from './derivation.ts';
import { createLogReader } from './log-reader.ts';
import { createHealthMonitor, type StorageHealth } from './storage-health.ts';
import { trustedSnapshot } from './trusted-snapshot.ts';
import { forEachYielding } from './yielding.ts';

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
  /** Takes in what other tabs have written and follows the clock. Only once `isReady`. @returns whether anything changed */
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
  /** Whether all progress has been deleted since, in this tab or another (rule P8). */
  readonly isEpochOver: () => boolean;
}

export type SerialiseSnapshot = (stamp: SnapshotStamp, snapshot: Snapshot) => string;

export interface ProgressSource {
  readonly store: KeyValueStore;
  readonly logStorage: LogStorage;
  readonly keys: StorageKeys;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Loads FSRS. It is not needed for the first card if a snapshot fits or there is no log yet. */
  readonly loadScheduler: () => Promise<CreateScheduler>;
  /** `false` when `store` is only the in-memory stand-in for a storage that refused. */
  readonly isPersistent: boolean;
}

/** Opens the progress: from the snapshot if its stamp fits, else by folding the log in slices. */
export async function openProgress(source: ProgressSource): Promise<Progress> {
  const { store, logStorage, keys, catalogue, clock } = source;
  const identities = cardIdentities(catalogue.cards);
  const openedEpoch = logStorage.epoch();
  const opened = logStorage.segments();

  const stampOf = (present: readonly StoredSegment[]): SnapshotStamp => ({
    logDigest: logStorage.digest(present),
    catalogueRevision: catalogue.revision,
    schedulerVersion: SCHEDULER_VERSION,
  });
  const health = createHealthMonitor(
    logStorage.hasNewerVersion() ? 'too-new' : source.isPersistent ? 'ok' : 'blocked',
  );
  const { $health } = health;
  const $changes = atom(0);
  const changed = (): void => {
    $changes.set($changes.get() + 1);
  };
  const reader = createLogReader(logStorage, opened, health.reportFaults);
  const snapshot = trustedSnapshot(parseSnapshot(store.get(keys.snapshot), stampOf(opened)), clock);
  if (snapshot === null) await reader.readYielding();

  const readLog = (): ReviewLog => {
    if (reader.log() === null) derived.takeNews(reader.read());
    const log = reader.log();
    if (log === null) throw new Error('progress: the log was read and is not there');
    return log;
  };
  const derived = createDerivation({
    identities,
    clock,
    snapshot,
    loadScheduler: source.loadScheduler,
    readyLog: reader.log,
    readLog,
    onDerived: changed,
  });
  const unfolded = reader.log();
  if (unfolded !== null && unfolded.reviews.size + unfolded.resets.size > 0) {
    await derived.whenReady();
    await derived.startOver();
  }
  const checkClock = (): void => {
    const log = derived.memories().hasLeftOut() ? reader.log() : null;
    health.reportClock(log !== null && entriesAhead(log, clock.nowMs()).length > 0);
  };
  checkClock();

  // Grades of this page that a log still unread does not count.
  let uncounted = 0;
  const take = (entry: LogEntry): void => {
    if (entry.kind === 'review' && !entry.isVoid) uncounted++;
    reader.add(entry);
  };
  const reviewCount = (): number => {
    const log = reader.log();
    return log === null ? (snapshot?.reviewCount ?? 0) + uncounted : countReviews(log);
  };

  /** If the quota is used up, the cache makes room first. */
  const write = (run: () => WriteResult, again: () => WriteResult = run): WriteResult => {
    if ($health.get().writes === 'too-new') return { ok: false, reason: 'blocked' };
    let result = run();
    if (!result.ok && result.reason === 'full' && store.get(keys.snapshot) !== null) {
      store.remove(keys.snapshot);
      result = again();
    }
    if (!source.isPersistent) result = { ok: false, reason: 'blocked' };
    health.reportWrite(result.ok ? 'ok' : result.reason);
    return result;
  };

  const recall = new Map<string, { memory: CardMemory; day: number; value: number }>();

  return {
    settings: derived.settings,
    memoryOf: (cardId) => derived.memories().get(cardId),
    hiddenOn: (studyDay) => hiddenCards(derived.registers(), identities, studyDay),
    registerOf: (name, cardId) => cardRegister(derived.registers(), identities, name, cardId),
    registerEntry: (register) => derived.registers().get(registerKeyOf(register)),
    sectionsRead: () => readSections(derived.registers()),
    retrievability: (cardId, day) => {
      const memory = derived.memories().get(cardId);
      const known = recall.get(cardId);
      if (known?.memory === memory && known.day === day) return known.value;
      const value = retrievabilityOn(memory, day, derived.settings());
      recall.set(cardId, { memory, day, value });
      return value;
    },
    today: () => {
      const nowMs = clock.nowMs();
      return studyDayOf(nowMs, clock.utcOffsetMinutes(nowMs), derived.settings().rolloverHour);
    },
    cardOf: identities.resolve,
    reviewCount,
    preview: (cardId, studyDay) =>
      derived.context().scheduler.preview(derived.memories().get(cardId), studyDay, cardId),
    isReady: derived.isReady,
    whenReady: derived.whenReady,
    append: (entries) => {
      // Entries whose write failed go along with the next one, so a second try adds none.
      write(
        () => logStorage.append(entries),
        () => logStorage.append([]),
      );
      for (const entry of entries) {
        take(entry);
        derived.apply(entry);
      }
      checkClock();
      changed();
    },
    importEntries: async (entries, onStep) => {
      if (entries.length === 0) return { ok: true };
      readLog();
      const result = write(() => logStorage.appendAll(entries));
      // Without a storage an import lives as long as the page, as grades do; a full one keeps nothing of it.
      if (!result.ok && source.isPersistent) return result;
      await forEachYielding(entries, take);
      await derived.startOver(onStep);
      checkClock();
      return result;
    },
    prepareLog: async () => {
      const news = await reader.readYielding();
      if (!news.isEmpty && !derived.isReady()) await derived.whenReady();
      derived.takeNews(news);
      if (!news.isEmpty) changed();
    },
    log: readLog,
    timelineOf: (cardId) => timelineOf(readLog(), identities, cardId),
    historyOf: (cardId) =>
      cardHistory(
        timelineOf(readLog(), identities, cardId),
        derived.context(),
        derived.settings(),
        clock.nowMs(),
      ),
    countDueChanges: derived.countDueChanges,
    hasNews: () => reader.hasNews() || derived.memories().isOutOfStep(clock.nowMs()),
    catchUp: () => {
      const news = reader.hasNews() ? reader.read() : null;
      if (news !== null) derived.takeNews(news);
      const isOutOfStep = derived.memories().isOutOfStep(clock.nowMs());
      if (isOutOfStep) derived.refoldAll();
      checkClock();
      const isChanged = isOutOfStep || (news !== null && !news.isEmpty);
      if (isChanged) changed();
      return isChanged;
    },
    restoreLost: async () => {
      const isDeleted = (): boolean => logStorage.epoch() > openedEpoch;
      if ($health.get().writes === 'too-new' || isDeleted() || !reader.hasLost()) return;
      const lost = await reader.findLost();
      // Deleted on purpose in the meantime: nothing comes back.
      if (lost.length === 0 || isDeleted()) return;
      logStorage.keepEpoch();
      if (write(() => logStorage.appendAll(lost)).ok) health.reportRestored(lost.length);
    },
    saveSnapshot: (serialise) => {
      const { writes, faults } = $health.get();
      if (writes !== 'ok' || faults.length > 0 || reader.hasNews() || derived.isUnderWay()) return;
      // An entry ahead of the clock will enter the fold one day: no state may be kept until then (rule L5).
      if (derived.memories().hasLeftOut()) {
        store.remove(keys.snapshot);
        return;
      }
      store.set(
        keys.snapshot,
        serialise(stampOf(logStorage.segments()), {
          memories: derived.memories().all(),
          registers: [...derived.registers().values()],
          settingsDigest: settingsDigest(derived.settings()),
          reviewCount: reviewCount(),
        }),
      );
    },
    $changes,
    $health,
    damagedText: logStorage.rawText,
    dropDamaged: (key) => {
      const text = logStorage.rawText(key);
      if (text !== null) {
        const { entries } = logStorage.read({ key, text });
        if (entries.length > 0 && !logStorage.appendAll(entries).ok) return;
        logStorage.removeSegment(key);
      }
      health.forgetFault(key);
    },
    deleteAll: () => {
      const result = logStorage.deleteAll();
      if (!result.ok) return result;
      for (const key of [keys.snapshot, keys.dueSummary, keys.sectionsRead, keys.backup]) {
        store.remove(key);
      }
      return result;
    },
    isEpochOver: () => logStorage.epoch() > openedEpoch,
  };
}
