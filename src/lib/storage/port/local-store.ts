/** The page's `localStorage` behind the port. */
import { isProbe, type StorageKeys } from '../values/index.ts';
import type { KeyValueStore } from './key-value.ts';

/**
 * Opens the page's `localStorage`. Returns `null` if it is disabled, or if it refuses a first write for any reason but
 * a full quota.
 */
export function openLocalStorage({ probe }: Pick<StorageKeys, 'probe'>): KeyValueStore | null {
  let area: Storage;
  try {
    area = window.localStorage;
    area.setItem(probe, '');
    area.removeItem(probe);
  } catch (error) {
    // If the reader has blocked site data, the property itself throws. A full storage counts as open, because it can be
    // read.
    if (!isQuotaError(error)) return null;
    area = window.localStorage;
  }
  return storageStore(area);
}

/** A store over a `Storage` area. */
export function storageStore(area: Storage): KeyValueStore {
  return {
    get: (key) => {
      try {
        return area.getItem(key);
      } catch {
        // If the area no longer answers, it reads as empty, and writes report it as blocked.
        return null;
      }
    },
    set: (key, value) => {
      try {
        area.setItem(key, value);
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: isQuotaError(error) ? 'full' : 'blocked' };
      }
    },
    remove: (key) => {
      try {
        area.removeItem(key);
      } catch {
        // The value stays. Nothing relies on a removal.
      }
    },
    keys: () => {
      try {
        return Object.keys(area);
      } catch {
        return [];
      }
    },
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.storageArea === area && !isProbe(event.key)) listener(event.key);
      };
      window.addEventListener('storage', onStorage);
      return () => {
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** Browsers name it `QuotaExceededError`, `QUOTA_EXCEEDED_ERR` (old WebKit) or `NS_ERROR_DOM_QUOTA_REACHED` (Firefox). */
function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name);
}
