/** Work of more than this without a pause is felt as a frozen page. */
const SLICE_MS = 12;

/** Runs a step for each item, letting the page answer between slices of work. */
export async function forEachYielding<T>(
  items: Iterable<T>,
  step: (item: T) => void,
): Promise<void> {
  let sliceEndMs = performance.now() + SLICE_MS;
  for (const item of items) {
    step(item);
    if (performance.now() < sliceEndMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    sliceEndMs = performance.now() + SLICE_MS;
  }
}
