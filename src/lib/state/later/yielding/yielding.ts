import type { Sliced } from '../../../text/slices.ts';

/** Work of more than this without a pause is felt as a frozen page. */
const SLICE_MS = 24;

/** Runs a step for each item, letting the page answer between slices of work. */
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
 * Does work that comes in steps, letting the page answer between slices of it.
 *
 * @param onSlice is told the share that is done, 0 to 1, at the end of each slice
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

/** The end of the present task. A message, because timers of nested tasks are held back for 4 ms each. */
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
