/**
 * The review log of all writers, read as late as possible: with a snapshot the first card does not need it. The reader
 * reports the entries that other writers have added since the page's memories were derived.
 */
import {
  addEntry,
  countReviews,
  createLog,
  logEntries,
  type ReadonlyReviewLog,
  type ReviewLog,
} from '../../../srs/later/replay/index.ts';
import { isSetting, type LogEntry } from '../../../srs/model/index.ts';
import {
  readSegment,
  type LogStorage,
  type SegmentFault,
} from '../../../storage/later/log/index.ts';
import type { StoredSegment } from '../../../storage/segments/index.ts';
import { forEachYielding } from '../yielding/index.ts';

/** Entries that other writers have added. */
export interface ForeignChanges {
  /** Stored ids of the cards with new entries. */
  readonly storedIds: ReadonlySet<string>;
  /** Whether a setting is among the entries. */
  readonly hasSettings: boolean;
  readonly isEmpty: boolean;
}

/** The whole log, and the entries of other writers that were not in it before. */
interface ReadLog {
  readonly log: ReviewLog;
  readonly changes: ForeignChanges;
}

export interface LogReader {
  /** The log; `null` if it has not been read. */
  readonly log: () => ReviewLog | null;
  /** Reads everything that is still unread. */
  readonly read: () => ReadLog;
  /** The same in slices. */
  readonly readYielding: () => Promise<ReadLog>;
  /** Whether other writers have added entries that have not been read. */
  readonly hasForeignChanges: () => boolean;
  /** Adds an entry of this page, whether or not it could be written. */
  readonly add: (entry: LogEntry) => void;
  /** Number of grades in the log, void ones included. */
  readonly reviewCount: () => number;
  /** Whether known segments are missing: compacted by another page, or cleared from outside (rule P8). */
  readonly hasLost: () => boolean;
  /**
   * Finds the entries that the storage does not hold. Reads the storage in slices and follows what is written
   * meanwhile; a segment that is cleared meanwhile is found by the next call.
   *
   * @param log everything that this page knows, grades given meanwhile included
   */
  readonly findLost: (log: ReadonlyReviewLog) => Promise<Lost>;
  /**
   * Forgets segments whose entries are stored elsewhere by now. A segment that is present again stays known.
   */
  readonly forget: (keys: readonly string[]) => void;
}

/** What vanished from the storage. */
interface Lost {
  /** The entries that no segment holds. */
  readonly entries: readonly LogEntry[];
  /** The known segments that were missing when the search began. They stay known until `forget`. */
  readonly goneKeys: readonly string[];
}

export interface LogReaderSource {
  readonly storage: LogStorage;
  /** The segments that the page's memories were derived from. */
  readonly known: readonly StoredSegment[];
  /** Number of grades in them; used until the log has been read. */
  readonly knownReviewCount: number;
  /** Called with every segment that cannot be read whole. */
  readonly reportFaults: (faults: readonly SegmentFault[]) => void;
}

export function createLogReader(source: LogReaderSource): LogReader {
  const { storage, known, reportFaults } = source;
  // Segments only grow, so a changed length shows a changed segment.
  const seen = new Map(known.map(({ key, text }) => [key, text.length]));
  // The texts are kept until they are read, because the storage may be cleared before that.
  let unread: readonly StoredSegment[] = known;
  /** Entries of this page that wait for the log to be read. */
  let own: LogEntry[] = [];
  let ownReviewCount = 0;
  let log: ReviewLog | null = null;

  const isForeign = ({ key, text }: StoredSegment): boolean =>
    storage.isForeignSegment(key) && seen.get(key) !== text.length;

  const addKnown = (target: ReviewLog, segment: StoredSegment): void => {
    const { entries, fault } = readSegment(segment, storage.epoch());
    if (fault !== null) reportFaults([fault]);
    for (const entry of entries) addEntry(target, entry);
  };

  /** Adds foreign segments to the log after everything else, so that an entry that came twice is no change. */
  const addForeign = (target: ReviewLog, segments: readonly StoredSegment[]): ReadLog => {
    const storedIds = new Set<string>();
    let hasSettings = false;
    let isEmpty = true;
    const faults: SegmentFault[] = [];
    for (const segment of segments) {
      seen.set(segment.key, segment.text.length);
      const { entries, fault } = readSegment(segment, storage.epoch());
      if (fault !== null) faults.push(fault);
      for (const entry of entries) {
        if (!addEntry(target, entry)) continue;
        isEmpty = false;
        if (isSetting(entry)) hasSettings = true;
        else if (entry.cardId !== null) storedIds.add(entry.cardId);
      }
    }
    reportFaults(faults);
    return { log: target, changes: { storedIds, hasSettings, isEmpty } };
  };

  /** Makes a log of all known segments the page's own. */
  const complete = (target: ReviewLog): ReadLog => {
    for (const entry of own) addEntry(target, entry);
    log = target;
    unread = [];
    own = [];
    return addForeign(target, storage.segments().filter(isForeign));
  };

  const read = (): ReadLog => {
    if (log !== null) return addForeign(log, storage.segments().filter(isForeign));
    const target = createLog();
    for (const segment of unread) addKnown(target, segment);
    return complete(target);
  };

  const missingIn = (segments: readonly StoredSegment[]): string[] => {
    const present = new Set(segments.map(({ key }) => key));
    return [...seen.keys(), ...storage.ownKeys()].filter((key) => !present.has(key));
  };

  return {
    log: () => log,
    read,
    readYielding: async () => {
      if (log !== null) return read();
      const target = createLog();
      await forEachYielding(unread, (segment) => {
        addKnown(target, segment);
      });
      // Undo may have read the log in the meantime.
      return log === null ? complete(target) : read();
    },
    hasForeignChanges: () => storage.segments().some(isForeign),
    add: (entry) => {
      if (entry.kind === 'review' && !entry.isVoid) ownReviewCount++;
      if (log === null) own.push(entry);
      else addEntry(log, entry);
    },
    reviewCount: () =>
      log === null ? source.knownReviewCount + ownReviewCount : countReviews(log),
    hasLost: () => missingIn(storage.segments()).length > 0,
    findLost: async (all) => {
      const stored = createLog();
      const readTexts = new Map<string, string>();
      let unreadNow = storage.segments();
      const goneKeys = missingIn(unreadNow);
      // Entries that were written during the pauses are read before the comparison, which is not interrupted.
      while (unreadNow.length > 0) {
        await forEachYielding(unreadNow, (segment) => {
          readTexts.set(segment.key, segment.text);
          for (const entry of readSegment(segment, storage.epoch()).entries)
            addEntry(stored, entry);
        });
        unreadNow = storage.segments().filter(({ key, text }) => readTexts.get(key) !== text);
      }
      const entries: LogEntry[] = [];
      for (const entry of logEntries(all)) if (addEntry(stored, entry)) entries.push(entry);
      return { entries, goneKeys };
    },
    forget: (keys) => {
      const missing = new Set(missingIn(storage.segments()));
      const gone = keys.filter((key) => missing.has(key));
      for (const key of gone) seen.delete(key);
      storage.forgetOwn(gone);
    },
  };
}
