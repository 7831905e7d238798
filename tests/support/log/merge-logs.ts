import {
  addEntry,
  createLog,
  logEntries,
  type ReviewLog,
} from '../../../src/lib/srs/later/replay/review-log.ts';

/** The union of two logs, as a new log (rule L3): what entries added one by one have to come to. */
export function mergeLogs(a: ReviewLog, b: ReviewLog): ReviewLog {
  const merged = createLog(logEntries(a));
  for (const entry of logEntries(b)) addEntry(merged, entry);
  return merged;
}
