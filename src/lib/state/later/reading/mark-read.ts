/**
 * Marks sections as read in the log without reading it: a guide page writes a register and goes by the cache of
 * `sections-read.ts`, to which it adds its own marks.
 */
import { READ_REGISTER } from '../../../srs/model/index.ts';
import { type KeyValueStore, openLocalStorage } from '../../../storage/port/index.ts';
import { storageKeys, type StorageKeys } from '../../../storage/values/index.ts';
import { createLogStorage, type LogStorage } from '../../../storage/later/log/index.ts';
import { createMemoryBacking } from '../../../storage/later/memory/index.ts';
import { parseSectionsRead, serialiseSectionsRead } from '../../../storage/later/caches/index.ts';
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
}

export function createReadMarks({ store, keys, clock, openLog }: ReadMarksSource): ReadMarks {
  let log: LogStorage | null = null;
  const lastMarkMs = new Map<string, number>();
  /** Marks of this page that the storage did not take. */
  const unstored = new Map<string, boolean>();

  const storedSections = (): Set<string> =>
    parseSectionsRead(store.get(keys.sectionsRead)) ?? new Set();

  /** @returns whether log and cache have the mark */
  const write = (section: string, isRead: boolean, setAtMs: number): boolean => {
    log ??= openLog();
    // Nothing is written beside data of a later version (rule P3).
    if (log.hasNewerVersion()) return false;
    const result = log.append([
      { kind: 'register', name: READ_REGISTER, cardId: null, section, value: isRead, setAtMs },
    ]);
    if (!result.ok) return false;
    const sections = storedSections();
    if (isRead) sections.add(section);
    else sections.delete(section);
    return store.set(keys.sectionsRead, serialiseSectionsRead(sections)).ok;
  };

  return {
    sectionsRead: () => {
      const sections = storedSections();
      for (const [section, isRead] of unstored) {
        if (isRead) sections.add(section);
        else sections.delete(section);
      }
      return sections;
    },
    mark: (section, isRead) => {
      // The later register wins (rule L2), so a change of mind within a millisecond has to be later, too.
      const setAtMs = Math.max(clock.nowMs(), (lastMarkMs.get(section) ?? -1) + 1);
      lastMarkMs.set(section, setAtMs);
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
export function openReadMarks(base: string): ReadMarks {
  const store = openLocalStorage() ?? createMemoryBacking().open();
  const keys = storageKeys(base);
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
  });
}
