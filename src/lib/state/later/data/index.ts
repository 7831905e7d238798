/**
 * The reader's own data: export, import, backups, and how the browser keeps it. It implements the rules P4, P6 and P7
 * of `src/lib/srs/SPEC.md` that the settings show.
 */
export { type BackupReminder, backupReminder, markBackup } from './backup.ts';
export { exportProgress } from './export-progress.ts';
export { type ReadImport, readImportFile, readImportText } from './import-progress.ts';
export {
  type Persistence,
  askToPersist,
  clearsUnusedSites,
  readPersistence,
} from './persistence.ts';
export { storageUse } from './storage-use.ts';
export { followStored } from '../../../storage/values/index.ts';
