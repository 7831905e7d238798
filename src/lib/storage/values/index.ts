export { type BackupMark } from './backup.ts';
export { DUE_SUMMARY_VERSION, type DueSummary, dueNow } from './due-summary.ts';
export { STORAGE_VERSION, type StorageKeys, storageKeys } from './keys.ts';
export { type ReadingPlace } from './reading-place.ts';
export { readBackupMark, readDueNow, readReadingPlace, readReturnAddress, writeBackupMark, writeReadingPlace, writeReturnAddress } from './small-values.ts';
export { THEME_SCRIPT, type ThemeChoice, readThemeChoice, writeThemeChoice } from './theme.ts';
export { readVersioned } from './versioned.ts';
