/** Loads what makes the offline copy once the page has nothing else to do: it must not compete with what is read. */

/** A page that is never idle gets it all the same. */
const AT_LATEST_MS = 10_000;
const AFTER_LOAD_MS = 2_000;

function load(): void {
  // What cannot be loaded now is loaded by the next page.
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
