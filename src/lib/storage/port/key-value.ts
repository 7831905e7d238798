/**
 * The port to any store of texts under keys. Code on top of it works the same on `localStorage` and on its in-memory
 * twin; one contract suite (`tests/storage/key-value.contract.ts`) tests both.
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
