import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clippedOf,
  formatParameters,
  parseParameters,
} from '../../../src/components/settings/parsing/parameters-field.ts';
import { clippedParameters } from '../../../src/lib/srs/later/scheduler/scheduler.ts';

const NUMBERS = Array.from({ length: 21 }, (_, index) => index / 10);

describe('FSRS parameters', () => {
  it.each([
    ['commas', NUMBERS.join(', ')],
    ['spaces', NUMBERS.join(' ')],
    ['lines', NUMBERS.join('\n')],
    ['semicolons', NUMBERS.join(';')],
    ['JSON', JSON.stringify(NUMBERS)],
    ['a trailing comma in brackets', `(${NUMBERS.join(', ')},)`],
    ['exponents and signs', NUMBERS.map((number) => `+${number.toExponential()}`).join(' ')],
  ])('[S1] are read with %s', (_, text) => {
    expect(parseParameters(text)).toEqual({ ok: true, value: NUMBERS });
  });

  it.each(['', ' \n', '[]'])('[S1] %j means the defaults', (text) => {
    expect(parseParameters(text)).toEqual({ ok: true, value: null });
  });

  it.each([
    [NUMBERS.slice(1).join(' '), 'FSRS-6 has 21 numbers; here are 20.'],
    [`${NUMBERS.join(' ')} 1`, 'FSRS-6 has 21 numbers; here are 22.'],
    ['1, two, 3', '“two” is not a number. Paste 21 numbers.'],
    ['NaN', '“NaN” is not a number. Paste 21 numbers.'],
    ['Infinity', '“Infinity” is not a number. Paste 21 numbers.'],
    ['0x10', '“0x10” is not a number. Paste 21 numbers.'],
    ['x'.repeat(1_000), `“${'x'.repeat(24)}…” is not a number. Paste 21 numbers.`],
    [`1e999 ${NUMBERS.slice(1).join(' ')}`, 'A number is too large to be used.'],
  ])('[S1] %j is refused: %s', (text, message) => {
    expect(parseParameters(text)).toEqual({ ok: false, message });
  });

  it('[S1] are read as they were shown', () => {
    const anyParameters = fc.array(fc.double({ noDefaultInfinity: true, noNaN: true }), {
      minLength: 21,
      maxLength: 21,
    });
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        const parsed = parseParameters(formatParameters(parameters));
        // Minus zero is written as zero.
        expect(parsed).toEqual({ ok: true, value: parameters.map((number) => number + 0) });
      }),
    );
    expect(formatParameters(null)).toBe('');
  });

  it('[S1] that FSRS clips are named with their number, as given and as used', () => {
    const given = [...NUMBERS];
    given[4] = 12;
    given[20] = 9;
    const used = clippedParameters(given, 1);
    expect(clippedOf(given, used)).toEqual(
      expect.arrayContaining([
        { number: 5, given: 12, used: 10 },
        { number: 21, given: 9, used: 0.8 },
      ]),
    );
    expect(clippedOf(used, clippedParameters(used, 1))).toEqual([]);
  });
});
