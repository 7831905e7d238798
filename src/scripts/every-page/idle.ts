/** Loads the offline copy once the page is idle, because it must not slow down the page that is read. */

/** A page that is never idle loads it after this time. */
const AT_LATEST_MS = 10_000;
const AFTER_LOAD_MS = 2_000;

function load(): void {
  // If it cannot be loaded now, the next page loads it.
  import('../on-demand/offline.ts').catch(() => undefined);
}

if (import.meta.env.PROD) {
  addEventListener('load', () => {
    setTimeout(() => {
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: AT_LATEST_MS });
      else load();
    }, AFTER_LOAD_MS);
  });
}
