/**
 * The review log of all writers, read as late as possible: behind a snapshot nobody needs it for the first card. Knows
 * which of what it reads is news, that is, was written by others since the page's memories were derived.
 */
import {
  addEntry,
  createLog,
  logEntries,
  type ReviewLog,
} from '../../../srs/later/replay/index.ts';
import { isSetting, type LogEntry } from '../../../srs/model/index.ts';
import type { LogStorage } from '../../../storage/later/log/index.ts';
import { readSegment, type SegmentFault } from '../../../storage/later/log/index.ts';
import type { StoredSegment } from '../../../storage/segments/index.ts';
import { forEachYielding } from './yielding.ts';

/** What other writers have added. */
export interface News {
  /** Stored ids of the cards with new entries. */
  readonly storedIds: ReadonlySet<string>;
  /** Whether a setting is among the entries. */
  readonly hasSettings: boolean;
  readonly isEmpty: boolean;
}

export interface LogReader {
  /** The log, if it has been read. */
  readonly log: () => ReviewLog | null;
  /** Reads everything that has not been read. */
  readonly read: () => News;
  /** The same in slices. */
  readonly readYielding: () => Promise<News>;
  /** Whether others have written what has not been read. */
  readonly hasNews: () => boolean;
  /** Takes in an entry of this page, whether or not it could be written. */
  readonly add: (entry: LogEntry) => void;
  /** Whether segments that were there are gone: compacted by another page, or cleared from outside (rule P8). */
  readonly hasLost: () => boolean;
  /**
   * What the storage does not hold of everything this page knows; the lost segments then count as known no more. Only
   * once the log has been read.
   */
  readonly findLost: () => Promise<LogEntry[]>;
}

/**
 * @param known the segments that the page's memories were derived from
 * @param reportFaults is told of every segment that cannot be read whole
 */
export function createLogReader(
  storage: LogStorage,
  known: readonly StoredSegment[],
  reportFaults: (faults: readonly SegmentFault[]) => void,
): LogReader {
  // Segments only grow, so their length tells whether they have changed.
  const seen = new Map(known.map(({ key, text }) => [key, text.length]));
  // Their texts are kept until they are read: the storage may be cleared before that.
  let unread: readonly StoredSegment[] = known;
  const own: LogEntry[] = [];
  let log: ReviewLog | null = null;

  const isNews = ({ key, text }: StoredSegment): boolean =>
    storage.isForeignSegment(key) && seen.get(key) !== text.length;

  /** Adds what is news to the log, after everything else: what came twice is then no news. */
  const takeNews = (target: ReviewLog, segments: readonly StoredSegment[]): News => {
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
    return { storedIds, hasSettings, isEmpty };
  };

  const finish = (target: ReviewLog, segments: readonly StoredSegment[]): News => {
    for (const entry of own) addEntry(target, entry);
    log = target;
    unread = [];
    return takeNews(target, segments);
  };

  const addKnown = (target: ReviewLog, segment: StoredSegment): void => {
    const { entries, fault } = readSegment(segment, storage.epoch());
    if (fault !== null) reportFaults([fault]);
    for (const entry of entries) addEntry(target, entry);
  };

  const read = (): News => {
    const news = storage.segments().filter(isNews);
    if (log !== null) return takeNews(log, news);
    const target = createLog();
    for (const segment of unread) addKnown(target, segment);
    return finish(target, news);
  };

  const lostKeys = (): string[] => {
    const present = new Set(storage.segments().map(({ key }) => key));
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
      // Undo may have needed the log in the meantime.
      return log === null ? finish(target, storage.segments().filter(isNews)) : read();
    },
    hasNews: () => storage.segments().some(isNews),
    add: (entry) => {
      own.push(entry);
      if (log !== null) addEntry(log, entry);
    },
    hasLost: () => lostKeys().length > 0,
    findLost: async () => {
      const stored = createLog();
      await forEachYielding(storage.segments(), (segment) => {
        for (const entry of readSegment(segment, storage.epoch()).entries) addEntry(stored, entry);
      });
      const gone = lostKeys();
      const lost: LogEntry[] = [];
      if (log === null) throw new Error('log reader: findLost before read');
      for (const entry of logEntries(log)) if (addEntry(stored, entry)) lost.push(entry);
      for (const key of gone) seen.delete(key);
      storage.forgetOwn(gone);
      return lost;
    },
  };
}
