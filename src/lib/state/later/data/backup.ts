/** Backups, and when to remind the reader of one (rule P7). */
import { type BackupMark, readBackupMark, writeBackupMark } from '../../../storage/values/index.ts';

/** The reader is reminded this many grades after the last backup, or after the first grade if there is none. */
export const REMIND_AFTER_REVIEWS = 200;

export interface BackupReminder {
  /** When the last backup of this browser was made; `null` if none was. */
  readonly madeAtMs: number | null;
  /** Grades since then; all grades if there was no backup. */
  readonly reviewsSince: number;
  readonly isDue: boolean;
}

/** Remembers that a backup was made, if the browser lets the site store it. */
export function markBackup(base: string, mark: BackupMark): void {
  writeBackupMark(base, mark);
}

/** @param reviewCount number of grades in the log, from `progress.reviewCount()` */
export function backupReminder(base: string, reviewCount: number): BackupReminder {
  const mark = readBackupMark(base);
  const reviewsSince = Math.max(0, reviewCount - (mark?.reviewCount ?? 0));
  return {
    madeAtMs: mark?.madeAtMs ?? null,
    reviewsSince,
    isDue: reviewsSince >= REMIND_AFTER_REVIEWS,
  };
}
