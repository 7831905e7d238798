/** A line of the benchmark: the median of several runs, and their range. */
export interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly target?: number;
}

/** Summarizes the values of several runs. */
export function measureOf(
  name: string,
  unit: string,
  values: readonly number[],
  target?: number,
): Measure {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? NaN)
      : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return {
    name,
    unit,
    median,
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    ...(target !== undefined && { target }),
  };
}
