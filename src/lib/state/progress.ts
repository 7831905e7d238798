/**
 * The reader's progress while a page is open: the log in storage, the memories derived from it, and the one way to add
 * to both. Nothing here knows the interface.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { cardIdentities, type Catalogue } from '../cards/index.ts';
import {
  AHEAD_TOLERANCE_MS,
  countReviews,
  hiddenCards,
  laterRegister,
  isSetting,
  registerKeyOf,
  retrievabilityOn,
  SCHEDULER_VERSION,
  settingsDigest,
  settingsOf,
  studyDayOf,
  timelineOf,
  timelinesOf,
  type CardMemory,
  type CreateScheduler,
  type FoldContext,
  type LogEntry,
  type Preview,
  type RegisterEntry,
  type ReviewLog,
  type Settings,
} from '../srs/index.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { StorageKeys } from '../storage/keys.ts';
import type { LogStorage, SegmentFault, StoredSegment } from '../storage/log-storage.ts';
import { parseSnapshot, type Snapshot, type SnapshotStamp } from '../storage/snapshot.ts';
import type { Clock } from './clock.ts';
import { createLogReader, type News } from './log-reader.ts';
import { createMemories } from './memories.ts';
import { forEachYielding } from './yielding.ts';

/** Whether grades reach the disk, and what of the stored progress could not be read. */
export interface StorageHealth {
  /** `too-new`: data of a later version is present, so nothing is written. */
  readonly writes: 'ok' | 'full' | 'blocked' | 'too-new';
  readonly faults: readonly SegmentFault[];
}

export interface Progress {
  readonly settings: () => Settings;
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Cards that are suspended, or buried until after a study day. */
  readonly hiddenOn: (studyDay: number) => ReadonlySet<string>;
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
  /** Reads the log behind a snapshot, in slices: for the time after the first card is on the screen. */
  readonly prepareLog: () => Promise<void>;
  /** Whether other tabs have written, or the clock was set, so that `catchUp` has something to do. */
  readonly hasNews: () => boolean;
  /** Takes in what other tabs have written and follows the clock. Only once `isReady`. @returns whether anything changed */
  readonly catchUp: () => boolean;
  /** Writes the snapshot of derived states with `serialiseSnapshot`, if it may be written. */
  readonly saveSnapshot: (serialise: SerialiseSnapshot) => void;
  readonly $health: ReadableAtom<StorageHealth>;
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
  const { $health, reportFaults, reportWrite } = createHealth(
    logStorage.hasNewerVersion() ? 'too-new' : source.isPersistent ? 'ok' : 'blocked',
  );
  const reader = createLogReader(logStorage, opened, reportFaults);
  const snapshot = trusted(parseSnapshot(store.get(keys.snapshot), stampOf(opened)), clock);

  let registers = new Map<string, RegisterEntry>();
  for (const entry of snapshot?.registers ?? []) {
    registers.set(registerKeyOf(entry), entry);
  }
  if (snapshot === null) {
    await reader.readYielding();
    registers = reader.log()?.registers ?? registers;
  }
  let settings = settingsOf({ registers });

  let create: CreateScheduler | null = null;
  let context: FoldContext | null = null;
  const whenReady = async (): Promise<void> => {
    create ??= await source.loadScheduler();
    context ??= contextOf(create, settings);
  };
  const memories = createMemories(snapshot?.memories ?? new Map<string, CardMemory>(), () => {
    if (context === null) throw new Error('progress: used before whenReady');
    return context;
  });
  const unfolded = reader.log();
  if (unfolded !== null && unfolded.reviews.size + unfolded.resets.size > 0) {
    await whenReady();
    await forEachYielding(timelinesOf(unfolded, identities).byCard, ([cardId, timeline]) => {
      memories.refold(cardId, timeline, clock.nowMs());
    });
  }

  // Grades of this page that a log still unread does not count.
  let uncounted = 0;

  const readLog = (): ReviewLog => {
    if (reader.log() === null) takeNews(reader.read());
    const log = reader.log();
    if (log === null) throw new Error('progress: the log was read and is not there');
    return log;
  };
  const refold = (storedId: string): void => {
    const cardId = identities.resolve(storedId);
    if (cardId === null) return;
    memories.refold(cardId, timelineOf(readLog(), identities, cardId), clock.nowMs());
  };
  const refoldAll = (): void => {
    const { byCard } = timelinesOf(readLog(), identities);
    memories.clear();
    for (const [cardId, timeline] of byCard) memories.refold(cardId, timeline, clock.nowMs());
  };
  /** Brings settings, registers and memories up to date with what the log has just taken in. */
  function takeNews(news: News): void {
    registers = reader.log()?.registers ?? registers;
    if (news.hasSettings) followSettings();
    else for (const storedId of news.storedIds) refold(storedId);
  }
  function followSettings(): void {
    settings = settingsOf({ registers });
    if (create !== null) context = contextOf(create, settings);
    refoldAll();
  }

  const apply = (entry: LogEntry): void => {
    if (entry.kind === 'register') {
      if (reader.log() === null) {
        // As the log would join them: of two values of one moment not the last to come wins (rule L2).
        const key = registerKeyOf(entry);
        const former = registers.get(key);
        registers.set(key, former === undefined ? entry : laterRegister(former, entry));
      }
      if (isSetting(entry)) followSettings();
      return;
    }
    const cardId = identities.resolve(entry.cardId);
    if (cardId === null || memories.apply(cardId, entry, clock.nowMs())) return;
    refold(entry.cardId);
  };

  /** One `setItem`; if the quota is used up, the cache makes room first. */
  const write = (entries: readonly LogEntry[]): void => {
    if ($health.get().writes === 'too-new') return;
    let result = logStorage.append(entries);
    if (!result.ok && result.reason === 'full' && store.get(keys.snapshot) !== null) {
      store.remove(keys.snapshot);
      result = logStorage.append([]);
    }
    if (!source.isPersistent) reportWrite('blocked');
    else reportWrite(result.ok ? 'ok' : result.reason);
  };

  const today = (): number => {
    const nowMs = clock.nowMs();
    return studyDayOf(nowMs, clock.utcOffsetMinutes(nowMs), settings.rolloverHour);
  };
  const recall = new Map<string, { memory: CardMemory; day: number; value: number }>();

  return {
    settings: () => settings,
    memoryOf: memories.get,
    hiddenOn: (studyDay) => hiddenCards(registers, identities, studyDay),
    retrievability: (cardId, day) => {
      const memory = memories.get(cardId);
      const known = recall.get(cardId);
      if (known?.memory === memory && known.day === day) return known.value;
      const value = retrievabilityOn(memory, day, settings);
      recall.set(cardId, { memory, day, value });
      return value;
    },
    today,
    cardOf: identities.resolve,
    reviewCount: () => {
      const log = reader.log();
      return log === null ? (snapshot?.reviewCount ?? 0) + uncounted : countReviews(log);
    },
    preview: (cardId, studyDay) => {
      if (context === null) throw new Error('progress: preview before whenReady');
      return context.scheduler.preview(memories.get(cardId), studyDay, cardId);
    },
    isReady: () => context !== null,
    whenReady,
    append: (entries) => {
      write(entries);
      for (const entry of entries) {
        if (entry.kind === 'review' && !entry.isVoid) uncounted++;
        reader.add(entry);
        apply(entry);
      }
    },
    prepareLog: async () => {
      const news = await reader.readYielding();
      if (!news.isEmpty && context === null) await whenReady();
      takeNews(news);
    },
    hasNews: () => reader.hasNews() || memories.isOutOfStep(clock.nowMs()),
    catchUp: () => {
      const news = reader.hasNews() ? reader.read() : null;
      if (news !== null) takeNews(news);
      const isOutOfStep = memories.isOutOfStep(clock.nowMs());
      if (isOutOfStep) refoldAll();
      return isOutOfStep || (news !== null && !news.isEmpty);
    },
    saveSnapshot: (serialise) => {
      const health = $health.get();
      if (health.writes !== 'ok' || health.faults.length > 0 || reader.hasNews()) return;
      // An entry ahead of the clock will enter the fold one day: no state may be kept until then (rule L5).
      if (memories.hasLeftOut()) {
        store.remove(keys.snapshot);
        return;
      }
      const log = reader.log();
      store.set(
        keys.snapshot,
        serialise(stampOf(logStorage.segments()), {
          memories: memories.all(),
          registers: [...registers.values()],
          settingsDigest: settingsDigest(settings),
          reviewCount: log === null ? (snapshot?.reviewCount ?? 0) + uncounted : countReviews(log),
        }),
      );
    },
    $health,
    isEpochOver: () => logStorage.epoch() !== openedEpoch,
  };
}

/** A snapshot only if its settings are still read the same way and no entry in it lies ahead of the clock (L5, L9). */
function trusted(snapshot: Snapshot | null, clock: Clock): Snapshot | null {
  if (snapshot === null) return null;
  const registers = new Map(snapshot.registers.map((entry) => [registerKeyOf(entry), entry]));
  if (snapshot.settingsDigest !== settingsDigest(settingsOf({ registers }))) return null;
  const latestMs = clock.nowMs() + AHEAD_TOLERANCE_MS;
  for (const memory of snapshot.memories.values()) {
    if (memory.lastEntryMs > latestMs) return null;
  }
  return snapshot;
}

function contextOf(create: CreateScheduler, settings: Settings): FoldContext {
  return { scheduler: create(settings), rolloverHour: settings.rolloverHour };
}

/** The health of the storage and the two ways in which it changes. */
function createHealth(writes: StorageHealth['writes']) {
  const $health = atom<StorageHealth>({ writes, faults: [] });
  return {
    $health,
    reportFaults: (faults: readonly SegmentFault[]): void => {
      const health = $health.get();
      const known = new Set(health.faults.map(({ key }) => key));
      const added = faults.filter(({ key }) => !known.has(key));
      if (added.length === 0) return;
      const isTooNew = added.some(({ reason }) => reason === 'too-new');
      $health.set({
        writes: isTooNew ? 'too-new' : health.writes,
        faults: [...health.faults, ...added],
      });
    },
    reportWrite: (result: 'ok' | 'full' | 'blocked'): void => {
      const health = $health.get();
      if (health.writes === 'too-new' || health.writes === result) return;
      $health.set({ ...health, writes: result });
    },
  };
}
