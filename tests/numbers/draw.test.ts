import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawInputs, sampleDraws } from '../../src/lib/numbers/formulas/draw.ts';
import {
  parseInputs,
  type DrawnInput,
  type InputsResult,
} from '../../src/lib/numbers/formulas/inputs.ts';

const EXAMPLE = 'users: 10M..100M step 10M; each: 20..60 step 10; copies: 2 | 3 | 5';

function read(text: string): readonly DrawnInput[] {
  const result = parseInputs(text);
  if (!result.ok) throw new Error(`${result.offset}: ${result.expected}, found ${result.found}`);
  return result.inputs;
}

describe('inputs', () => {
  it('are ranges and choices', () => {
    expect(read(EXAMPLE)).toEqual([
      { name: 'users', values: { kind: 'range', min: 10e6, step: 10e6, steps: 9 } },
      { name: 'each', values: { kind: 'range', min: 20, step: 10, steps: 4 } },
      { name: 'copies', values: { kind: 'choice', values: [2, 3, 5] } },
    ]);
  });

  it.each([
    ['a: 5', { kind: 'choice', values: [5] }],
    ['a:5;', { kind: 'choice', values: [5] }],
    ['a: 1/2 | 40', { kind: 'choice', values: [0.5, 40] }],
    ['a: 0.1..0.5 step 0.1', { kind: 'range', min: 0.1, step: 0.1, steps: 4 }],
    ['a: 1..6', { kind: 'range', min: 1, step: 1, steps: 5 }],
    ['a: -5..5 step 5', { kind: 'range', min: -5, step: 5, steps: 2 }],
    ['a: 1,000..2,000 step 500', { kind: 'range', min: 1000, step: 500, steps: 2 }],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual([{ name: 'a', values }]);
  });

  it.each([
    ['', 0, 'a name and a colon', 'nothing'],
    ['a: 1; ; b: 2', 6, 'a name and a colon', 'nothing'],
    ['a 5', 0, 'a name and a colon', '“a 5”'],
    ['1a: 5', 0, 'a name and a colon', '“1a: 5”'],
    ['a: 1; min: 5', 6, 'a name that is no function', '“min: 5”'],
    ['a: 5; a: 6', 6, 'each name once', '“a: 6”'],
    ['a: ', 3, 'a number', 'nothing'],
    ['a: 2 | x', 7, 'a number', '“x”'],
    ['a: 2 |', 6, 'a number', 'nothing'],
    ['a: 5 GB', 3, 'a number', '“5 GB”'],
    ['a: 5..', 6, 'a number', 'nothing'],
    ['a: 5..9.5', 3, 'steps that lead exactly to the upper end', '“5..9.5”'],
    ['a: x..9 step 1', 3, 'a number', '“x”'],
    ['a: 5..x step 1', 6, 'a number', '“x”'],
    ['a: 5..9 step x', 13, 'a number', '“x”'],
    ['a: 9..5 step 1', 3, 'a lower end, an upper end and a step up', '“9..5 step 1”'],
    ['a: 5..9 step 0', 3, 'a lower end, an upper end and a step up', '“5..9 step 0”'],
    ['a: 1..10 step 4', 3, 'steps that lead exactly to the upper end', '“1..10 step 4”'],
    ['a: 0..1M step 1', 3, 'at most 10000 steps', '“0..1M step 1”'],
    [`a: ${'1|'.repeat(50)}1`, 3, 'at most 50 choices', '“1|1|1|1|1|1|1|1|1|1|1|1|…”'],
    ['a:1;b:1;c:1;d:1;e:1;f:1;g:1;h:1;i:1', 32, 'at most 8 inputs', '“i:1”'],
  ])('%j are refused at %d', (text, offset, expected, found) => {
    const fault: InputsResult = { ok: false, offset, expected, found };
    expect(parseInputs(text)).toEqual(fault);
  });

  it('of any text are read or refused', () => {
    const piece = fc.constantFrom(...'ab:;|.. 019kM-'.split(''), 'step', '..', 'a: ');
    const pieces = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        const result = parseInputs(text);
        if (result.ok) expect(drawInputs(result.inputs, 'seed').size).toBe(result.inputs.length);
        else expect(result.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a draw', () => {
  it('is the same for the same seed, on every device and for ever', () => {
    const draws = ['', 'card-1 0', 'card-1 1', '🎉'].map((seed) => [
      ...drawInputs(read(EXAMPLE), seed).values(),
    ]);
    expect(draws).toEqual([
      [90e6, 40, 5],
      [90e6, 60, 3],
      [10e6, 30, 3],
      [20e6, 40, 2],
    ]);
  });

  it('takes each value from its input, whatever the others are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const [users, , copies] = read(EXAMPLE);
        const draw = drawInputs(read(EXAMPLE), seed);
        expect((draw.get('users') ?? NaN) / 10e6).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect([20, 30, 40, 50, 60]).toContain(draw.get('each'));
        expect([2, 3, 5]).toContain(draw.get('copies'));
        for (const input of [users, copies]) {
          if (input === undefined) continue;
          expect(drawInputs([input], seed).get(input.name)).toBe(draw.get(input.name));
        }
      }),
    );
  });

  it('has no error of doubles', () => {
    const draws = sampleDraws(read('a: 0.1..0.9 step 0.1'), 200).map((draw) => draw.get('a'));
    expect([...new Set(draws)].sort()).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  it('takes every step about as often, for every kind of seed', () => {
    const inputs = read('a: 1..10 step 1; b: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10');
    const prefix = fc.oneof(fc.string(), fc.constantFrom('', 'card 0', '2026-11-24 '));
    fc.assert(
      fc.property(prefix, fc.constantFrom('a', 'b'), (start, name) => {
        const counts = new Map<number, number>();
        for (let index = 0; index < 2000; index++) {
          const value = drawInputs(inputs, `${start}${index}`).get(name) ?? NaN;
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        expect(counts.size).toBe(10);
        const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
        // Nine degrees of freedom: even draws come above 45 less than once in a million times.
        expect(chiSquare).toBeLessThan(45);
      }),
      { numRuns: 60 },
    );
  });

  it('of one input tells nothing of another', () => {
    const inputs = read('a: 0 | 1; b: 0 | 1');
    const same = Array.from({ length: 4000 }, (_, index) => drawInputs(inputs, `${index}`)).filter(
      (draw) => draw.get('a') === draw.get('b'),
    );
    expect(same.length).toBeGreaterThan(1800);
    expect(same.length).toBeLessThan(2200);
  });
});

describe('samples', () => {
  it('hold every corner, and the draws asked for', () => {
    const samples = sampleDraws(read(EXAMPLE), 50);
    expect(samples.length).toBe(8 + 50);
    const seen = new Set(samples.map((draw) => [...draw.values()].join()));
    for (const users of [10e6, 100e6]) {
      for (const each of [20, 60]) {
        for (const copies of [2, 5]) expect(seen).toContain([users, each, copies].join());
      }
    }
    expect(sampleDraws(read(EXAMPLE), 50)).toEqual(samples);
  });

  it('of unsorted choices hold the smallest and the largest', () => {
    const values = sampleDraws(read('a: 3 | 9 | 1'), 0).map((draw) => draw.get('a'));
    expect(values).toEqual([1, 9]);
  });
});
