import { openLocalStorage } from '../../../storage/port/index.ts';
import { storageKeys } from '../../../storage/values/index.ts';
import { measureStorage, type StorageUse } from '../../../storage/later/storage-use.ts';

/** How much of the storage is used; `null` if the browser lets the site store nothing (rule P4). */
export function storageUse(base: string): StorageUse | null {
  const store = openLocalStorage(storageKeys(base));
  return store === null ? null : measureStorage(store, storageKeys(base));
}
