import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsedDaysBetween,
  startOfStudyDayMs,
  studyDayOf,
} from '../../../src/lib/time/study-day.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';

const ROLLOVER_HOUR = 4;

/**
 * Days on which clocks change, with the offsets before and after the change written out: neither Intl nor the machine's
 * time zone has a part in what these tests expect. Every change here falls between 00:01 and 03:59 local time.
 */
const EDGES = [
  // PST → PDT at 02:00, second Sunday of March.
  { zone: 'America/Los_Angeles', date: '2026-03-08', before: -480, after: -420 },
  // PDT → PST at 02:00, first Sunday of November.
  { zone: 'America/Los_Angeles', date: '2026-11-01', before: -420, after: -480 },
  // CET → CEST at 02:00, last Sunday of March.
  { zone: 'Europe/Berlin', date: '2026-03-29', before: 60, after: 120 },
  // CEST → CET at 03:00, last Sunday of October.
  { zone: 'Europe/Berlin', date: '2026-10-25', before: 120, after: 60 },
  // Half an hour off, and it never changes its clocks.
  { zone: 'Asia/Kolkata', date: '2026-03-29', before: 330, after: 330 },
  // NST → NDT at 02:00, three and a half hours west.
  { zone: 'America/St_Johns', date: '2026-03-08', before: -210, after: -150 },
  // The only zone whose summer time is half an hour: +11 → +10:30 at 02:00, first Sunday of April.
  { zone: 'Australia/Lord_Howe', date: '2026-04-05', before: 660, after: 630 },
  // Beyond +12: NZDT → NZST at 03:00, first Sunday of April.
  { zone: 'Pacific/Auckland', date: '2026-04-05', before: 780, after: 720 },
  // NZST → NZDT at 02:00, last Sunday of September.
  { zone: 'Pacific/Auckland', date: '2026-09-27', before: 720, after: 780 },
  // +13:45 → +12:45 at 03:45, with Auckland.
  { zone: 'Pacific/Chatham', date: '2026-04-05', before: 825, after: 765 },
  // The furthest east, no change.
  { zone: 'Pacific/Kiritimati', date: '2026-03-29', before: 840, after: 840 },
  // The furthest west, no change.
  { zone: 'Pacific/Niue', date: '2026-03-29', before: -660, after: -660 },
] as const;

/** Wall times about the edge: days from the date, time, whether the clock has changed, days from the date it counts to. */
const WALL_TIMES = [
  { shift: -1, time: '04:01', isAfter: false, studyDay: -1 },
  { shift: -1, time: '23:59', isAfter: false, studyDay: -1 },
  { shift: 0, time: '00:01', isAfter: false, studyDay: -1 },
  { shift: 0, time: '03:59', isAfter: true, studyDay: -1 },
  { shift: 0, time: '04:01', isAfter: true, studyDay: 0 },
  { shift: 0, time: '23:59', isAfter: true, studyDay: 0 },
  { shift: 1, time: '00:01', isAfter: true, studyDay: 0 },
  { shift: 1, time: '03:59', isAfter: true, studyDay: 0 },
  { shift: 1, time: '04:01', isAfter: true, studyDay: 1 },
] as const;

/** The moment at which a wall clock of this offset shows a date and time. */
function momentOf(day: number, time: string, offsetMinutes: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day * MS_PER_DAY + (hours * 60 + minutes - offsetMinutes) * MS_PER_MINUTE;
}

describe.each(EDGES)('$zone on $date', ({ date, before, after }) => {
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

  it.each(WALL_TIMES)(
    '[D1] [D5] $time, $shift days off, belongs to study day $studyDay',
    ({ shift, time, isAfter, studyDay }) => {
      const offset = isAfter ? after : before;
      const atMs = momentOf(day + shift, time, offset);
      expect(studyDayOf(atMs, offset, ROLLOVER_HOUR)).toBe(day + studyDay);
    },
  );

  it('[D2] [D5] from 23:59 to 00:01 no day passes, from 03:59 to 04:01 one', () => {
    const on = (shift: number, time: string, offset: number): number =>
      studyDayOf(momentOf(day + shift, time, offset), offset, ROLLOVER_HOUR);
    expect(elapsedDaysBetween(on(-1, '23:59', before), on(0, '00:01', before))).toBe(0);
    expect(elapsedDaysBetween(on(0, '00:01', before), on(0, '03:59', after))).toBe(0);
    expect(elapsedDaysBetween(on(0, '03:59', after), on(0, '04:01', after))).toBe(1);
    expect(elapsedDaysBetween(on(-1, '04:01', before), on(0, '04:01', after))).toBe(1);
    expect(elapsedDaysBetween(on(-1, '04:01', before), on(1, '03:59', after))).toBe(1);
  });
});

describe('flights', () => {
  // Each leg as two moments of UTC, so that the table says which of them is later.
  const FLIGHTS = [
    {
      way: 'west over the date line: the local date falls back',
      // Auckland Tuesday 09:00 (+13) → Los Angeles Monday 13:00 (−8).
      from: { utc: '2026-03-02T20:00:00Z', offset: 780 },
      to: { utc: '2026-03-02T21:00:00Z', offset: -480 },
      days: -1,
      elapsed: 0,
    },
    {
      way: 'east over the date line: a date is skipped',
      // Los Angeles Monday 22:00 (−8) → Auckland Wednesday 08:00 (+13).
      from: { utc: '2026-03-03T06:00:00Z', offset: -480 },
      to: { utc: '2026-03-03T19:00:00Z', offset: 780 },
      days: 2,
      elapsed: 2,
    },
    {
      way: 'west over the Atlantic: an evening in Berlin, an evening in New York',
      // Berlin Monday 12:00 (+1) → New York Monday 22:00 (−5).
      from: { utc: '2026-03-02T11:00:00Z', offset: 60 },
      to: { utc: '2026-03-03T03:00:00Z', offset: -300 },
      days: 0,
      elapsed: 0,
    },
    {
      way: 'west within a night: before the rollover again',
      // Berlin Tuesday 04:30 (+1) → Reykjavik Tuesday 03:45 (0).
      from: { utc: '2026-03-03T03:30:00Z', offset: 60 },
      to: { utc: '2026-03-03T03:45:00Z', offset: 0 },
      days: -1,
      elapsed: 0,
    },
    {
      way: 'east over the Atlantic: a night gone in six hours',
      // New York Monday 23:30 (−5) → Berlin Tuesday 11:30 (+1).
      from: { utc: '2026-03-03T04:30:00Z', offset: -300 },
      to: { utc: '2026-03-03T10:30:00Z', offset: 60 },
      days: 1,
      elapsed: 1,
    },
  ];

  it.each(FLIGHTS)('[D2] [D5] $way', ({ from, to, days, elapsed }) => {
    const first = studyDayOf(Date.parse(from.utc), from.offset, ROLLOVER_HOUR);
    const second = studyDayOf(Date.parse(to.utc), to.offset, ROLLOVER_HOUR);
    expect(second - first).toBe(days);
    expect(elapsedDaysBetween(first, second)).toBe(elapsed);
  });
});

const anyMoment = fc.integer({ min: 0, max: 4_102_444_800_000 });
const anyOffset = fc.integer({ min: -720, max: 840 });
const anyHour = fc.integer({ min: 0, max: 23 });

describe('every clock', () => {
  it('[D1] a study day starts where it says and lasts 24 hours of its clock', () => {
    fc.assert(
      fc.property(anyMoment, anyOffset, anyHour, (atMs, offset, hour) => {
        const day = studyDayOf(atMs, offset, hour);
        const startMs = startOfStudyDayMs(day, () => offset, hour);
        expect(startMs).toBeLessThanOrEqual(atMs);
        expect(atMs).toBeLessThan(startMs + MS_PER_DAY);
        expect(studyDayOf(startMs, offset, hour)).toBe(day);
        expect(studyDayOf(startMs - 1, offset, hour)).toBe(day - 1);
      }),
    );
  });

  it('[D1] a later rollover puts the same moment on the same day or the one before', () => {
    fc.assert(
      fc.property(anyMoment, anyOffset, (atMs, offset) => {
        const byHour = Array.from({ length: 24 }, (_, hour) => studyDayOf(atMs, offset, hour));
        for (const [hour, day] of byHour.entries()) {
          expect((byHour[0] ?? NaN) - day).toBeOneOf([0, 1]);
          if (hour > 0) expect(day).toBeLessThanOrEqual(byHour[hour - 1] ?? NaN);
        }
      }),
    );
  });

  it('[D1] moments before 1970 have days too', () => {
    expect(studyDayOf(0, 0, 0)).toBe(0);
    expect(studyDayOf(-1, 0, 0)).toBe(-1);
    expect(studyDayOf(3 * MS_PER_HOUR, 0, ROLLOVER_HOUR)).toBe(-1);
  });

  it('[D2] elapsed days are never negative', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (previous, day) => {
        const elapsed = elapsedDaysBetween(previous, day);
        expect(elapsed).toBe(day > previous ? day - previous : 0);
      }),
    );
  });
});
