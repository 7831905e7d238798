/**
 * Reads a progress file (rule P6). Whatever the text holds, the result is a whole file or one fault. Nothing in the
 * text is ever used as a name: rows are lists, and unknown keys are ignored.
 */
import type { LogEntry } from '../../model/index.ts';
import { findDeepNesting, findJsonFault } from './json-fault.ts';
import {
  countFault,
  emptyFault,
  notOursFault,
  schemaFault,
  sizeFault,
  syntaxFault,
  tooNewFault,
  type ProgressFault,
} from './progress-file-faults.ts';
import { migrateProgressFile, type JsonObject } from './migrations.ts';
import { readRegisterRow, readResetRow, readReviewRow } from './rows.ts';
import { compareInFile, PROGRESS_FILE_FORMAT, PROGRESS_FILE_VERSION } from './progress-file.ts';
import { createLog, sortedEntries } from '../../later/replay/index.ts';
import { shown } from './shown.ts';
import type { Sliced } from '../../../text/slices.ts';

/** The content of a file: checked, and with every identity once. */
interface ProgressFile {
  /** When it was made: UTC, in the form of `Date.prototype.toISOString`. */
  readonly exportedAt: string;
  /** Base path of the site that made it. Ids are the same on every base, so nothing depends on it. */
  readonly site: string;
  readonly entries: readonly LogEntry[];
}

export type ProgressFileResult = { readonly ok: true; readonly file: ProgressFile } | Refused;

interface Refused {
  readonly ok: false;
  readonly fault: ProgressFault;
}

/** The form needs seven levels, and a register's value eight more. Unknown keys may be deeper. */
const LEVELS_MAX = 100;

/** A millisecond of work. */
const ROWS_PER_SLICE = 1_000;

/** The shares of the work that are done after the check of the nesting, and after `JSON.parse`. */
const NESTING_SHARE = 0.15;
const PARSING_SHARE = 0.4;

/** Reads a file in slices. The longest slice is the `JSON.parse` of the whole text. Never throws. */
export function* readSliced(text: string): Sliced<ProgressFileResult> {
  // A text has at least as many bytes as characters.
  const tooLarge = sizeFault(text.length);
  if (tooLarge !== null) return refused(tooLarge);
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return refused(emptyFault());
  const tooDeep = findDeepNesting(json, LEVELS_MAX);
  if (tooDeep !== null) return refused(syntaxFault(json, tooDeep));
  yield NESTING_SHARE;

  const opened = parseFile(json);
  if (!opened.ok) return opened;
  yield PARSING_SHARE;

  const { exportedAt, site, lists } = opened;
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const tooMany = countFault(count);
  if (tooMany !== null) return refused(tooMany);

  const entries: LogEntry[] = [];
  let isInOrder = true;
  for (const { name, rows, read } of lists) {
    let former: LogEntry | null = null;
    for (const [index, row] of rows.entries()) {
      const entry = read(row);
      if (entry.kind === 'fault') {
        const cell = entry.column === null ? '' : `[${entry.column}]`;
        const at = `$.${name}[${index}]${cell}`;
        return refused(schemaFault(at, entry.expected, entry.found));
      }
      isInOrder &&= former === null || compareInFile(former, entry) < 0;
      former = entry;
      entries.push(entry);
      if (entries.length % ROWS_PER_SLICE === 0) {
        yield PARSING_SHARE + (1 - PARSING_SHARE) * (entries.length / count);
      }
    }
  }
  // Rows in strictly ascending order are all different. In any other order somebody has edited the file, so copies of
  // one entry are joined.
  const distinct = isInOrder ? entries : sortedEntries(createLog(entries));
  return { ok: true, file: { exportedAt, site, entries: distinct } };
}

function refused(fault: ProgressFault): Refused {
  return { ok: false, fault };
}

interface Opened {
  readonly ok: true;
  readonly exportedAt: string;
  readonly site: string;
  readonly lists: readonly {
    readonly name: string;
    readonly rows: readonly unknown[];
    readonly read: typeof readReviewRow;
  }[];
}

/** Reads everything but the rows. */
function parseFile(json: string): Opened | Refused {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refused(syntaxFault(json, findJsonFault(json) ?? unreadable(error)));
  }
  if (!isObject(value)) return refused(notOursFault('$', value));
  const { format, version } = value;
  if (format !== PROGRESS_FILE_FORMAT) return refused(notOursFault('$.format', format));
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(schemaFault('$.version', 'a whole number from 1', version));
  }
  if (version > PROGRESS_FILE_VERSION) return refused(tooNewFault(version));
  return checkShape(migrateProgressFile(value, version));
}

function checkShape(file: JsonObject): Opened | Refused {
  const { exportedAt, site, reviews, resets, registers } = file;
  if (!isMoment(exportedAt)) {
    const expected = 'a moment in UTC such as "2026-03-02T18:40:00.000Z"';
    return refused(schemaFault('$.exportedAt', expected, exportedAt));
  }
  if (typeof site !== 'string') return refused(schemaFault('$.site', 'a path', site));
  if (!isList(reviews)) return refused(schemaFault('$.reviews', 'a list', reviews));
  if (!isList(resets)) return refused(schemaFault('$.resets', 'a list', resets));
  if (!isList(registers)) return refused(schemaFault('$.registers', 'a list', registers));
  const lists = [
    { name: 'reviews', rows: reviews, read: readReviewRow },
    { name: 'resets', rows: resets, read: readResetRow },
    { name: 'registers', rows: registers, read: readRegisterRow },
  ];
  return { ok: true, exportedAt, site, lists };
}

/** The fault of valid JSON that could not be parsed: the engine ran out of memory or stack. */
function unreadable(error: unknown) {
  return { offset: 0, expected: 'JSON that this browser can read', found: shown(String(error)) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const moment = new Date(value);
  return Number.isFinite(moment.getTime()) && moment.toISOString() === value;
}
