import { isMomentMs, isWholeWithin } from '../../time/ranges.ts';
import { readVersioned } from './versioned.ts';

const VERSION = 1;

/** When the last backup was made, and how many grades it had: the reminder of rule P7 needs both. */
export interface BackupMark {
  readonly madeAtMs: number;
  /** Grades ever given at that time, void ones included. */
  readonly reviewCount: number;
}

export function serializeBackupMark({ madeAtMs, reviewCount }: BackupMark): string {
  return JSON.stringify([VERSION, madeAtMs, reviewCount]);
}

/** Reads the stored record of the last backup; `null` for no value, another version or anything malformed. */
export function parseBackupMark(text: string | null): BackupMark | null {
  const items = readVersioned(text, VERSION);
  if (items?.length !== 2) return null;
  const [madeAtMs, reviewCount] = items;
  return isMomentMs(madeAtMs) && isCount(reviewCount) ? { madeAtMs, reviewCount } : null;
}

function isCount(value: unknown): value is number {
  return isWholeWithin(value, 0, Number.MAX_SAFE_INTEGER);
}
