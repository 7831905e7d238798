/**
 * The form of the file that "Export progress" writes and "Import progress" reads (rule P6), as far as both need it:
 * `write-progress-file.ts` writes, `read-progress-file.ts` reads. `/reference/progress-file/` describes it for readers.
 */
import { type LogEntry, registerKeyOf } from '../../model/index.ts';
import { compareEntries } from '../../later/replay/index.ts';

export const PROGRESS_FILE_FORMAT = 'design-round-progress';

/** Version of the form that is written; `migrations.ts` converts older ones to it (rule P5). */
export const PROGRESS_FILE_VERSION = 1;

/** 64 MB. A review takes at most 115 bytes: half a million of the longest fit. */
export const PROGRESS_FILE_BYTES_MAX = 64_000_000;

export const PROGRESS_FILE_ENTRIES_MAX = 500_000;

/** Length of a register's value as JSON; the longest of the site's own, 21 parameters, is below 500. */
export const REGISTER_JSON_MAX_LENGTH = 10_000;

/**
 * The order of two entries of one list. No two identities are equal in it, so a log has exactly one order in a file.
 */
export function compareInFile(a: LogEntry, b: LogEntry): number {
  if (a.kind !== 'register' || b.kind !== 'register') return compareEntries(a, b);
  const [first, second] = [registerKeyOf(a), registerKeyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
