/**
 * Marks sections as read in the log without reading it: a guide page writes a register and goes by the cache of
 * `sections-read.ts`, to which it adds its own marks. A mark is dated after the one it replaces, whatever page wrote that
 * one and whatever its clock showed (rule L2): the cache has the time of each.
 */
import { READ_REGISTER } from '../../../srs/model/index.ts';
import { type SectionMarks } from '../../../srs/later/replay/index.ts';
import { type KeyValueStore, openLocalStorage } from '../../../storage/port/index.ts';
import { storageKeys, type StorageKeys } from '../../../storage/values/index.ts';
import { createLogStorage, type LogStorage } from '../../../storage/later/log/index.ts';
import { createInMemoryBacking } from '../../../storage/later/in-memory/index.ts';
import {
  parseReadCache,
  serializeReadCache,
  type ReadCache,
} from '../../../storage/later/caches/index.ts';
import { createWriterId, holdWriterLock } from '../../../storage/segments/index.ts';
import { systemClock, type Clock } from '../../progress/index.ts';

export interface ReadMarks {
  /** Addresses of the sections that are marked as read, without the base: `/leaders/learn/#minutes`. */
  readonly sectionsRead: () => ReadonlySet<string>;
  /** Marks a section, or takes its mark away. What cannot be stored holds for this page. */
  readonly mark: (section: string, isRead: boolean) => void;
  /** Calls back when another tab has changed the marks. */
  readonly subscribe: (listener: () => void) => void;
}

export interface ReadMarksSource {
  readonly store: KeyValueStore;
  readonly keys: StorageKeys;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Opens the log for this page's writer; called at the first mark, so that reading alone costs nothing. */
  readonly openLog: () => LogStorage;
  /**
   * Marks of the log, read because the cache did not have their times; none where the cache has them, `null` where they
   * could not be read.
   */
  readonly logged: SectionMarks | null;
}

export function createReadMarks(source: ReadMarksSource): ReadMarks {
  const { store, keys, clock, openLog, logged } = source;
  let log: LogStorage | null = null;
  /** The latest mark of each section that this page has seen or set: a new one comes after it. */
  const latestMs = new Map<string, number>();
  for (const [section, { setAtMs }] of logged ?? []) latestMs.set(section, setAtMs);
  /** Marks of this page that the storage did not take. */
  const unstored = new Map<string, boolean>();

  const readCache = (): ReadCache => {
    const text = store.get(keys.sectionsRead);
    const cache = parseReadCache(text);
    for (const [section, { setAtMs }] of cache.marks) {
      latestMs.set(section, Math.max(setAtMs, latestMs.get(section) ?? 0));
    }
    // None means that there is no mark yet, or no more since all progress was deleted: what comes now is all there is.
    return text === null ? { ...cache, isWhole: logged !== null } : cache;
  };

  /** @returns whether log and cache have the mark */
  const write = (section: string, isRead: boolean, setAtMs: number): boolean => {
    log ??= openLog();
    // Nothing is written beside data of a later version (rule P3).
    if (log.hasNewerVersion()) return false;
    const result = log.append([
      { kind: 'register', name: READ_REGISTER, cardId: null, section, value: isRead, setAtMs },
    ]);
    if (!result.ok) return false;
    const { marks, isWhole } = readCache();
    const changed = new Map(marks).set(section, { isRead, setAtMs });
    return store.set(keys.sectionsRead, serializeReadCache({ marks: changed, isWhole })).ok;
  };

  return {
    sectionsRead: () => {
      const sections = new Set<string>();
      for (const [section, { isRead }] of readCache().marks) if (isRead) sections.add(section);
      for (const [section, isRead] of unstored) {
        if (isRead) sections.add(section);
        else sections.delete(section);
      }
      return sections;
    },
    mark: (section, isRead) => {
      readCache();
      const setAtMs = Math.max(clock.nowMs(), (latestMs.get(section) ?? -1) + 1);
      latestMs.set(section, setAtMs);
      if (write(section, isRead, setAtMs)) unstored.delete(section);
      else unstored.set(section, isRead);
    },
    subscribe: (listener) => {
      store.subscribe((key) => {
        if (key === keys.sectionsRead || key === null) listener();
      });
    },
  };
}

/** The read marks of this browser; where it stores nothing, they live as long as the page. */
export async function openReadMarks(base: string): Promise<ReadMarks> {
  const store = openLocalStorage() ?? createInMemoryBacking().open();
  const keys = storageKeys(base);
  const logged = await marksIfUncached(store, keys);
  return createReadMarks({
    store,
    keys,
    clock: systemClock,
    openLog: () => {
      const writerId = createWriterId();
      // Not waited for: no other page takes over a segment whose last entry is so young (rule P2).
      void holdWriterLock(keys, writerId);
      return createLogStorage(store, keys, writerId);
    },
    logged,
  });
}

/** The marks of the log if there is one and the cache is not whole, as `ReadMarksSource` wants them. */
async function marksIfUncached(
  store: KeyValueStore,
  keys: StorageKeys,
): Promise<SectionMarks | null> {
  const isLogThere = store.keys().some((key) => key.startsWith(keys.log));
  if (!isLogThere || parseReadCache(store.get(keys.sectionsRead)).isWhole) return new Map();
  try {
    const { readLoggedMarks } = await import('./logged-marks.ts');
    return await readLoggedMarks(store, keys);
  } catch {
    // Without its reader the page goes by the cache as it is; that stays one without times, so the next page tries again.
    return null;
  }
}
