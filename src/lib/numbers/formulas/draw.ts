import type { DrawnInput, InputValues } from './inputs.ts';
import { randomShare } from './random.ts';

/** A value for each input, by its name. */
export type Draw = ReadonlyMap<string, number>;

/**
 * Draws a value for each input. The same seed gives the same draw on every device, and an input keeps its value when
 * other inputs are added. All steps or choices are equally likely.
 */
export function drawInputs(inputs: readonly DrawnInput[], seed: string): Draw {
  return new Map(
    inputs.map(({ name, values }) => [
      name,
      valueAt(values, Math.floor(randomShare(seed, name) * countOf(values))),
    ]),
  );
}

/**
 * Draws to try a formula on. The corners come first: every combination of the smallest and the largest value of each
 * input. Then come `count` draws, each with its own seed.
 */
export function sampleDraws(inputs: readonly DrawnInput[], count: number): Draw[] {
  const corners = Array.from(
    { length: 2 ** inputs.length },
    (_, corner) =>
      new Map(
        inputs.map(({ name, values }, index) => [name, endOf(values, (corner >> index) % 2 === 1)]),
      ),
  );
  const drawn = Array.from({ length: count }, (_, index) => drawInputs(inputs, `sample ${index}`));
  return [...corners, ...drawn];
}

function countOf(values: InputValues): number {
  return values.kind === 'range' ? values.steps + 1 : values.values.length;
}

/** Rounds to 12 digits, so that 0.1 + 2 × 0.1 is 0.3. */
function valueAt(values: InputValues, index: number): number {
  if (values.kind === 'choice') return values.values[index] ?? NaN;
  return Number((values.min + values.step * index).toPrecision(12));
}

function endOf(values: InputValues, isUpper: boolean): number {
  if (values.kind === 'range') return valueAt(values, isUpper ? values.steps : 0);
  return isUpper ? Math.max(...values.values) : Math.min(...values.values);
}
