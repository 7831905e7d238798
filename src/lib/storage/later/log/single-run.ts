/** Runs something unless another page is running it. */
export async function unlessRunning(name: string, run: () => void): Promise<void> {
  if (!('locks' in navigator)) return;
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) run();
    });
  } catch {
    // Locks refused: the work is an optimisation and waits for a page that may lock.
  }
}
