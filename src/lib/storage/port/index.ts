export { type KeyValueStore, type WriteResult } from './key-value.ts';
export { openLocalStorage } from './local-store.ts';
