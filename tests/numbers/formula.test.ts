import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../../src/lib/numbers/formulas/evaluate.ts';
import {
  FORMULA_MAX_DEPTH,
  FORMULA_MAX_LENGTH,
  parseFormula,
} from '../../src/lib/numbers/formulas/parse-formula.ts';
import { namesIn, type Formula } from '../../src/lib/numbers/formulas/formula.ts';

function read(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${result.offset}: ${result.expected}, found ${result.found}`);
  return result.formula;
}

function compute(text: string, inputs: Readonly<Record<string, number>> = {}): Evaluation {
  return evaluate(read(text), new Map(Object.entries(inputs)));
}

describe('a formula', () => {
  it.each([
    ['1', 1],
    ['50M', 50_000_000],
    ['1.1k', 1100],
    ['2G', 2e9],
    ['1T', 1e12],
    ['40%', 0.4],
    ['86_400', 86_400],
    ['2.3e4', 23_000],
    ['.5', 0.5],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['-(-3)', 3],
    ['2 * -3', -6],
    ['6 ÷ 3 × 2 − 1', 3],
    ['2·3', 6],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005 * 1000)', 1005],
    ['floor(2.9)', 2],
    ['floor(-2.1)', -3],
    ['ceil(2.1)', 3],
    ['ceil(0.1 * 30)', 3],
    ['floor(0.29 * 100)', 29],
    ['min(3, 1, 2)', 1],
    ['max(3, 1 + 3)', 4],
    ['log2(1024)', 10],
    ['log10(1M)', 6],
    ['\t1\n+ 1 ', 2],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expect(compute(text)).toEqual({ ok: true, value });
  });

  it('takes values by name', () => {
    const formula = read('users * each * size / 86400 + users');
    expect(namesIn(formula)).toEqual(['users', 'each', 'size']);
    expect(compute('users * each / 86400', { users: 2000, each: 43.2 })).toEqual({
      ok: true,
      value: 1,
    });
  });

  it.each<[string, Evaluation]>([
    ['1 / 0', { ok: false, reason: 'division by zero' }],
    ['1 / (a - a)', { ok: false, reason: 'division by zero' }],
    ['0 ^ -1', { ok: false, reason: 'division by zero' }],
    ['10 ^ 400', { ok: false, reason: 'no finite value' }],
    ['log2(0)', { ok: false, reason: 'no finite value' }],
    ['(-8) ^ 0.5', { ok: false, reason: 'no finite value' }],
    ['max(1, log10(-1))', { ok: false, reason: 'no finite value' }],
    ['b + 1', { ok: false, reason: 'unknown name', name: 'b' }],
    ['-(2 * b)', { ok: false, reason: 'unknown name', name: 'b' }],
    ['toString', { ok: false, reason: 'unknown name', name: 'toString' }],
    ['__proto__', { ok: false, reason: 'unknown name', name: '__proto__' }],
    ['constructor * 2', { ok: false, reason: 'unknown name', name: 'constructor' }],
  ])('%s has no value', (text, fault) => {
    expect(compute(text, { a: 1 })).toEqual(fault);
  });

  it('takes no value that is not finite', () => {
    const fault = { ok: false, reason: 'no finite value' };
    expect(compute('a', { a: NaN })).toEqual(fault);
    expect(compute('a', { a: Infinity })).toEqual(fault);
  });

  const VALUE = 'a number, a name or (';
  const OPERATOR = 'an operator; numbers are written without commas';

  it.each([
    ['', 0, VALUE, 'the end'],
    ['   ', 3, VALUE, 'the end'],
    ['x +', 3, VALUE, 'the end'],
    ['x + * 2', 4, VALUE, '“*”'],
    ['+1', 0, VALUE, '“+”'],
    ['2 3', 2, OPERATOR, '“3”'],
    ['1,000', 1, OPERATOR, '“,”'],
    ['5B', 1, OPERATOR, '“B”'],
    ['5k5', 1, OPERATOR, '“k5”'],
    ['9.', 1, OPERATOR, '“.”'],
    ['1 + é', 4, VALUE, '“é”'],
    ['1 + 🎉', 4, VALUE, '“🎉”'],
    ['a; b', 1, OPERATOR, '“;”'],
    ['(1 + 2', 6, 'an operator or )', 'the end'],
    ['1)', 1, OPERATOR, '“)”'],
    ['round', 5, '( after round', 'the end'],
    ['round()', 6, VALUE, '“)”'],
    ['round(1, 2)', 0, 'one value for round', '“round”'],
    ['min(1)', 0, '2 to 20 values for min', '“min”'],
    ['alert(1)', 0, 'one of round, floor, ceil, min, max, log2, log10', '“alert”'],
    ['1e999', 0, 'a smaller number', '“1e999”'],
  ])('%j is refused at %d', (text, offset, expected, found) => {
    expect(parseFormula(text)).toEqual({ ok: false, offset, expected, found });
  });

  it('has a limit of length and of depth', () => {
    expect(parseFormula('1'.repeat(FORMULA_MAX_LENGTH + 1))).toMatchObject({ ok: false });
    for (const [open, close] of [
      ['(', ')'],
      ['-', ''],
      ['2^', ''],
    ] as const) {
      const nested = (levels: number): string => open.repeat(levels) + '1' + close.repeat(levels);
      expect(parseFormula(nested(FORMULA_MAX_DEPTH))).toMatchObject({ ok: true });
      expect(parseFormula(nested(FORMULA_MAX_DEPTH + 1))).toMatchObject({ ok: false });
    }
  });

  it('of any text is read or refused', () => {
    const piece = fc.constantFrom(...'019.kM%+-*/^(),× abx_é'.split(''), 'min(', 'log2(', '1e9');
    const pieces = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    const text = fc.oneof(pieces, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (formula) => {
        const result = parseFormula(formula);
        if (!result.ok) {
          expect(result.offset).toBeLessThanOrEqual(formula.length);
          return;
        }
        const inputs = new Map(namesIn(result.formula).map((name) => [name, 2]));
        const value = evaluate(result.formula, inputs);
        expect(value.ok ? Number.isFinite(value.value) : value.reason).toBeTruthy();
      }),
      { numRuns: 10_000 },
    );
  });

  it('is worked out as JavaScript works out the same', () => {
    const leaf = fc.integer({ min: 1, max: 99 }).map((value) => ({ text: `${value}`, value }));
    const { sum } = fc.letrec<{ sum: { text: string; value: number } }>((tie) => ({
      sum: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'))
          .map(([left, operator, right]) => ({
            text: `(${left.text} ${operator} ${right.text})`,
            value: apply(operator, left.value, right.value),
          })),
      ),
    }));
    fc.assert(
      fc.property(sum, ({ text, value }) => {
        fc.pre(text.length <= FORMULA_MAX_LENGTH);
        expect(compute(text)).toEqual({ ok: true, value: value + 0 });
      }),
      { numRuns: 2000 },
    );
  });
});

function apply(operator: string, left: number, right: number): number {
  if (operator === '+') return left + right;
  return operator === '-' ? left - right : left * right;
}
