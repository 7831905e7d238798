/**
 * The second stage of the progress: the log of all writers, what it means, and the one way to add to it. Loaded with the
 * scheduler, after the first card is on the screen where a snapshot allows it.
 */
import type { CardIdentities } from '../../../cards/index.ts';
import {
  cardHistory,
  countReviews,
  entriesAhead,
  timelineOf,
  type CardHistory,
  type ReviewLog,
} from '../../../srs/later/replay/index.ts';
import {
  settingsDigest,
  type CardMemory,
  type CreateScheduler,
  type LogEntry,
  type Preview,
  type RegisterEntry,
  type ResetEntry,
  type ReviewEntry,
  type Settings,
} from '../../../srs/model/index.ts';
import type { WriteResult } from '../../../storage/port/index.ts';
import { compact } from '../../../storage/later/log/index.ts';
import { createLogStorage } from '../../../storage/later/log/index.ts';
import { readSegment } from '../../../storage/later/log/index.ts';
import type { StoredSegment } from '../../../storage/segments/index.ts';
import type { SnapshotStamp } from '../../../storage/snapshot/index.ts';
import { createDerivation } from './derivation.ts';
import type { Glance } from '../../progress/index.ts';
import { createLogReader } from './log-reader.ts';
import type { ProgressSource, SerialiseSnapshot } from '../../progress/index.ts';
import type { HealthMonitor } from '../../progress/index.ts';
import { finishYielding, forEachYielding } from './yielding.ts';

/** As in `Progress`, where the methods have their docstrings. */
export interface Ledger {
  readonly settings: () => Settings;
  readonly registers: () => ReadonlyMap<string, RegisterEntry>;
  readonly memoryOf: (cardId: string) => CardMemory;
  readonly reviewCount: () => number;
  readonly preview: (cardId: string, studyDay: number) => Preview;
  readonly append: (entries: readonly LogEntry[]) => void;
  readonly importEntries: (
    entries: readonly LogEntry[],
    onStep?: (done: number) => void,
  ) => Promise<WriteResult>;
  /** Reads and folds the whole log: for a page that has no snapshot to start from. */
  readonly openLog: () => Promise<void>;
  readonly prepareLog: () => Promise<void>;
  readonly log: () => ReviewLog;
  readonly timelineOf: (cardId: string) => (ReviewEntry | ResetEntry)[];
  readonly historyOf: (cardId: string) => CardHistory;
  readonly countDueChanges: (settings: Settings) => Promise<number>;
  readonly hasNews: () => boolean;
  readonly catchUp: () => boolean;
  /** @param isDeleted whether all progress was deleted on purpose: then nothing comes back */
  readonly restoreLost: (isDeleted: () => boolean) => Promise<void>;
  readonly saveSnapshot: (serialise: SerialiseSnapshot) => void;
  readonly dropDamaged: (key: string) => void;
  readonly deleteAll: () => WriteResult;
  readonly compact: (goneWriters: ReadonlySet<string>) => void;
}

export interface LedgerSource extends Pick<
  ProgressSource,
  'store' | 'segmentStore' | 'keys' | 'writerId' | 'clock' | 'isPersistent'
> {
  readonly identities: CardIdentities;
  readonly glance: Glance;
  /** The segments that the glance was derived from. */
  readonly opened: readonly StoredSegment[];
  readonly create: CreateScheduler;
  readonly health: HealthMonitor;
  readonly onChange: () => void;
  readonly stampOf: (segments: readonly StoredSegment[]) => SnapshotStamp;
}

export type CreateLedger = typeof createLedger;

export function createLedger(source: LedgerSource): Ledger {
  const { store, keys, clock, identities, glance, health, onChange } = source;
  const storage = createLogStorage(store, keys, source.writerId, source.segmentStore);
  const reader = createLogReader(storage, source.opened, health.reportFaults);

  const readLog = (): ReviewLog => {
    if (reader.log() === null) derived.takeNews(reader.read());
    const log = reader.log();
    if (log === null) throw new Error('progress: the log was read and is not there');
    return log;
  };
  const derived = createDerivation({
    identities,
    clock,
    create: source.create,
    glance,
    readyLog: reader.log,
    readLog,
    onDerived: onChange,
  });
  const checkClock = (): void => {
    const log = derived.memories().hasLeftOut() ? reader.log() : null;
    health.reportClock(log !== null && entriesAhead(log, clock.nowMs()).length > 0);
  };

  // Grades of this page that a log still unread does not count.
  let uncounted = 0;
  const take = (entry: LogEntry): void => {
    if (entry.kind === 'review' && !entry.isVoid) uncounted++;
    reader.add(entry);
  };
  const reviewCount = (): number => {
    const log = reader.log();
    return log === null ? glance.reviewCount() + uncounted : countReviews(log);
  };

  /** If the quota is used up, the cache makes room first. */
  const write = (run: () => WriteResult, again: () => WriteResult = run): WriteResult => {
    if (health.$health.get().writes === 'too-new') return { ok: false, reason: 'blocked' };
    let result = run();
    if (!result.ok && result.reason === 'full' && store.get(keys.snapshot) !== null) {
      store.remove(keys.snapshot);
      result = again();
    }
    if (!source.isPersistent) result = { ok: false, reason: 'blocked' };
    health.reportWrite(result.ok ? 'ok' : result.reason);
    return result;
  };

  return {
    settings: derived.settings,
    registers: derived.registers,
    memoryOf: (cardId) => derived.memories().get(cardId),
    reviewCount,
    preview: (cardId, studyDay) =>
      derived.context().scheduler.preview(derived.memories().get(cardId), studyDay, cardId),
    append: (entries) => {
      // Entries whose write failed go along with the next one, so a second try adds none.
      write(
        () => storage.append(entries),
        () => storage.append([]),
      );
      for (const entry of entries) {
        take(entry);
        derived.apply(entry);
      }
      checkClock();
      onChange();
    },
    importEntries: async (entries, onStep) => {
      if (entries.length === 0) return { ok: true };
      readLog();
      const texts = await finishYielding(storage.encodeSteps(entries));
      const result = write(() => storage.appendTexts(texts));
      // Without a storage an import lives as long as the page, as grades do; a full one keeps nothing of it.
      if (!result.ok && source.isPersistent) return result;
      await forEachYielding(entries, take);
      await derived.startOver(onStep);
      checkClock();
      return result;
    },
    openLog: async () => {
      await reader.readYielding();
      await derived.startOver();
      checkClock();
    },
    prepareLog: async () => {
      const news = await reader.readYielding();
      derived.takeNews(news);
      checkClock();
      if (!news.isEmpty) onChange();
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
      if (isChanged) onChange();
      return isChanged;
    },
    restoreLost: async (isDeleted) => {
      if (!reader.hasLost()) return;
      readLog();
      const lost = await reader.findLost();
      if (lost.length === 0 || isDeleted()) return;
      storage.keepEpoch();
      if (write(() => storage.appendAll(lost)).ok) health.reportRestored(lost.length);
    },
    saveSnapshot: (serialise) => {
      const { writes, faults } = health.$health.get();
      if (writes !== 'ok' || faults.length > 0 || reader.hasNews() || derived.isUnderWay()) return;
      // Only a log that has been read tells of a clock set wrong, so nothing may spare a page reading it (rule L5).
      if (derived.memories().hasLeftOut()) {
        store.remove(keys.snapshot);
        return;
      }
      store.set(
        keys.snapshot,
        serialise(source.stampOf(storage.segments()), {
          memories: derived.memories().all(),
          registers: [...derived.registers().values()],
          settingsDigest: settingsDigest(derived.settings()),
          reviewCount: reviewCount(),
          leftOutFromMs: derived.memories().leftOutFromMs(),
        }),
      );
    },
    dropDamaged: (key) => {
      const text = storage.rawText(key);
      if (text !== null) {
        const { entries } = readSegment({ key, text }, storage.epoch());
        if (entries.length > 0 && !storage.appendAll(entries).ok) return;
        storage.removeSegment(key);
      }
      health.forgetFault(key);
    },
    deleteAll: () => {
      const result = storage.deleteAll();
      if (!result.ok) return result;
      for (const key of [keys.snapshot, keys.dueSummary, keys.sectionsRead, keys.backup]) {
        store.remove(key);
      }
      return result;
    },
    compact: (goneWriters) => {
      compact(storage, keys.log, goneWriters, clock.nowMs());
    },
  };
}
