import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, type FormatOptions } from '../../src/lib/numbers/figures/format-figure.ts';
import { NO_UNIT, readUnit } from '../../src/lib/numbers/units/units.ts';
import { parseFigure } from '../../src/lib/numbers/figures/figure.ts';
import { convertUnit } from '../support/convert-unit.ts';

describe('a printed figure', () => {
  it.each<[number, FormatOptions, string]>([
    [23_148.148, {}, '23,148'],
    [23_148, { significant: 2 }, '23k'],
    [23_148, { significant: 3 }, '23.1k'],
    [23_148, { significant: 4 }, '23,150'],
    [200_000, {}, '200,000'],
    [6.944, {}, '6.94'],
    [6.944, { significant: 2 }, '6.9'],
    [306.6, {}, '307'],
    [1_100_000, {}, '1.1M'],
    [999_999.6, {}, '1M'],
    [999_999.4, {}, '999,999'],
    [2.3e9, {}, '2.3 billion'],
    [4.5e12, {}, '4.5 trillion'],
    [999.9e9, {}, '1 trillion'],
    [1e15, {}, '1e15'],
    [2.345e20, {}, '2.35e20'],
    [0.00002, {}, '0.00002'],
    [1.234e-9, {}, '1.23e-9'],
    [0, {}, '0'],
    [-0, {}, '0'],
    [-5, {}, '−5'],
    [1100, { unit: 'TB' }, '1.1 PB'],
    [43_800, { unit: 'GB/day' }, '43.8 TB/day'],
    [0.2, { unit: 'TB' }, '200 GB'],
    [999.96, { unit: 'GB' }, '1 TB'],
    [1024, { unit: 'MiB' }, '1 GiB'],
    [1500, { unit: 'Mbps' }, '1.5 Gbps'],
    [300, { unit: 'B a message' }, '300 B a message'],
    [2000, { unit: '$/month' }, '$2,000/month'],
    [1.2e6, { unit: '$' }, '$1.2M'],
    [-5, { unit: '€' }, '−€5'],
    [40, { unit: '%' }, '40%'],
    [3, { unit: '×' }, '3×'],
    [7, { unit: '/s' }, '7/s'],
    [1, { unit: 'messages/s' }, '1 message/s'],
    [2.3, { unit: 'messages/s' }, '2.3 messages/s'],
    [1, { unit: 'ms' }, '1 ms'],
    [5, { unit: null }, '5'],
  ])('%d with %j is %s', (value, options, text) => {
    expect(formatFigure(value, options)).toBe(text);
  });
});

const UNITS = [
  null,
  ...['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'KiB', 'GiB', 'Mb', 'Mbps', 'GB/day', 'TB a year'],
  ...['writes/s', 'messages a second', 'users', 'servers', 'queries', 'requests per user per day'],
  ...[
    '$',
    '€',
    '$/month',
    '$ per user',
    '%',
    '×',
    'x',
    '/s',
    '/day',
    'ms',
    's',
    'min',
    'h',
    'days',
  ],
];

describe('what is printed can be typed', () => {
  const size = fc.double({ min: -1, max: 1, noNaN: true });
  const value = fc
    .tuple(size, fc.integer({ min: -8, max: 20 }))
    .map(([share, exponent]) => share * 10 ** exponent)
    .filter((number) => number === 0 || Math.abs(number) > 1e-12);

  function typedBack(text: string, unit: string | null): number {
    const figure = parseFigure(text, { expectedUnit: unit });
    if (!figure.ok) throw new Error(figure.message);
    const expected = unit === null ? NO_UNIT : (readUnit(unit) ?? NO_UNIT);
    return convertUnit(figure.value, figure.measure, expected) ?? NaN;
  }

  it('and comes back within the last printed digit', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...UNITS),
        fc.option(fc.integer({ min: 1, max: 6 })),
        (figure, unit, significant) => {
          const text = formatFigure(
            figure,
            significant === null ? { unit } : { unit, significant },
          );
          const share = 0.5 * 10 ** (1 - (significant ?? 3)) + 1e-9;
          const error = Math.abs(typedBack(text, unit) - figure);
          expect(error).toBeLessThanOrEqual(Math.abs(figure) * share);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('with every digit that a double can tell, it comes back as it was', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...UNITS), (figure, unit) => {
        const back = typedBack(formatFigure(figure, { unit, significant: 15 }), unit);
        expect(Math.abs(back - figure)).toBeLessThanOrEqual(Math.abs(figure) * 1e-14);
      }),
      { numRuns: 5000 },
    );
  });

  it('whole numbers of up to six digits lose nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (figure) => {
        expect(typedBack(formatFigure(figure), null)).toBe(figure);
      }),
    );
  });
});
