/** Every way to write a figure, put together at random, is read as what it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../src/lib/numbers/figures/figure.ts';

interface Written {
  readonly text: string;
  readonly value: number;
}

const GROUP_MARKS = [',', ' ', '\u00a0', '\u202f', "'", '’', '_', ''] as const;

function group(digits: string, mark: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
}

/** Digits in the English way, or with groups of any kind. */
const english: fc.Arbitrary<Written> = fc
  .record({
    whole: fc.nat(999_999_999),
    decimals: fc.option(fc.stringMatching(/^\d{1,6}$/)),
    mark: fc.constantFrom(...GROUP_MARKS),
  })
  .map(({ whole, decimals, mark }) => {
    const tail = decimals === null ? '' : `.${decimals}`;
    return { text: group(`${whole}`, mark) + tail, value: Number(`${whole}${tail}`) };
  });

/** Digits in the continental way, where it cannot be taken for the English one. */
const continental: fc.Arbitrary<Written> = fc
  .record({
    whole: fc.integer({ min: 1_000_000, max: 999_999_999 }),
    decimals: fc.option(fc.stringMatching(/^\d{1,6}$/)),
  })
  .map(({ whole, decimals }) => ({
    text: group(`${whole}`, '.') + (decimals === null ? '' : `,${decimals}`),
    value: Number(`${whole}.${decimals ?? 0}`),
  }));

const decimalComma: fc.Arbitrary<Written> = fc
  .record({ whole: fc.nat(999_999), decimals: fc.stringMatching(/^(?:\d\d?|\d{4,6})$/) })
  .map(({ whole, decimals }) => ({
    text: `${whole},${decimals}`,
    value: Number(`${whole}.${decimals}`),
  }));

const digits = fc.oneof(english, continental, decimalComma);

const SCALES: readonly (readonly [string, number])[] = [
  ['', 0],
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['bn', 9],
  [' k', 3],
  ['\u00a0M', 6],
  [' thousand', 3],
  [' Thousand', 3],
  [' million', 6],
  [' billion', 9],
  [' trillion', 12],
  [' hundred', 2],
  [' hundred thousand', 5],
  ['e3', 3],
  ['E3', 3],
  ['e+6', 6],
  ['e-3', -3],
  [' × 10^4', 4],
  ['*10^4', 4],
  ['x10^-2', -2],
  ['·10⁴', 4],
  [' × 10⁻²', -2],
  ['×10**4', 4],
];

const UNITS = [
  '',
  '/s',
  ' / sec',
  ' per second',
  ' a second',
  ' an hour',
  ' GB',
  ' KB/day',
  ' MiB a day',
  ' Mbps',
  ' PB per year',
  ' messages',
  ' writes/s',
  ' requests per user per day',
  ' users',
  ' %',
  ' percent',
  ' ×',
  ' times',
  ' $',
  ' dollars a month',
  ' €/year',
  ' ms',
  ' hours',
  ' days',
] as const;

const BEFORE = ['', ' ', '~', '≈ ', 'about ', 'approx. ', '=', '\u200f', '\ufeff'] as const;
const AFTER = ['', ' ', '.', '?', ',', '\u200b', '\t'] as const;
const SIGNS: readonly (readonly [string, 1 | -1])[] = [
  ['', 1],
  ['+', 1],
  ['-', -1],
  ['−', -1],
  ['- ', -1],
];

function powered(value: number, exponent: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** exponent : Number(`${text}e${exponent}`);
}

describe('a written figure', () => {
  it('is read as the number it says, whatever stands around it', () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom(...SCALES),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...SIGNS),
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...AFTER),
        ({ text, value }, [scale, exponent], unit, [sign, direction], before, after) => {
          const figure = parseFigure(before + sign + text + scale + unit + after);
          expect(figure).toMatchObject({
            ok: true,
            value: direction * powered(value, exponent) + 0,
            unit: unit.trim() || null,
          });
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('may have its money before it', () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('$', '€', '£', '¥', '₹', '$ ', 'US$', 'USD '),
        fc.constantFrom('', '/month', ' a day', ' per user'),
        ({ text, value }, money, rate) => {
          expect(parseFigure(`${money}${text}k${rate}`)).toMatchObject({
            ok: true,
            value: powered(value, 3),
          });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('may be typed in full-width or Arabic digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0xff10, 0x660, 0x6f0), (value, zero) => {
        const text = String(value).replace(/\d/g, (digit) =>
          String.fromCharCode(zero + Number(digit)),
        );
        expect(parseFigure(text)).toMatchObject({ ok: true, value });
      }),
    );
  });

  it('may be a fraction', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('/', ' / ', '⁄', ' in ', ' out of '),
        (above, below, over) => {
          const value = above / below;
          expect(parseFigure(`${above}${over}${below}`)).toMatchObject({ ok: true, value });
        },
      ),
    );
  });
});

describe('any text at all', () => {
  const check = (text: string): void => {
    const figure = parseFigure(text);
    if (figure.ok) {
      expect(Math.abs(figure.value)).toBeLessThanOrEqual(1e30);
      expect(figure.unit).not.toBe('');
    } else expect(figure.message).toMatch(/\.$/);
  };

  it.each(['binary', 'grapheme', 'grapheme-ascii'] as const)('of %s is answered', (unit) => {
    fc.assert(fc.property(fc.string({ unit, maxLength: 100 }), check), { numRuns: 10_000 });
  });

  it('made of the pieces of figures is answered', () => {
    const piece = fc.constantFrom(
      ..."0123456789.,_' +-−×x*^/()%$€<>=~kKMBbse½⁴{}".split(''),
      ...['10', '^', 'e', 'GB', 'per', 'a ', 'in', 'of', 'to', '..', 'million', 'half a ', 's'],
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, check), { numRuns: 20_000 });
  });
});
