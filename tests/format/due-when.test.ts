import { describe, expect, it } from 'vitest';
import { formatDue } from '../../src/lib/format/due-when.ts';
import { formatInterval } from '../../src/lib/format/interval.ts';
import { plural } from '../../src/lib/text/plural.ts';
import { DAY } from '../support/log/entries.ts';

/** The same unit and number by the machine's own locale, whatever it is. */
function inUnit(value: number, unit: string, digits = 0): string {
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

describe('an interval', () => {
  it.each([
    [1, 'minute', 1],
    [10, 'minute', 10],
    [59, 'minute', 59],
    [60, 'hour', 1],
    [90, 'hour', 1.5],
    [1_380, 'hour', 23],
  ])('of %i minutes is told in %s: %f', (stepMinutes, unit, value) => {
    expect(formatInterval({ intervalDays: 0, stepMinutes })).toBe(inUnit(value, unit, 1));
  });

  it.each([
    [1, 'day', 1],
    [30, 'day', 30],
    [31, 'month', 1],
    [45, 'month', 1.5],
    [365, 'month', 12],
    [366, 'year', 1],
    [475, 'year', 1.3],
    [36_500, 'year', 99.9],
  ])('of %i days is told in %ss: %f', (intervalDays, unit, value) => {
    expect(formatInterval({ intervalDays, stepMinutes: 0 })).toBe(inUnit(value, unit, 1));
  });

  it('never gets shorter as it gets longer: units do not overlap', () => {
    const days = { day: 1, month: 30.4375, year: 365.25 };
    let last = 0;
    for (let intervalDays = 1; intervalDays < 1_000; intervalDays++) {
      const text = formatInterval({ intervalDays, stepMinutes: 0 });
      const unit = (['day', 'month', 'year'] as const).find((name) =>
        [0, 1].some((digits) =>
          [intervalDays / days[name]].some((value) => inUnit(value, name, digits) === text),
        ),
      );
      expect(unit).toBeDefined();
      const length = unit === undefined ? 0 : days[unit];
      expect(length).toBeGreaterThanOrEqual(last);
      last = length;
    }
  });
});

describe('when a card is due', () => {
  // Local times: the text follows the machine's time zone.
  const on = (day: number, hours: number, minutes = 0): number =>
    new Date(2026, 2, day, hours, minutes).getTime();

  it.each([
    ['later today', on(2, 18, 40)],
    ['past midnight, before the day ends', on(3, 0, 10)],
    ['earlier today', on(2, 9)],
  ])('[D3] [G] %s: at a time', (_, atMs) => {
    const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(atMs);
    expect(formatDue({ atMs, studyDay: DAY }, DAY)).toBe(`at ${time}`);
  });

  it.each([on(3, 4), on(3, 23, 59), on(4, 0, 10)])(
    '[D3] [G] in the next study day: tomorrow',
    (atMs) => {
      expect(formatDue({ atMs, studyDay: DAY + 1 }, DAY)).toBe('tomorrow');
    },
  );

  it('[D3] [G] two study days on: the date of that day, past midnight too', () => {
    const day = new Intl.DateTimeFormat(undefined, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(on(4, 12));
    for (const atMs of [on(4, 4), on(5, 0, 30)]) {
      expect(formatDue({ atMs, studyDay: DAY + 2 }, DAY)).toBe(`on ${day}`);
    }
  });
});

describe('counts', () => {
  it.each([
    [0, 'grades'],
    [1, 'grade'],
    [2, 'grades'],
  ])('%i %s', (count, word) => {
    expect(plural(count, 'grade')).toBe(`${count} ${word}`);
  });

  it('with a plural of its own, and groups of digits', () => {
    expect(plural(2, 'new card waits', 'new cards wait')).toBe('2 new cards wait');
    expect(plural(1_234, 'grade')).toBe(`${new Intl.NumberFormat().format(1_234)} grades`);
  });
});
