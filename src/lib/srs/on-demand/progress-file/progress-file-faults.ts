/** Why a progress file was refused, in a form that an interface can show. */
import {
  PROGRESS_FILE_BYTES_MAX,
  PROGRESS_FILE_ENTRIES_MAX,
  PROGRESS_FILE_FORMAT,
  PROGRESS_FILE_VERSION,
} from './progress-file.ts';
import type { JsonFault } from './json-fault.ts';
import { shown } from './shown.ts';

type ProgressFaultKind = 'empty' | 'syntax' | 'not-ours' | 'too-new' | 'too-large' | 'schema';

export interface ProgressFault {
  readonly kind: ProgressFaultKind;
  /** A JSON path, `$.reviews[17][3]`; for a syntax fault `line 3, column 7 (offset 51)`. */
  readonly at: string;
  readonly expected: string;
  /** The value that was found, at most 60 characters. It may quote the file, so show it as text. */
  readonly found: string;
}

/** @param text the text that the offset counts in */
export function syntaxFault(text: string, { offset, expected, found }: JsonFault): ProgressFault {
  const lines = text.slice(0, offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const at = `line ${lines.length}, column ${column} (offset ${offset})`;
  return { kind: 'syntax', at, expected, found };
}

export function emptyFault(): ProgressFault {
  return { kind: 'empty', at: 'the whole file', expected: 'an export', found: 'nothing' };
}

/** The fault of a file of this size; `null` if it may be read. A `File` knows its `size` before its text is read. */
export function sizeFault(bytes: number): ProgressFault | null {
  if (bytes <= PROGRESS_FILE_BYTES_MAX) return null;
  return {
    kind: 'too-large',
    at: 'the whole file',
    expected: `at most ${grouped(PROGRESS_FILE_BYTES_MAX)} bytes`,
    found: grouped(bytes),
  };
}

/** The fault of a file with this many rows; `null` if they may be read. */
export function countFault(entries: number): ProgressFault | null {
  if (entries <= PROGRESS_FILE_ENTRIES_MAX) return null;
  return {
    kind: 'too-large',
    at: 'the whole file',
    expected: `at most ${grouped(PROGRESS_FILE_ENTRIES_MAX)} entries`,
    found: grouped(entries),
  };
}

/** @param value the whole file if it is not an object, else its `format` */
export function notOursFault(at: '$' | '$.format', value: unknown): ProgressFault {
  const expected = at === '$' ? 'an object' : `"${PROGRESS_FILE_FORMAT}"`;
  return { kind: 'not-ours', at, expected, found: shown(value) };
}

export function tooNewFault(version: number): ProgressFault {
  const expected = `${PROGRESS_FILE_VERSION} or less`;
  return { kind: 'too-new', at: '$.version', expected, found: shown(version) };
}

export function schemaFault(at: string, expected: string, value: unknown): ProgressFault {
  return { kind: 'schema', at, expected, found: shown(value) };
}

const WHAT: Readonly<Record<ProgressFaultKind, string>> = {
  empty: 'This file is empty',
  syntax: 'This file cannot be read',
  'not-ours': 'This file is not a Design Round export',
  'too-new': 'This file was made by a newer version of this site',
  'too-large': 'This file is too large',
  schema: 'This file holds something that is not as Export progress writes it',
};

const TRY_ANOTHER = 'Choose the .json file that Export progress made.';
const MAKE_AGAIN = 'Export it again where it was made, or choose another file.';

const WHAT_TO_DO: Readonly<Record<ProgressFaultKind, string>> = {
  empty: TRY_ANOTHER,
  syntax: MAKE_AGAIN,
  'not-ours': TRY_ANOTHER,
  'too-new': 'Reload this page to get the newest version, then import the file again.',
  'too-large': TRY_ANOTHER,
  schema: MAKE_AGAIN,
};

/** A message in a few sentences of plain text: what happened, where, what it means and what to do. */
export function faultMessage({ kind, at, expected, found }: ProgressFault): string {
  const where = `${at}: expected ${expected}, found ${found}`;
  return `${WHAT[kind]} (${where}). Nothing was changed. ${WHAT_TO_DO[kind]}`;
}

/** A number with commas between thousands in every locale, because readers report faults word for word. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
