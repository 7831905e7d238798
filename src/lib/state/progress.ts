/**
 * The reader's progress while a page is open: the log in storage, the memories derived from it, and the one way to add
 * to both. Nothing here knows the interface.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { cardIdentities, type CardIdentities, type Catalogue } from '../cards/index.ts';
import {
  addEntry,
  AHEAD_TOLERANCE_MS,
  applyEntry,
  countReviews,
  createLog,
  entriesAhead,
  entryTimeMs,
  foldCard,
  isCardHidden,
  NEW_MEMORY,
  registerKey,
  retrievabilityOn,
  SCHEDULER_VERSION,
  settingsDigest,
  settingsOf,
  studyDayOf,
  timelineOf,
  timelinesOf,
  type CardMemory,
  type FoldContext,
  type LogEntry,
  type RegisterEntry,
  type ReviewLog,
  type CreateScheduler,
  type Preview,
  type Settings,
} from '../srs/index.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { StorageKeys } from '../storage/keys.ts';
import {
  readSegment,
  type LogStorage,
  type SegmentFault,
  type StoredSegment,
} from '../storage/log-storage.ts';
import {
  parseSnapshot,
  serialiseSnapshot,
  type Snapshot,
  type SnapshotStamp,
} from '../storage/snapshot.ts';
import type { Clock } from './clock.ts';
import { forEachYielding } from './yielding.ts';

/** Whether grades reach the disk, and what of the stored progress could not be read. */
export interface StorageHealth {
  /** `too-new`: data of a later version is present, so nothing is written. */
  readonly writes: 'ok' | 'full' | 'blocked' | 'too-new';
  readonly faults: readonly SegmentFault[];
}

export interface Progress {
  readonly settings: () => Settings;
  /** What each rating would do to a card today. Only once `isReady`. */
  readonly preview: (cardId: string, studyDay: number) => Preview;
  /** Whether the scheduler is loaded: until then nothing may be appended, and only the queue is known. */
  readonly isReady: () => boolean;
  readonly whenReady: () => Promise<void>;
  readonly memoryOf: (cardId: string) => CardMemory;
  readonly isHidden: (cardId: string) => boolean;
  readonly retrievability: (cardId: string) => number;
  readonly today: () => number;
  /** Number of grades ever given, void ones included. */
  readonly reviewCount: () => number;
  /** Stores entries and applies them; storage comes first (rule P1). */
  readonly append: (entries: readonly LogEntry[]) => void;
  /** Reads the whole log if only a snapshot was read so far. */
  readonly ensureLog: () => ReviewLog;
  /** The same in slices, for the time after the first card is on the screen. */
  readonly prepareLog: () => Promise<void>;
  /** Whether other tabs have written since. */
  readonly hasNews: () => boolean;
  /** Takes in what other tabs have written since. @returns whether anything changed */
  readonly syncOthers: () => boolean;
  /** Writes the snapshot of derived states, if it may be written. */
  readonly saveSnapshot: () => void;
  readonly $health: ReadableAtom<StorageHealth>;
  /** Whether all progress has been deleted since, in this tab or another (rule P8). */
  readonly isEpochOver: () => boolean;
}

export interface ProgressSource {
  readonly store: KeyValueStore;
  readonly logStorage: LogStorage;
  readonly keys: StorageKeys;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Loads FSRS. It is not needed for the first card if a snapshot fits or there is no log yet. */
  readonly loadScheduler: () => Promise<CreateScheduler>;
  /** `blocked` when `store` is only the in-memory stand-in for a storage that refused. */
  readonly isPersistent: boolean;
}

/** Opens the progress: from the snapshot if its stamp fits, else by folding the log in slices. */
export async function openProgress(source: ProgressSource): Promise<Progress> {
  const { store, logStorage, keys, catalogue, clock } = source;
  let create: CreateScheduler | null = null;
  const whenCreated = async (): Promise<CreateScheduler> =>
    (create ??= await source.loadScheduler());
  const identities = cardIdentities(catalogue.cards);
  const segments = logStorage.segments();
  const isReadOnly = logStorage.hasNewerVersion();
  const openedEpoch = logStorage.epoch();
  const seen = new Map(segments.map((segment) => [segment.key, segment.text.length]));

  const stampOf = (present: readonly StoredSegment[]): SnapshotStamp => ({
    logDigest: logStorage.digest(present),
    catalogueRevision: catalogue.revision,
    schedulerVersion: SCHEDULER_VERSION,
  });

  const $health = atom<StorageHealth>({
    writes: isReadOnly ? 'too-new' : source.isPersistent ? 'ok' : 'blocked',
    faults: [],
  });

  const snapshot = trusted(parseSnapshot(store.get(keys.snapshot), stampOf(segments)), clock);
  let log: ReviewLog | null = null;
  let registers: Map<string, RegisterEntry>;
  let memories: Map<string, CardMemory>;
  let reviewCount: number;
  // Entries of this page: they have to reach the log even if a write of them failed.
  const appended: LogEntry[] = [];

  const readLog = (): ReviewLog => {
    const read = createLog();
    const faults: SegmentFault[] = [];
    for (const segment of logStorage.segments()) addSegment(read, segment, faults);
    for (const entry of appended) addEntry(read, entry);
    reportFaults(faults);
    return read;
  };
  const reportFaults = (faults: readonly SegmentFault[]): void => {
    if (faults.length === 0) return;
    const health = $health.get();
    const known = new Set(health.faults.map((fault) => fault.key));
    const added = faults.filter((fault) => !known.has(fault.key));
    const isTooNew = faults.some((fault) => fault.reason === 'too-new');
    $health.set({
      writes: isTooNew ? 'too-new' : health.writes,
      faults: [...health.faults, ...added],
    });
  };

  if (snapshot === null) {
    const read = createLog();
    const faults: SegmentFault[] = [];
    await forEachYielding(segments, (segment) => {
      addSegment(read, segment, faults);
    });
    reportFaults(faults);
    log = read;
    registers = read.registers;
    reviewCount = countReviews(read);
    const isEmpty = read.reviews.size + read.resets.size === 0;
    memories = isEmpty
      ? new Map()
      : await foldYielding(
          read,
          identities,
          contextOf(await whenCreated(), settingsOf(read)),
          clock.nowMs(),
        );
  } else {
    registers = new Map(
      snapshot.registers.map((entry) => [registerKey(entry.name, entry.cardId), entry]),
    );
    memories = new Map(snapshot.memories);
    reviewCount = snapshot.reviewCount;
  }

  let settings = settingsOf({ registers });
  let context: FoldContext | null = create && contextOf(create, settings);
  const ready = (): FoldContext => {
    if (context === null) throw new Error('progress: used before whenReady');
    return context;
  };
  const recall = new Map<string, { memory: CardMemory; day: number; value: number }>();

  const today = (): number => {
    const nowMs = clock.nowMs();
    return studyDayOf(nowMs, clock.utcOffsetMinutes(nowMs), settings.rolloverHour);
  };
  const memoryOf = (cardId: string): CardMemory => memories.get(cardId) ?? NEW_MEMORY;
  const ensureLog = (): ReviewLog => {
    if (log === null) {
      log = readLog();
      registers = log.registers;
    }
    return log;
  };
  const refold = (storedId: string): void => {
    const cardId = identities.resolve(storedId);
    if (cardId === null) return;
    const timeline = timelineOf(ensureLog(), identities, cardId);
    memories.set(cardId, foldCard(timeline, ready(), clock.nowMs()));
  };
  const refoldAll = (): void => {
    settings = settingsOf({ registers });
    if (create !== null) context = contextOf(create, settings);
    for (const [cardId, timeline] of timelinesOf(ensureLog(), identities).byCard) {
      memories.set(cardId, foldCard(timeline, ready(), clock.nowMs()));
    }
  };

  /** Brings the derived state up to date with one entry that the log has just taken in. */
  const apply = (entry: LogEntry): void => {
    if (entry.kind === 'register') {
      if (log === null) registers.set(registerKey(entry.name, entry.cardId), entry);
      if (entry.cardId === null) refoldAll();
      return;
    }
    if (entry.kind === 'review' && !entry.isVoid) reviewCount++;
    const cardId = identities.resolve(entry.cardId);
    if (cardId === null) return;
    const memory = memoryOf(cardId);
    const atMs = entryTimeMs(entry);
    const isLatest = !entry.isVoid && atMs > memory.lastEntryMs;
    if (isLatest && atMs <= clock.nowMs() + AHEAD_TOLERANCE_MS) {
      memories.set(cardId, applyEntry(memory, entry, ready()));
    } else {
      refold(entry.cardId);
    }
  };

  const noteWrite = (reason: 'ok' | 'full' | 'blocked'): void => {
    const health = $health.get();
    if (health.writes === 'too-new' || health.writes === reason) return;
    $health.set({ ...health, writes: reason });
  };

  /** One `setItem`; if the quota is used up, the cache makes room first. */
  const write = (entries: readonly LogEntry[]): void => {
    if ($health.get().writes === 'too-new') return;
    let result = logStorage.append(entries);
    if (!result.ok && result.reason === 'full' && store.get(keys.snapshot) !== null) {
      store.remove(keys.snapshot);
      result = logStorage.append([]);
    }
    if (!source.isPersistent) noteWrite('blocked');
    else noteWrite(result.ok ? 'ok' : result.reason);
  };

  const syncOthers = (): boolean => {
    let isChanged = false;
    const faults: SegmentFault[] = [];
    for (const segment of logStorage.segments()) {
      if (!logStorage.isForeignSegment(segment.key)) continue;
      if (seen.get(segment.key) === segment.text.length) continue;
      seen.set(segment.key, segment.text.length);
      const { entries, fault } = readSegment(segment);
      if (fault !== null) faults.push(fault);
      const target = ensureLog();
      for (const entry of entries) {
        if (addEntry(target, entry)) {
          if (entry.kind === 'review' && !entry.isVoid) reviewCount++;
          isChanged = true;
          if (entry.kind === 'register' && entry.cardId === null) refoldAll();
          else refold(entry.cardId ?? '');
        }
      }
    }
    reportFaults(faults);
    return isChanged;
  };

  return {
    settings: () => settings,
    preview: (cardId, studyDay) => ready().scheduler.preview(memoryOf(cardId), studyDay, cardId),
    isReady: () => context !== null,
    whenReady: async () => {
      const created = await whenCreated();
      context ??= contextOf(created, settings);
    },
    memoryOf,
    isHidden: (cardId) => isCardHidden(registers, identities, cardId, today()),
    retrievability: (cardId) => {
      const memory = memoryOf(cardId);
      const day = today();
      const known = recall.get(cardId);
      if (known?.memory === memory && known.day === day) return known.value;
      const value = retrievabilityOn(memory, day, settings);
      recall.set(cardId, { memory, day, value });
      return value;
    },
    today,
    reviewCount: () => reviewCount,
    append: (entries) => {
      write(entries);
      appended.push(...entries);
      for (const entry of entries) {
        if (log !== null) addEntry(log, entry);
        apply(entry);
      }
    },
    ensureLog,
    prepareLog: async () => {
      if (log !== null) return;
      const read = createLog();
      const faults: SegmentFault[] = [];
      await forEachYielding(logStorage.segments(), (segment) => {
        addSegment(read, segment, faults);
      });
      // Undo or another tab may have needed the log in the meantime.
      if (log !== null) return;
      for (const entry of appended) addEntry(read, entry);
      log = read;
      registers = read.registers;
      reportFaults(faults);
    },
    hasNews: () => logStorage.segments().some(({ key, text }) => isUnseen(key, text)),
    syncOthers,
    saveSnapshot: () => {
      const health = $health.get();
      if (health.writes !== 'ok' || health.faults.length > 0) return;
      // An entry ahead of the clock will enter the fold one day: no state may be kept until then (rule L5). Without
      // the log there is none: the snapshot it came from could not have been saved, and this page adds none.
      if (log !== null && entriesAhead(log, clock.nowMs()).length > 0) {
        store.remove(keys.snapshot);
        return;
      }
      const present = logStorage.segments();
      if (present.some(({ key, text }) => isUnseen(key, text))) return;
      store.set(
        keys.snapshot,
        serialiseSnapshot(stampOf(present), {
          memories,
          registers: [...registers.values()],
          settingsDigest: settingsDigest(settings),
          reviewCount,
        }),
      );
    },
    $health,
    isEpochOver: () => logStorage.epoch() !== openedEpoch,
  };

  /** Whether another tab has written what this page has not read: a snapshot would then vouch for too much. */
  function isUnseen(key: string, text: string): boolean {
    return logStorage.isForeignSegment(key) && seen.get(key) !== text.length;
  }
}

/** A snapshot only if its settings are still read the same way and no entry in it lies ahead of the clock (L5, L9). */
function trusted(snapshot: Snapshot | null, clock: Clock): Snapshot | null {
  if (snapshot === null) return null;
  const registers = new Map(
    snapshot.registers.map((entry) => [registerKey(entry.name, entry.cardId), entry]),
  );
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

function addSegment(log: ReviewLog, segment: StoredSegment, faults: SegmentFault[]): void {
  const { entries, fault } = readSegment(segment);
  if (fault !== null) faults.push(fault);
  for (const entry of entries) addEntry(log, entry);
}

async function foldYielding(
  log: ReviewLog,
  identities: CardIdentities,
  context: FoldContext,
  asOfMs: number,
): Promise<Map<string, CardMemory>> {
  const memories = new Map<string, CardMemory>();
  await forEachYielding(timelinesOf(log, identities).byCard, ([cardId, timeline]) => {
    memories.set(cardId, foldCard(timeline, context, asOfMs));
  });
  return memories;
}
