export { backupReminder, type BackupReminder, markBackup } from './backup.ts';
export { exportProgress } from './export-progress.ts';
export {
  mergeImport,
  type MergeOutcome,
  type ReadImport,
  readImportFile,
  readImportText,
} from './import-progress.ts';
export {
  askToPersist,
  clearsUnusedSites,
  type Persistence,
  readPersistence,
} from './persistence.ts';
export { storageUse } from './storage-use.ts';
