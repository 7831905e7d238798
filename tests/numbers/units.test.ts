import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUnits } from '../../src/lib/numbers/units/compare-units.ts';
import { nounsBeside, readUnit } from '../../src/lib/numbers/units/units.ts';
import { parseFigure } from '../../src/lib/numbers/figures/figure.ts';
import { convertUnit } from '../support/convert-unit.ts';

function unitOf(text: string): NonNullable<ReturnType<typeof readUnit>> {
  const unit = readUnit(text);
  if (unit === null) throw new Error(`no unit: ${text}`);
  return unit;
}

function convert(value: number, from: string, to: string): number | null {
  return convertUnit(value, unitOf(from), unitOf(to));
}

describe('a figure in another unit', () => {
  it.each([
    [1100, 'TB', 1.1, 'PB'],
    [43_800, 'GB', 43.8, 'TB'],
    [1, 'MiB', 1_048_576, 'B'],
    [1, 'TiB', 1.099511627776, 'TB'],
    [8, 'Mb', 1, 'MB'],
    [8, 'Mbps', 1, 'MB/s'],
    [1, 'Gbit/s', 125, 'MB a second'],
    [1, 'petabyte', 1e6, 'gigabytes'],
    [1, 'kibibyte', 1024, 'bytes'],
    [86_400, 'writes a day', 1, 'writes/s'],
    [1, 'QPS', 86_400, 'queries per day'],
    [12, 'months', 1, 'year'],
    [365, 'days', 1, 'yr'],
    [1.5, 'h', 90, 'minutes'],
    [300, 'ms', 0.3, 's'],
    [5, 'µs', 5000, 'ns'],
    [40, '%', 0.4, '×'],
    [3, 'x', 300, 'percent'],
    [5, '‰', 0.5, '%'],
    [24, '$/year', 2, 'dollars a month'],
    [40, 'GB daily', 40, 'GB/day'],
    [1, '$ per GB', 1000, 'USD/TB'],
    [5, '$/month/user', 5, '$ per user per month'],
  ])('%d %s is %d %s', (value, from, expected, to) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9);
    expect(convert(expected, to, from)).toBeCloseTo(value, 6);
  });

  it.each([
    ['GB', 's'],
    ['$', '€'],
    ['GB/day', 'GB/user/day/s'],
    ['/s', 'writes'],
    ['users', '%'],
    ['%', 'GB'],
  ])('%s does not fit %s', (from, to) => {
    expect(convert(1, from, to)).toBeNull();
  });

  it('is the same there and back', () => {
    const data = fc.constantFrom(
      'B',
      'KB',
      'MB',
      'GB',
      'TB',
      'PB',
      'EB',
      'KiB',
      'GiB',
      'bit',
      'Mb',
      'Gbit',
    );
    const time = fc.constantFrom('', '/s', '/min', ' an hour', ' per day', '/month', '/year');
    const value = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, data, data, time, time, (figure, from, to, fromTime, toTime) => {
        fc.pre((fromTime === '') === (toTime === ''));
        const there = convert(figure, from + fromTime, to + toTime) ?? NaN;
        const back = convert(there, to + toTime, from + fromTime) ?? NaN;
        expect(Math.abs(back / figure - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is left out is taken as expected', () => {
  it.each([
    ['', 'GB', true],
    ['', '/s', true],
    ['GB', 'GB/day', true],
    ['/day', 'GB/day', true],
    ['', 'users', false],
    ['', '', false],
    ['GB', 'GB', false],
  ])('“%s” for “%s”: %s', (typed, expected, isAssumed) => {
    expect(compareUnits(unitOf(typed), unitOf(expected))).toEqual({
      ok: true,
      factor: 1,
      isAssumed,
    });
  });
});

describe('bits and bytes', () => {
  it.each([
    ['GB', false],
    ['gB', false],
    ['Gb', true],
    ['Gbit', true],
    ['gigabits', true],
    ['gigabytes', false],
    ['gb', null],
    ['b', null],
    ['mbps', true],
    ['MBps', false],
  ])('%s: bits %s', (text, isBits) => {
    expect(unitOf(text).top?.isBits).toBe(isBits);
  });

  it('small letters are what is expected', () => {
    expect(convert(8, 'mb', 'MB')).toBe(8);
    expect(convert(8, 'mb', 'Mb')).toBe(8);
  });
});

describe('B behind a number', () => {
  it.each<[string, string | null | undefined, number]>([
    ['2B', undefined, 2],
    ['2B', 'GB', 2],
    ['2B', null, 2e9],
    ['2B', 'users', 2e9],
    ['2b', 'users/s', 2e9],
    ['2B/day', 'KB/day', 2],
    ['2B a day', undefined, 2],
    ['2B users', undefined, 2e9],
    ['$2B', undefined, 2e9],
  ])('%s where %s is expected is %d', (typed, expectedUnit, value) => {
    const options = expectedUnit === undefined ? {} : { expectedUnit };
    expect(parseFigure(typed, options)).toMatchObject({ ok: true, value });
  });

  it.each<[string, string | null, number]>([
    ['5m', 'min', 5],
    ['5m', 'users', 5e6],
    ['5M', 'min', 5e6],
    ['5m', null, 5e6],
  ])('as %s where %s is expected is %d', (typed, expectedUnit, value) => {
    expect(parseFigure(typed, { expectedUnit })).toMatchObject({ ok: true, value });
  });
});

describe('nouns', () => {
  it('of the expected unit may be typed', () => {
    expect(parseFigure('5 widgets')).toMatchObject({ ok: false, reason: 'unit' });
    for (const typed of ['5 widgets', '5 Widget', '5 active widgets']) {
      expect(parseFigure(typed, { expectedUnit: 'widgets/s' })).toMatchObject({
        ok: true,
        value: 5,
      });
    }
  });

  it('of an author may be any word, but no sign', () => {
    expect(parseFigure('5 gizmos a day', { isAnyNounKnown: true })).toMatchObject({ ok: true });
    expect(parseFigure('5 ; gizmos', { isAnyNounKnown: true })).toMatchObject({ ok: false });
  });

  it.each(['entries/s', 'boxes', 'queries', 'matches'])('are known in the plural: %s', (unit) => {
    const isNoun = nounsBeside('entry box query match');
    expect(readUnit(unit, isNoun)).not.toBeNull();
  });
});
