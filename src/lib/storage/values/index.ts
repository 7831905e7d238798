export { type BackupMark } from './backup.ts';
export { DUE_SUMMARY_VERSION, dueNow, type DueSummary } from './due-summary.ts';
export { STORAGE_VERSION, storageKeys, type StorageKeys } from './keys.ts';
export { type ReadingPlace } from './reading-place.ts';
export {
  readBackupMark,
  readDueNow,
  readReadingPlace,
  readReturnAddress,
  writeBackupMark,
  writeReadingPlace,
  writeReturnAddress,
} from './small-values.ts';
export { readThemeChoice, THEME_SCRIPT, type ThemeChoice, writeThemeChoice } from './theme.ts';
export { readVersioned } from './versioned.ts';
