/**
 * The small values that pages read and write without opening the log. Every call survives a blocked or full storage:
 * these values are conveniences, and no progress is lost with them.
 */
import { localOffsetMinutes } from '../../time/local-offset.ts';
import { isReviewAddress } from '../../links/index.ts';
import { parseBackupMark, serializeBackupMark, type BackupMark } from './backup.ts';
import { dueNow, parseDueSummary, type DueNow } from './due-summary.ts';
import { storageKeys } from './keys.ts';
import { SINGLE_KEYS_OFF } from './single-keys.ts';
import { parseReadingPlace, serializeReadingPlace, type ReadingPlace } from './reading-place.ts';

type AreaName = 'localStorage' | 'sessionStorage';

function read(area: AreaName, key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

function write(area: AreaName, key: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {
    // Without storage there are no conveniences; the review page tells the reader about the storage.
  }
}

/** The cards that are due now by the stored summary; `null` before the first review and if storage is blocked. */
export function readDueNow(base: string, nowMs: number): DueNow | null {
  const summary = parseDueSummary(read('localStorage', storageKeys(base).dueSummary));
  return summary && dueNow(summary, nowMs, localOffsetMinutes);
}

export function readReadingPlace(base: string): ReadingPlace | null {
  return parseReadingPlace(read('localStorage', storageKeys(base).readingPlace));
}

export function writeReadingPlace(base: string, place: ReadingPlace): void {
  write('localStorage', storageKeys(base).readingPlace, serializeReadingPlace(place));
}

export function readBackupMark(base: string): BackupMark | null {
  return parseBackupMark(read('localStorage', storageKeys(base).backup));
}

export function writeBackupMark(base: string, mark: BackupMark): void {
  write('localStorage', storageKeys(base).backup, serializeBackupMark(mark));
}

/**
 * Whether keys that are single characters work (WCAG 2.1.4). Asked at every press, so that a change counts at once in
 * all tabs; without storage they work.
 */
export function areSingleKeysOn(base: string): boolean {
  return read('localStorage', storageKeys(base).singleKeys) !== SINGLE_KEYS_OFF;
}

/**
 * The address of the review to which "Back to your review" in a guide leads, in this tab. Any other text counts as none,
 * because the address becomes a link and another site of this origin may write here.
 */
export function readReturnAddress(base: string): string | null {
  const address = read('sessionStorage', storageKeys(base).returnTo);
  return address !== null && isReviewAddress(base, address) ? address : null;
}

export function writeReturnAddress(base: string, address: string | null): void {
  write('sessionStorage', storageKeys(base).returnTo, address);
}
