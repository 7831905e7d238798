/**
 * The port to whatever keeps text under keys. Everything above it works the same on `localStorage` and on its
 * in-memory twin; one contract suite (`tests/storage/key-value.contract.ts`) holds both to it.
 */

export type WriteResult =
  | { readonly ok: true }
  /** `full`: the quota is used up. `blocked`: storage is disabled or throws. */
  | { readonly ok: false; readonly reason: 'full' | 'blocked' };

export interface KeyValueStore {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => WriteResult;
  readonly remove: (key: string) => void;
  readonly keys: () => string[];
  /**
   * Calls back when another tab has changed a key; `null` means that everything was cleared.
   *
   * @returns a function that ends the subscription
   */
  readonly subscribe: (listener: (key: string | null) => void) => () => void;
}

/** The store shared by several simulated tabs. */
export interface MemoryBacking {
  /** Opens the view of one more tab. */
  readonly open: () => KeyValueStore;
}

/** An in-memory twin of `localStorage`, quota and events between tabs included. */
export function createMemoryBacking(quotaCharacters = Infinity): MemoryBacking {
  const values = new Map<string, string>();
  const listeners = new Map<object, Set<(key: string | null) => void>>();
  const used = (): number => {
    let sum = 0;
    for (const [key, value] of values) sum += key.length + value.length;
    return sum;
  };
  return {
    open: () => {
      const tab = {};
      const own = new Set<(key: string | null) => void>();
      listeners.set(tab, own);
      const tellOthers = (key: string): void => {
        for (const [other, callbacks] of listeners) {
          if (other !== tab) for (const callback of callbacks) callback(key);
        }
      };
      return {
        get: (key) => values.get(key) ?? null,
        set: (key, value) => {
          const present = values.get(key);
          const freed = present === undefined ? 0 : key.length + present.length;
          if (used() - freed + key.length + value.length > quotaCharacters) {
            return { ok: false, reason: 'full' };
          }
          values.set(key, value);
          if (present !== value) tellOthers(key);
          return { ok: true };
        },
        remove: (key) => {
          if (values.delete(key)) tellOthers(key);
        },
        keys: () => [...values.keys()],
        subscribe: (listener) => {
          own.add(listener);
          return () => own.delete(listener);
        },
      };
    },
  };
}

const PROBE_KEY = 'design-round:probe';

/**
 * Opens the page's `localStorage`, or returns `null` where it is disabled or refuses a first write for any reason but
 * a full quota.
 */
export function openLocalStorage(): KeyValueStore | null {
  let area: Storage;
  try {
    area = window.localStorage;
    area.setItem(PROBE_KEY, '');
    area.removeItem(PROBE_KEY);
  } catch (error) {
    // The property itself throws when the reader has blocked site data. A full storage is open: it can be read.
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
        // An area that stops answering reads as empty; writes report it as blocked.
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
        // What cannot be removed stays; nothing relies on a removal.
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
        if (event.storageArea === area) listener(event.key);
      };
      window.addEventListener('storage', onStorage);
      return () => {
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** Browsers name a full quota in three ways: Chromium and Safari, old WebKit, Firefox. */
function isQuotaError(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === 'QuotaExceededError' ||
      error.name === 'QUOTA_EXCEEDED_ERR' ||
      error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  );
}
