import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfDay,
  dayOfDate,
  parseBreak,
  parseInterviewDay,
} from '../../../src/components/settings/parsing/date-fields.ts';
import { DAY } from '../../support/log/entries.ts';

describe('dates', () => {
  it('are calendar dates of study days', () => {
    expect(dateOfDay(DAY)).toBe('2026-03-02');
    expect(dayOfDate('2026-03-02')).toBe(DAY);
    expect(dateOfDay(null)).toBe('');
  });

  it('are read as they were shown', () => {
    const anyDay = fc.integer({ min: dayOfDate('0001-01-01') ?? 0, max: 2_932_896 });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfDate(dateOfDay(day))).toBe(day);
      }),
    );
  });

  it.each(['', '2026-02-30', '2026-13-01', '2026-3-2', '20260302', '02.03.2026', 'today'])(
    '%j is none',
    (text) => {
      expect(dayOfDate(text)).toBeNull();
    },
  );
});

describe('the interview date', () => {
  it.each<[string, number | null]>([
    ['', null],
    ['2026-03-02', DAY],
    ['2026-04-01', DAY + 30],
  ])('[Q5] %j is study day %j', (text, day) => {
    expect(parseInterviewDay(text, DAY)).toEqual({ ok: true, value: day });
  });

  it.each(['2026-03-01', 'soon'])('[Q5] %j is refused', (text) => {
    expect(parseInterviewDay(text, DAY)).toEqual({
      ok: false,
      message: 'Choose a day from today on, or leave it empty.',
    });
  });
});

describe('a planned break', () => {
  it.each<[string, string, readonly [number, number] | null]>([
    ['', '', null],
    ['2026-03-02', '2026-03-02', [DAY, DAY]],
    ['2026-02-27', '2026-03-05', [DAY - 3, DAY + 3]],
    ['2026-03-02', '2026-04-30', [DAY, DAY + 59]],
  ])('[Q5] %j to %j is %j', (first, last, days) => {
    expect(parseBreak([first, last], DAY)).toEqual({ ok: true, value: days });
  });

  it.each([
    ['2026-03-02', '', 'Choose the first and the last day, or leave both empty.'],
    ['', '2026-03-02', 'Choose the first and the last day, or leave both empty.'],
    ['2026-03-05', '2026-03-04', 'The last day has to come after the first, or be the same.'],
    ['2026-02-20', '2026-03-01', 'This break is over. Choose days from today on.'],
    ['2026-03-02', '2026-05-01', 'A break has at most 60 days; this one has 61.'],
  ])('[Q5] %j to %j is refused: %s', (first, last, message) => {
    expect(parseBreak([first, last], DAY)).toEqual({ ok: false, message });
  });
});
