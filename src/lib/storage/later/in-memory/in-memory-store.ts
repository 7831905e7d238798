/** The in-memory twin of `localStorage`: for a browser that refuses it, and for tests. */
import type { KeyValueStore } from '../../port/index.ts';

/** A store that several simulated tabs share. */
export interface InMemoryBacking {
  /** Opens the store for one more tab. */
  readonly open: () => KeyValueStore;
}

/** Creates the twin of `localStorage`, with its quota and its events between tabs. */
export function createInMemoryBacking(quotaCharacters = Infinity): InMemoryBacking {
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
