/** Web Locks tell which writers are alive: every page holds the lock of its own writer until it closes. */
import type { KeyValueStore } from '../port/index.ts';
import type { StorageKeys } from '../values/index.ts';
import { holdPageLock } from './page-lock.ts';
import { writerOf } from './segment-store.ts';

/**
 * Takes the lock of this page's writer for the life of the page. If this page may not use locks, neither may others, so
 * none of them takes it for gone.
 */
export async function holdWriterLock(keys: StorageKeys, writerId: string): Promise<void> {
  await holdPageLock(keys.log + writerId);
}

/** The writers of stored segments whose page is closed; none if Web Locks are not available. */
export async function findGoneWriters(
  store: KeyValueStore,
  keys: StorageKeys,
): Promise<ReadonlySet<string>> {
  try {
    // Without Web Locks this throws, as it does where they are refused.
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map(({ name = '' }) => writerOf(keys.log, name)));
    const writers = store
      .keys()
      .filter((key) => key.startsWith(keys.log))
      .map((key) => writerOf(keys.log, key));
    return new Set(writers.filter((writer) => !alive.has(writer)));
  } catch {
    return new Set();
  }
}
