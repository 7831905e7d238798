/** How much of the storage is used. No browser tells this, so keys and values are counted. */
import type { KeyValueStore } from '../port/index.ts';
import type { StorageKeys } from '../values/index.ts';

/**
 * The storage limit of one origin, in characters. It is 5 MiB in Chromium and Firefox, and about the same in Safari if
 * all characters are ASCII, as this site's are. No browser reports it: `navigator.storage.estimate` leaves it out.
 */
export const STORAGE_CHARACTERS_MAX = 5 * 1024 * 1024;

/** In characters of keys and values together. */
export interface StorageUse {
  /** By this site, in any version. */
  readonly used: number;
  /** By everything else of the same origin. */
  readonly usedByOthers: number;
  readonly left: number;
}

export function measureStorage(store: KeyValueStore, keys: StorageKeys): StorageUse {
  let used = 0;
  let usedByOthers = 0;
  for (const key of store.keys()) {
    const size = key.length + (store.get(key)?.length ?? 0);
    if (key.startsWith(keys.anyVersion)) used += size;
    else usedByOthers += size;
  }
  return { used, usedByOthers, left: Math.max(0, STORAGE_CHARACTERS_MAX - used - usedByOthers) };
}
