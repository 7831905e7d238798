import type { Sliced } from '../../../text/slices.ts';

/** Longer work without a pause feels like a frozen page. */
const SLICE_MS = 24;

/** Runs a function for each item, in slices, so that the page answers in between. */
export async function forEachYielding<T>(
  items: Iterable<T>,
  run: (item: T) => void,
): Promise<void> {
  let sliceEndMs = performance.now() + SLICE_MS;
  for (const item of items) {
    run(item);
    if (performance.now() < sliceEndMs) continue;
    await nextTask();
    sliceEndMs = performance.now() + SLICE_MS;
  }
}

/**
 * Finishes sliced work, so that the page answers in between.
 *
 * @param onSlice gets the share that is done, 0 to 1, at each pause
 */
export async function finishYielding<Result>(
  work: Sliced<Result>,
  onSlice?: (done: number) => void,
): Promise<Result> {
  let sliceEndMs = performance.now() + SLICE_MS;
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
    if (performance.now() < sliceEndMs) continue;
    onSlice?.(slice.value);
    await nextTask();
    sliceEndMs = performance.now() + SLICE_MS;
  }
}

/** Waits for the next task. It uses a message, because nested timers are delayed by 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
