import type { DrawnInput, InputValues } from './inputs.ts';
import { randomShare } from './random.ts';

/** A value for each input, by its name. */
export type Draw = ReadonlyMap<string, number>;

/**
 * Draws a value for each input. The same seed gives the same draw on every device; an input's value does not change
 * when others are added. Every step or choice is equally likely.
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
 * Draws to try a formula on: every corner first, that is every way to take the smallest or largest value of each input,
 * then `count` draws by seeds of their own.
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

/** Rounded to 12 digits: 0.1 + 2 × 0.1 is 0.3. */
function valueAt(values: InputValues, index: number): number {
  if (values.kind === 'choice') return values.values[index] ?? NaN;
  return Number((values.min + values.step * index).toPrecision(12));
}

function endOf(values: InputValues, isUpper: boolean): number {
  if (values.kind === 'range') return valueAt(values, isUpper ? values.steps : 0);
  return isUpper ? Math.max(...values.values) : Math.min(...values.values);
}
