import { readVersioned, storageKeys } from '../../values/index.ts';
import { readTabValue, writeTabValue } from './tab-area.ts';

const VERSION = 1;

/** So that the texts of cards that never come again do not pile up: the oldest go first. */
const TEXTS_MAX = 20;
const LENGTH_MAX = 50_000;

type Row = readonly [name: string, text: string];

/** The text kept under a name; `null` for none, and for a value of another version or form. */
export function readTabText(base: string, name: string): string | null {
  return readRows(base).find(([kept]) => kept === name)?.[1] ?? null;
}

/**
 * Keeps a text under a name, and gives up the oldest texts if they are too many.
 *
 * @param text an empty one is removed
 * @returns whether it is kept; `false` if storage is full or blocked, or the text too long
 */
export function writeTabText(base: string, name: string, text: string): boolean {
  const others = readRows(base).filter(([kept]) => kept !== name);
  if (text === '') return writeRows(base, others);
  if (text.length > LENGTH_MAX) {
    // An old text would come back in the place of the long one.
    writeRows(base, others);
    return false;
  }
  const rows: Row[] = [...others, [name, text]];
  while (rows.length > TEXTS_MAX || sizeOf(rows) > LENGTH_MAX) rows.shift();
  return writeRows(base, rows) || writeRows(base, [[name, text]]);
}

export function dropTabText(base: string, name: string): void {
  if (readTabText(base, name) !== null) writeTabText(base, name, '');
}

function sizeOf(rows: readonly Row[]): number {
  return rows.reduce((sum, [, text]) => sum + text.length, 0);
}

function readRows(base: string): readonly Row[] {
  const rows = readVersioned(readTabValue(storageKeys(base).typed), VERSION) ?? [];
  return rows.filter(
    (row): row is Row =>
      Array.isArray(row) && row.length === 2 && row.every((part) => typeof part === 'string'),
  );
}

function writeRows(base: string, rows: readonly Row[]): boolean {
  const value = rows.length === 0 ? null : JSON.stringify([VERSION, ...rows]);
  return writeTabValue(storageKeys(base).typed, value);
}
