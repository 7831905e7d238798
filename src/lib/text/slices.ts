/**
 * Work in slices: a generator yields the share done, 0 to 1, wherever its caller may pause, and returns the result.
 * Only the caller knows how to pause.
 */
export type Sliced<Result> = Generator<number, Result, undefined>;

/** Does all of the work at once. */
export function inOneGo<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
  }
}
