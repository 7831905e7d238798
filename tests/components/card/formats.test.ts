import { describe, expect, it } from 'vitest';
import {
  formatAnswerTime,
  formatDays,
  formatElapsed,
  formatTick,
  formatLocalDate,
  formatCalendarDay,
  formatNextInterval,
  formatLocalMoment,
} from '../../../src/components/card/formats.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import { DAY, noonOf, review } from '../../support/log/entries.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';

/** By the machine's own locale, whatever it is. */
function inDigits(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value);
}

describe('dates', () => {
  it('a study day has the year only if it is another than today’s', () => {
    const [thisYear, nextYear] = [inYear(2026), inYear(2027)];
    expect(formatCalendarDay(DAY + 3, DAY)).not.toContain(thisYear);
    expect(formatCalendarDay(DAY + 400, DAY)).toContain(nextYear);
  });

  it('a grade is told by the clock on the wall where it was given', () => {
    const atMs = noonOf(DAY);
    expect(formatLocalMoment(atMs, 330)).toBe(formatLocalMoment(atMs + 5.5 * MS_PER_HOUR, 0));
    expect(formatLocalDate(atMs, 840)).toBe(formatLocalDate(atMs + MS_PER_DAY, 0));
  });

  it('below a long plot have years, below a short one days', () => {
    expect(formatTick(DAY, 1_000)).toContain(inYear(2026));
    expect(formatTick(DAY, 100)).not.toContain(inYear(2026));
  });

  function inYear(year: number): string {
    return new Intl.DateTimeFormat(undefined, { year: 'numeric' }).format(new Date(year, 6));
  }
});

describe('figures with their units', () => {
  it.each([
    [0.42, 0.4, 'days'],
    [0.96, 1, 'day'],
    [9.94, 9.9, 'days'],
    [34.2, 34, 'days'],
  ])('a stability of %f', (days, shown, word) => {
    expect(formatDays(days)).toBe(`${inDigits(shown)} ${word}`);
  });

  it('the time to answer in seconds, from a minute on in minutes', () => {
    expect(formatAnswerTime(4_200)).toContain(inDigits(4.2));
    expect(formatAnswerTime(59_900)).toContain(inDigits(59.9));
    expect(formatAnswerTime(90_000)).toContain(inDigits(1.5));
  });

  it('the days since the grade before', () => {
    expect([null, 0, 1, 12].map(formatElapsed)).toEqual(['first', 'same day', '1 day', '12 days']);
  });

  it('[D3] the interval: days in review, minutes of a step', () => {
    const step = learningMemory({ dueAtMs: noonOf(DAY) + 10 * MS_PER_MINUTE });
    expect(formatNextInterval(review(), reviewMemory({ intervalDays: 10 }))).toBe('10 days');
    expect(formatNextInterval(review(), step)).toBe(formatAnswerTime(10 * MS_PER_MINUTE));
  });
});
