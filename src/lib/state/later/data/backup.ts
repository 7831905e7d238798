/** Backups and when to remind of one (rule P7). */
import { type BackupMark, readBackupMark, writeBackupMark } from '../../../storage/values/index.ts';

/** So many grades after the last backup, or without any, the reader is reminded. */
export const REMIND_AFTER_REVIEWS = 200;

export interface BackupReminder {
  /** When the last backup of this browser was made; `null` if none was. */
  readonly madeAtMs: number | null;
  /** Grades since then, or all there are. */
  readonly reviewsSince: number;
  readonly isDue: boolean;
}

/** Remembers that a backup has been made, where the browser lets the site store it. */
export function markBackup(base: string, mark: BackupMark): void {
  writeBackupMark(base, mark);
}

/** @param reviewCount grades ever given, as `progress.reviewCount()` has it */
export function backupReminder(base: string, reviewCount: number): BackupReminder {
  const mark = readBackupMark(base);
  const reviewsSince = Math.max(0, reviewCount - (mark?.reviewCount ?? 0));
  return {
    madeAtMs: mark?.madeAtMs ?? null,
    reviewsSince,
    isDue: reviewsSince >= REMIND_AFTER_REVIEWS,
  };
}
