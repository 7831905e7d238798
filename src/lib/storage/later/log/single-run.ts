/** Runs a function unless another page is running it. Without Web Locks it does not run. */
export async function unlessRunning(name: string, run: () => void): Promise<void> {
  if (!('locks' in navigator)) return;
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) run();
    });
  } catch {
    // The browser refuses the lock. The work is only an optimization, so it waits for a page that gets one.
  }
}
