import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeVerdict } from '../../src/lib/numbers/judging/verdict-messages.ts';
import {
  judgeFigure,
  type ExpectedFigure,
  type Verdict,
} from '../../src/lib/numbers/judging/judge.ts';
import { parseTolerance } from '../../src/lib/numbers/judging/tolerance.ts';
import { suggestRating } from '../../src/lib/numbers/judging/suggest-rating.ts';

function figure(value: number, unit: string | null, tolerance: string): ExpectedFigure {
  const read = parseTolerance(tolerance);
  if (!read.ok) throw new Error(read.message);
  return { value, unit, tolerance: read.tolerance };
}

const WRITES = figure(23_148.148, 'writes/s', '10%');
const STORAGE = figure(43.8, 'TB', '5%');
const ARCHIVE = figure(1.1, 'PB', '5%');
const PLAIN = figure(7, null, 'exact');
const SHARE = figure(40, '%', '±5');
const BANDWIDTH = figure(10, 'MB/s', '10%');
const BITS = figure(80, 'Mb/s', '10%');
const MESSAGES = figure(2.3, 'messages/s', '10%');
const DOWNTIME = figure(43, 'min', '5%');
const BILL = figure(2000, '$/month', '10%');
const LOSS = figure(-5, null, '1');
const NOTHING = figure(0, null, 'exact');

type Row = readonly [ExpectedFigure, string, Verdict['kind'], string];

const READ_IN_WRITES = ', read in writes/s';
const OFF_10 = 'up to 10% off counts as right';

const ROWS: readonly Row[] = [
  // Right
  [WRITES, '23,148.148 writes/s', 'right', 'Right.'],
  [WRITES, '23148.148', 'right', `Right${READ_IN_WRITES}.`],
  [WRITES, '23k writes/s', 'right', 'Right: 0.64% below 23,148 writes/s.'],
  [WRITES, '23 k writes', 'right', `Right: 0.64% below 23,148 writes/s${READ_IN_WRITES}.`],
  [WRITES, '23k reads/s', 'right', 'Right: 0.64% below 23,148 writes/s.'],
  [WRITES, '2 bn a day', 'right', 'Right.'],
  [WRITES, '25,462.9628/s', 'right', 'Right: 10% above 23,148 writes/s.'],
  [STORAGE, '43800 GB', 'right', 'Right.'],
  [STORAGE, '0.0438 PB', 'right', 'Right.'],
  [STORAGE, '44T', 'right', 'Right: 0.46% above 43.8 TB.'],
  [STORAGE, '43.8 tb', 'right', 'Right.'],
  [STORAGE, '350.4 Tb', 'right', 'Right.'],
  [STORAGE, '40 TiB', 'right', 'Right: 0.41% above 43.8 TB.'],
  [ARCHIVE, '1100TB', 'right', 'Right.'],
  [ARCHIVE, '1,100,000 GB', 'right', 'Right.'],
  [ARCHIVE, '1.1 pb', 'right', 'Right.'],
  [figure(1100, 'TB', '5%'), '1.1k', 'right', 'Right, read in TB.'],
  [figure(200, 'KB', '5%'), '200K', 'right', 'Right.'],
  [PLAIN, '7', 'right', 'Right.'],
  [PLAIN, '7 servers', 'right', 'Right.'],
  [figure(2e9, null, '5%'), '2B', 'right', 'Right.'],
  [figure(0.4, null, '5%'), '40%', 'right', 'Right.'],
  [figure(40, null, '5%'), '40%', 'right', 'Right.'],
  [SHARE, '40', 'right', 'Right, read in %.'],
  [SHARE, '0.4', 'right', 'Right, read in %.'],
  [SHARE, '35%', 'right', 'Right: 5 points below 40%.'],
  [BANDWIDTH, '80 Mbps', 'right', 'Right.'],
  [BITS, '10 MB/s', 'right', 'Right.'],
  [BITS, '80 mb/s', 'right', 'Right.'],
  [MESSAGES, '200k a day', 'right', 'Right: 0.64% above 2.3 messages/s.'],
  [DOWNTIME, '2580 s', 'right', 'Right.'],
  [DOWNTIME, '43m', 'right', 'Right.'],
  [BILL, '$2K', 'right', 'Right, read in $/month.'],
  [BILL, '$24k/year', 'right', 'Right.'],
  [LOSS, '−5', 'right', 'Right.'],
  [NOTHING, '-0', 'right', 'Right.'],
  // Close
  [WRITES, '26k/s', 'close', `Close: 12% above 23,148 writes/s; ${OFF_10}.`],
  [WRITES, '30k/s', 'close', `Close: 30% above 23,148 writes/s; ${OFF_10}.`],
  [SHARE, '46%', 'close', 'Close: 6 points above 40%; up to 5 points off counts as right.'],
  [PLAIN, '6.9', 'close', 'Close: 1.4% below 7; the exact figure counts as right.'],
  // Wrong in a way that can be named
  [WRITES, '230k', 'magnitude', `10 times too large: 1 zero too many${READ_IN_WRITES}.`],
  [WRITES, '23/s', 'magnitude', '1,000 times too small: 3 zeros too few.'],
  [STORAGE, '43,800', 'magnitude', '1,000 times too large: 3 zeros too many, read in TB.'],
  [STORAGE, '4.4T', 'magnitude', '10 times too small: 1 zero too few.'],
  [WRITES, '-23k', 'sign', 'The size is right, the sign is not: it is above zero.'],
  [LOSS, '5', 'sign', 'The size is right, the sign is not: it is below zero.'],
  [
    STORAGE,
    '43.8 GB',
    'unit',
    'The number is right, the unit is not: TB is expected, you typed GB.',
  ],
  [
    STORAGE,
    '43.8 Tb',
    'unit',
    'The number is right, the unit is not: TB is expected, you typed Tb.',
  ],
  [DOWNTIME, '43 h', 'unit', 'The number is right, the unit is not: min is expected, you typed h.'],
  [
    figure(43.8, 'TB', 'exact'),
    '43.8 TiB',
    'unit',
    'The number is right, the unit is not: TB is expected, you typed TiB.',
  ],
  [BANDWIDTH, '80 MB/s', 'bits and bytes', '8 times too large: bits and bytes are mixed up.'],
  [STORAGE, '350', 'bits and bytes', '8 times too large: bits and bytes are mixed up, read in TB.'],
  [BITS, '10', 'bits and bytes', '8 times too small: bits and bytes are mixed up, read in Mb/s.'],
  [MESSAGES, '200,000', 'time', 'That is the figure for one day; for one second is expected.'],
  [MESSAGES, '138', 'time', 'That is the figure for one minute; for one second is expected.'],
  [BILL, '$24k', 'time', 'That is the figure for one year; for one month is expected.'],
  [DOWNTIME, '2580', 'time', 'That is the figure in seconds; minutes are expected.'],
  [
    STORAGE,
    '43.8 users',
    'unit',
    'The number is right, the unit is not: TB is expected, you typed users.',
  ],
  [
    DOWNTIME,
    '43 min a month',
    'unit',
    'The number is right, the unit is not: min is expected, you typed min a month.',
  ],
  [
    STORAGE,
    '500 users',
    'other kind of unit',
    'The unit does not fit: TB is expected, you typed users.',
  ],
  [
    WRITES,
    '100 GB',
    'other kind of unit',
    'The unit does not fit: writes/s is expected, you typed GB.',
  ],
  [BILL, '€5k', 'other kind of unit', 'The unit does not fit: $/month is expected, you typed €.'],
  // Wrong
  [WRITES, '100/s', 'wrong', 'About 230 times too small.'],
  [WRITES, '0/s', 'wrong', 'Too small.'],
  [WRITES, '-100/s', 'wrong', 'Too small.'],
  [PLAIN, '8', 'wrong', '14% too large.'],
  [PLAIN, '21', 'wrong', 'About 3 times too large.'],
  [NOTHING, '1', 'wrong', 'Too large.'],
  // Unreadable
  [
    WRITES,
    'twenty',
    'unreadable',
    '“twenty” is not a figure. Type it in digits, as 23k, 23,000 or 2.3e4.',
  ],
  [
    WRITES,
    '23k bananas',
    'unreadable',
    '“bananas” after the figure is not a unit known here. Type the figure alone, or with writes/s.',
  ],
];

describe('a typed figure', () => {
  it.each(ROWS)('for %j: %s is %s', (expected, typed, kind, words) => {
    const verdict = judgeFigure(typed, expected);
    expect([verdict.kind, describeVerdict(verdict, expected)]).toEqual([kind, words]);
  });

  it.each<[string, 1 | 2 | 3 | null]>([
    ['23k', 3],
    ['26k', 2],
    ['230k', 1],
    ['100', 1],
    ['-23k', 1],
    ['23k GB', 1],
    ['twenty', null],
  ])('%s suggests %s', (typed, rating) => {
    expect(suggestRating(judgeFigure(typed, WRITES))).toBe(rating);
  });

  it.each([
    ['1.05', 5],
    ['0.95', -5],
  ])('%s is off by %d%% of 1', (typed, offPercent) => {
    const verdict = judgeFigure(typed, figure(1, null, '10%'));
    expect(verdict.kind === 'right' ? verdict.offPercent : null).toBeCloseTo(offPercent);
  });

  it.each([
    ['8.8', 'bits and bytes'],
    ['9.1', 'magnitude'],
  ])('%s GB for 1 GB within 15%% is the nearer of the two: %s', (typed, kind) => {
    expect(judgeFigure(typed, figure(1, 'GB', '15%')).kind).toBe(kind);
  });
});

describe('for every figure', () => {
  const value = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
  const percent = fc.integer({ min: 1, max: 10 });

  it('what lies within the tolerance is right, and what is ten times off is named', () => {
    const unit = fc.constantFrom(null, 'GB', 'writes/s', '$', '%', 'servers');
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, percent, unit, share, (expectedValue, tolerance, name, off) => {
        const expected = figure(expectedValue, name, `${tolerance}%`);
        const typed = expectedValue * (1 + (off * tolerance) / 100);
        expect(judgeFigure(`${typed}`, expected).kind).toBe('right');
        fc.pre(name !== '%');
        expect(judgeFigure(`${typed * 1000}`, expected)).toMatchObject({
          kind: 'magnitude',
          zeros: 3,
        });
        expect(judgeFigure(`${typed / 10}`, expected)).toMatchObject({
          kind: 'magnitude',
          zeros: -1,
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('the unit in which it is typed does not matter', () => {
    const step = fc.constantFrom('B', 'KB', 'MB', 'GB', 'TB', 'PB');
    const steps = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
    fc.assert(
      fc.property(value, percent, step, step, (expectedValue, tolerance, from, to) => {
        const typed = expectedValue * 1000 ** (steps.indexOf(to) - steps.indexOf(from));
        const expected = figure(expectedValue, to, `${tolerance}%`);
        fc.pre(typed < 1e29 && typed > 1e-29);
        expect(judgeFigure(`${typed} ${from}`, expected)).toMatchObject({
          kind: 'right',
          offPercent: 0,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('any text gets a verdict in words', () => {
    const expected = fc.constantFrom(
      WRITES,
      STORAGE,
      PLAIN,
      SHARE,
      BILL,
      LOSS,
      NOTHING,
      BITS,
      DOWNTIME,
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.stringMatching(/^[-+]?\d{1,9}[.,]?\d{0,3} ?[kMGTB%bmxs/$ae]{0,3}$/),
    );
    fc.assert(
      fc.property(expected, text, (one, typed) => {
        expect(describeVerdict(judgeFigure(typed, one), one)).toMatch(/^\S.*\.$/s);
      }),
      { numRuns: 10_000 },
    );
  });
});
