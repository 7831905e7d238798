import { describe, expect, it } from 'vitest';
import { dueDateTime, formatDueExactly, formatDueWords } from '../../src/lib/format/due-words.ts';
import { DAY } from '../support/entries.ts';

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
    formatDueWords({ kind: 'day', studyDay: DAY + days }, DAY, now);

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
  const words = (atMs: number): string => formatDueWords({ kind: 'moment', atMs }, DAY, now);

  it('of this day is a time', () => {
    expect(words(at(2, 14, 10))).toBe(
      new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at(2, 14, 10)),
    );
  });

  it('of tomorrow is "tomorrow", even a few minutes away', () => {
    const lateMs = at(2, 23, 55);
    const due = { kind: 'moment', atMs: at(3, 0, 5) } as const;
    expect(formatDueWords(due, DAY, lateMs)).toBe(relative(1, 'day', 'auto'));
  });

  it('that has come is "now", however long ago', () => {
    const nowWord = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(0, 'second');
    expect(words(now)).toBe(nowWord);
    expect(words(at(1, 8))).toBe(nowWord);
  });

  it('is told exactly with its time', () => {
    const atMs = at(2, 14, 10);
    expect(dueDateTime({ kind: 'moment', atMs })).toBe(new Date(atMs).toISOString());
    expect(formatDueExactly({ kind: 'moment', atMs })).toBe(
      new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(atMs),
    );
  });
});
