import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWithin,
  parseTolerance,
  type Tolerance,
} from '../../src/lib/numbers/judging/tolerance.ts';

describe('a tolerance', () => {
  it.each<[string, Tolerance]>([
    ['10%', { kind: 'percent', percent: 10 }],
    ['±10%', { kind: 'percent', percent: 10 }],
    ['± 2.5 %', { kind: 'percent', percent: 2.5 }],
    ['+/-5', { kind: 'absolute', amount: 5 }],
    ['+-5', { kind: 'absolute', amount: 5 }],
    ['±5', { kind: 'absolute', amount: 5 }],
    ['5', { kind: 'absolute', amount: 5 }],
    ['1k', { kind: 'absolute', amount: 1000 }],
    [' exact ', { kind: 'exact' }],
  ])('%j is read', (text, tolerance) => {
    expect(parseTolerance(text)).toEqual({ ok: true, tolerance });
  });

  it.each(['', 'Exact', '0', '0%', '-5', '100%', '200%', '5 GB', 'ten', '5-8', '%', 'NaN'])(
    '%j is a fault',
    (text) => {
      const result = parseTolerance(text);
      expect(result.ok ? '' : result.message).toContain('expected a percentage');
    },
  );
});

describe('the bounds', () => {
  it('count, whatever doubles make of them', () => {
    expect(isWithin(0.1 + 0.2, 0.3, { kind: 'exact' })).toBe(true);
    expect(isWithin(1.1, 1, { kind: 'percent', percent: 10 })).toBe(true);
    expect(isWithin(0.9, 1, { kind: 'percent', percent: 10 })).toBe(true);
    expect(isWithin(0.3, 0.2, { kind: 'absolute', amount: 0.1 })).toBe(true);
  });

  it('end there', () => {
    expect(isWithin(1.1000001, 1, { kind: 'percent', percent: 10 })).toBe(false);
    expect(isWithin(23_148_148_149, 23_148_148_148, { kind: 'exact' })).toBe(false);
    expect(isWithin(1e-9, 0, { kind: 'percent', percent: 10 })).toBe(false);
    expect(isWithin(0, 0, { kind: 'exact' })).toBe(true);
  });

  it('of a percentage are inclusive for every figure', () => {
    const value = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        (expected, percent, isUp) => {
          const share = (isUp ? percent : -percent) / 100;
          const tolerance: Tolerance = { kind: 'percent', percent };
          expect(isWithin(expected * (1 + share), expected, tolerance)).toBe(true);
          expect(isWithin(expected * (1 + share * 1.0001), expected, tolerance)).toBe(false);
          expect(isWithin(-expected * (1 + share), -expected, tolerance)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
