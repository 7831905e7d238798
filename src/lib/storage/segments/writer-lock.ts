/** Web Locks that tell which writers are alive: every page holds the lock of its own writer until it is gone. */
import type { KeyValueStore } from '../port/index.ts';
import type { StorageKeys } from '../values/index.ts';
import { writerOf } from './segment-store.ts';

/** Takes the lock of this page's writer, for as long as the page lives. Without Web Locks nothing happens. */
export async function holdWriterLock(keys: StorageKeys, writerId: string): Promise<void> {
  if (!('locks' in navigator)) return;
  await new Promise<void>((resolve) => {
    navigator.locks
      .request(keys.log + writerId, () => {
        resolve();
        return new Promise<never>(() => undefined);
      })
      // A page that may not use locks is never taken for gone by others, because they may not either.
      .catch(() => {
        resolve();
      });
  });
}

/** The writers of stored segments whose page is gone; none where Web Locks cannot tell. */
export async function findGoneWriters(
  store: KeyValueStore,
  keys: StorageKeys,
): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  try {
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
