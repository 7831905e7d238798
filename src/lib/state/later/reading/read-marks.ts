/**
 * Marks sections as read in the log without reading it. A guide page adds registers to the log and shows the cache of
 * `read-marks-cache.ts`, to which it adds its own marks. A mark must be later than the one it replaces, whatever page
 * wrote that one and whatever its clock showed (rule L2): the cache has the time of each.
 */
import { READ_REGISTER } from '../../../srs/model/index.ts';
import { type SectionMark, type SectionMarks } from '../../../srs/later/replay/index.ts';
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
  /** Marks a section, or removes its mark. A mark that cannot be stored lasts as long as the page. */
  readonly mark: (section: string, isRead: boolean) => void;
  /** Calls back when another tab has changed the marks. */
  readonly subscribe: (listener: () => void) => void;
}

export interface ReadMarksSource {
  readonly store: KeyValueStore;
  readonly keys: StorageKeys;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Opens the log for this page's writer. Called at the first mark, so that reading alone costs nothing. */
  readonly openLog: () => LogStorage;
  /**
   * Marks of the log, read because the cache lacks their times. Empty if the cache has them; `null` if the log could
   * not be read.
   */
  readonly logged: SectionMarks | null;
}

export function createReadMarks(source: ReadMarksSource): ReadMarks {
  const { store, keys, clock, openLog, logged } = source;
  let log: LogStorage | null = null;
  /** The time of the latest mark of each section that this page has seen or set: a new mark must be later. */
  const latestMs = new Map<string, number>();
  for (const [section, { setAtMs }] of logged ?? []) latestMs.set(section, setAtMs);
  /** The marks of the latest cache that could be written or read, while the stored one lacks some of them. */
  let beyondCache: SectionMarks | null = null;
  /** Marks that the log could not write: it takes them along with the next, and so does the cache. */
  const unwritten = new Map<string, SectionMark>();
  /** Marks of this page that could not be stored. */
  const unstored = new Map<string, boolean>();

  const readCache = (): ReadCache => {
    const text = store.get(keys.sectionsRead);
    const cache = parseReadCache(text);
    for (const [section, { setAtMs }] of cache.marks) {
      latestMs.set(section, Math.max(setAtMs, latestMs.get(section) ?? 0));
    }
    if (beyondCache !== null) {
      const marks = new Map(beyondCache);
      for (const [section, mark] of cache.marks) if (!marks.has(section)) marks.set(section, mark);
      return { marks, isWhole: false };
    }
    // No cache means that there is no mark yet, or none since all progress was deleted: the marks from now on are all
    // there are.
    return text === null ? { ...cache, isWhole: logged !== null } : cache;
  };

  const storeCache = (cache: ReadCache): boolean =>
    store.set(keys.sectionsRead, serializeReadCache(cache)).ok;

  /** The stored cache must not claim to have every mark: the next page then takes the times from the log. */
  const loseCache = (marks: SectionMarks): void => {
    beyondCache = marks;
    if (!storeCache({ marks, isWhole: false })) store.remove(keys.sectionsRead);
  };

  /** @returns whether log and cache took the mark */
  const write = (section: string, isRead: boolean, setAtMs: number): boolean => {
    log ??= openLog();
    // Beside data of a later version nothing is written (rule P3).
    if (log.hasNewerVersion()) return false;
    const result = log.append([
      { kind: 'register', name: READ_REGISTER, cardId: null, section, value: isRead, setAtMs },
    ]);
    unwritten.set(section, { isRead, setAtMs });
    if (!result.ok) return false;
    const { marks, isWhole } = readCache();
    const changed = new Map([...marks, ...unwritten]);
    unwritten.clear();
    const isStored = storeCache({ marks: changed, isWhole });
    if (!isStored) loseCache(changed);
    return isStored;
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

/** The read marks of this browser. If it stores nothing, they last as long as the page. */
export async function openReadMarks(base: string): Promise<ReadMarks> {
  const keys = storageKeys(base);
  const store = openLocalStorage(keys) ?? createInMemoryBacking().open();
  const logged = await marksIfUncached(store, keys);
  return createReadMarks({
    store,
    keys,
    clock: systemClock,
    openLog: () => {
      const writerId = createWriterId();
      // Not awaited: no other page takes over a segment with such a recent entry (rule P2).
      void holdWriterLock(keys, writerId);
      return createLogStorage(store, keys, writerId);
    },
    logged,
  });
}

/** The marks of the log if there is a log and the cache is not whole, as `ReadMarksSource` wants them. */
async function marksIfUncached(
  store: KeyValueStore,
  keys: StorageKeys,
): Promise<SectionMarks | null> {
  const isLogThere = store.keys().some((key) => key.startsWith(keys.log));
  if (!isLogThere || parseReadCache(store.get(keys.sectionsRead)).isWhole) return new Map();
  try {
    const { readLoggedMarks } = await import('./read-marks-in-log.ts');
    return await readLoggedMarks(store, keys);
  } catch {
    // If this code cannot be loaded, the page uses the cache as it is. It stays a cache without times, so the next page
    // tries again.
    return null;
  }
}
