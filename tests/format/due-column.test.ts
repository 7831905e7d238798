import { describe, expect, it } from 'vitest';
import {
  dueDateTime,
  formatDueExactly,
  formatDueInColumn,
} from '../../src/lib/format/due-column.ts';
import { DAY } from '../support/log/entries.ts';

/** By the machine's own locale, whatever it is. */
function relative(value: number, unit: 'day' | 'month' | 'year', numeric: 'auto' | 'always') {
  return new Intl.RelativeTimeFormat(undefined, { numeric }).format(value, unit);
}

// Local times: the words follow the machine's time zone.
const now = new Date(2026, 2, 2, 14, 0).getTime();
const at = (day: number, hours: number, minutes = 0): number =>
  new Date(2026, 2, day, hours, minutes).getTime();

describe('a study day on which a card is due', () => {
  const words = (days: number): string =>
    formatDueInColumn({ kind: 'day', studyDay: DAY + days }, DAY, now);

  it.each([-40, -2, -1, 0, 1, 3, 60])('%i days away is told in days', (days) => {
    expect(words(days)).toBe(relative(days, 'day', 'auto'));
  });

  it.each([
    [61, 2],
    [100, 3],
    [-75, -2],
    [365, 12],
  ])('%i days away is told in months: %i', (days, months) => {
    expect(words(days)).toBe(relative(months, 'month', 'always'));
  });

  it.each([
    [366, 1],
    [475, 1.3],
    [36_500, 99.9],
  ])('%i days away is told in years: %f', (days, years) => {
    expect(words(days)).toBe(relative(years, 'year', 'always'));
  });

  it('[D3] is its calendar date, whatever the time zone', () => {
    const due = { kind: 'day', studyDay: DAY } as const;
    expect(dueDateTime(due)).toBe('2026-03-02');
    expect(formatDueExactly(due)).toBe(
      new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(new Date(2026, 2, 2, 12)),
    );
  });
});

describe('a moment at which a learning step ends', () => {
  const words = (atMs: number, studyDay: number, nowMs = now): string =>
    formatDueInColumn({ kind: 'moment', atMs, studyDay }, DAY, nowMs);
  const time = (atMs: number): string =>
    new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(atMs);

  it('[D3] of this study day is a time', () => {
    expect(words(at(2, 14, 10), DAY)).toBe(time(at(2, 14, 10)));
  });

  it('[D3] [G] of this study day is a time past midnight too', () => {
    expect(words(at(3, 0, 5), DAY, at(2, 23, 55))).toBe(time(at(3, 0, 5)));
  });

  it('[D3] [G] of the next study day is "tomorrow", even a few minutes away', () => {
    expect(words(at(3, 4, 5), DAY + 1, at(3, 3, 55))).toBe(relative(1, 'day', 'auto'));
  });

  it('that has come is "now", however long ago', () => {
    const nowWord = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(0, 'second');
    expect(words(now, DAY)).toBe(nowWord);
    expect(words(at(1, 8), DAY - 1)).toBe(nowWord);
  });

  it('is told exactly with its time', () => {
    const atMs = at(2, 14, 10);
    const due = { kind: 'moment', atMs, studyDay: DAY } as const;
    expect(dueDateTime(due)).toBe(new Date(atMs).toISOString());
    expect(formatDueExactly(due)).toBe(
      new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(atMs),
    );
  });
});
