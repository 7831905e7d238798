/**
 * The port to whatever keeps text under keys, and `localStorage` behind it. It implements the part of P of
 * `src/lib/srs/SPEC.md` that concerns one write: done when `set` returns (P1), and a reason for each failure (P4).
 */
export { type KeyValueStore, type WriteResult } from './key-value.ts';
export { openLocalStorage, storageStore } from './local-store.ts';
