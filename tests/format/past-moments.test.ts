import { describe, expect, it } from 'vitest';
import { formatAgo, formatHour } from '../../src/lib/format/past-moments.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 12);
const MINUTE_MS = 60_000;

/** The same by the machine's own locale, whatever it is. */
function ago(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(-value, unit);
}

describe('how long ago', () => {
  it.each<[number, number, Intl.RelativeTimeFormatUnit]>([
    [1, 1, 'minute'],
    [59.9, 59, 'minute'],
    [60, 1, 'hour'],
    [23.9 * 60, 23, 'hour'],
    [24 * 60, 1, 'day'],
    [3.5 * 24 * 60, 3, 'day'],
    [31 * 24 * 60, 1, 'month'],
    [366 * 24 * 60, 1, 'year'],
    [800 * 24 * 60, 2, 'year'],
  ])('%d minutes are %d %ss', (minutes, value, unit) => {
    expect(formatAgo(NOW_MS - minutes * MINUTE_MS, NOW_MS)).toBe(ago(value, unit));
  });

  it.each([0, 0.9, -5, -1_000_000])('%d minutes are just now', (minutes) => {
    expect(formatAgo(NOW_MS - minutes * MINUTE_MS, NOW_MS)).toBe('just now');
  });
});

it('every hour of a day has a name of its own, whatever the time zone', () => {
  const names = Array.from({ length: 24 }, (_, hour) => formatHour(hour));
  expect(new Set(names).size).toBe(24);
  expect(names[4]).toContain('4');
});
