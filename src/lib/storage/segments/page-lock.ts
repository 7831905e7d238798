/** A Web Lock that one page holds for its life. */

/**
 * Takes a Web Lock for the life of the page, and again when the page comes back from the back/forward cache: WebKit drops
 * the locks of a page that goes there (WebKit/WebKit#47797).
 *
 * @param waitMs how long to wait for another page to let go; without it, for as long as it takes
 * @returns `false` if another page keeps it or the browser refuses; without Web Locks always `true`
 */
export async function holdPageLock(name: string, waitMs?: number): Promise<boolean> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return true;
  const options = waitMs === undefined ? {} : { signal: AbortSignal.timeout(waitMs) };
  const isHeld = await request(locks, name, options);
  window.addEventListener('pageshow', ({ persisted }) => {
    // Where the lock was kept, or another page has it, this asks for it in vain.
    if (persisted) void request(locks, name, { ifAvailable: true });
  });
  return isHeld;
}

function request(locks: LockManager, name: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    locks
      .request(name, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<never>(() => undefined);
      })
      .catch(() => {
        resolve(false);
      });
  });
}
