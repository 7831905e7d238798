export { type BackupReminder, backupReminder, markBackup } from './backup.ts';
export { exportProgress } from './export-progress.ts';
export { type ReadImport, readImportFile, readImportText } from './import-progress.ts';
export { type Persistence, askToPersist, clearsUnusedSites, readPersistence } from './persistence.ts';
export { storageUse } from './storage-use.ts';
