/**
 * The small stored values and the names of all keys. Every page loads this folder, so it knows nothing of the log. Of
 * `src/lib/srs/SPEC.md` it implements the key names of L7, the due count between two reviews (D3, Q3, Q5) and the
 * record of the last backup (P7).
 */
export { type BackupMark } from './backup.ts';
export { DUE_SUMMARY_VERSION, type DueSummary, dueNow } from './due-summary.ts';
export { STORAGE_VERSION, type StorageKeys, isProbe, storageKeys } from './keys.ts';
export { followStored } from './follow-stored.ts';
export { SINGLE_KEYS_OFF } from './single-keys.ts';
export { type ReadingPlace } from './reading-place.ts';
export {
  areSingleKeysOn,
  readBackupMark,
  readDueNow,
  readReadingPlace,
  readReturnAddress,
  writeBackupMark,
  writeReadingPlace,
  writeReturnAddress,
} from './small-values.ts';
export { type ThemeChoice, readThemeChoice, themeScript, writeThemeChoice } from './theme.ts';
export { readVersioned } from './versioned.ts';
