/**
 * Study days in real time zones, about every change of their clocks in two years. What is expected comes from the wall
 * clock that Intl shows: the date, and the day before while its hour is short of the rollover.
 */
import { describe, expect, it } from 'vitest';
import { elapsedDaysBetween } from '../../../src/lib/time/study-day.ts';
import { foldCard } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { contextOf, FAR_FUTURE_MS } from '../../support/log/folding.ts';
import {
  clockChanges,
  dayByWallClock,
  momentOf,
  reviewIn,
  studyDayIn,
} from '../../support/page/wall-clock.ts';

const ZONES = [
  { zone: 'America/Los_Angeles', changesBy: [60, -60, 60, -60] },
  { zone: 'America/New_York', changesBy: [60, -60, 60, -60] },
  // Three and a half hours west.
  { zone: 'America/St_Johns', changesBy: [60, -60, 60, -60] },
  { zone: 'Europe/Berlin', changesBy: [60, -60, 60, -60] },
  { zone: 'Asia/Kolkata', changesBy: [] },
  // A quarter of an hour off.
  { zone: 'Asia/Kathmandu', changesBy: [] },
  // Changes by half an hour, and its summer comes in October.
  { zone: 'Australia/Lord_Howe', changesBy: [-30, 30, -30, 30] },
  { zone: 'Pacific/Auckland', changesBy: [-60, 60, -60, 60] },
  // Beyond +12, both without summer time.
  { zone: 'Pacific/Apia', changesBy: [] },
  { zone: 'Pacific/Kiritimati', changesBy: [] },
];

/** Dates for zones that never change: those of Berlin. */
const OTHER_DATES = clockChanges('Europe/Berlin').map(({ date }) => date);
const TIMES = ['00:01', '03:59', '04:01', '23:59'] as const;
const ROLLOVER_HOURS = [0, 4];

const isoDate = (date: number): string => new Date(date * MS_PER_DAY).toISOString().slice(0, 10);

/** Every zone, date on which its clock changes, and rollover hour. */
const CASES = ZONES.flatMap(({ zone }) => {
  const changes = clockChanges(zone).map(({ date }) => date);
  const dates = changes.length > 0 ? changes : OTHER_DATES;
  return dates.flatMap((date) =>
    ROLLOVER_HOURS.map((rolloverHour) => ({ zone, date, on: isoDate(date), rolloverHour })),
  );
});

describe('time zones', () => {
  it.each(ZONES)('[D5] $zone changes its clock as expected in 2026 and 2027', (row) => {
    const changes = clockChanges(row.zone);
    expect(changes.map(({ byMinutes }) => byMinutes)).toEqual(row.changesBy);
  });

  it('[D5] there are ten zones, four dates each and two rollover hours', () => {
    expect(CASES).toHaveLength(10 * 4 * 2);
  });
});

describe.each(CASES)(
  '$zone about $on, rollover at $rolloverHour',
  ({ zone, date, rolloverHour }) => {
    const moments = [date - 1, date, date + 1].flatMap((day) =>
      TIMES.map((time) => momentOf(zone, day, time)),
    );

    it('[D1] [D5] 00:01, 03:59, 04:01 and 23:59 belong to the day the wall clock says', () => {
      const found = moments.map((atMs) => studyDayIn(zone, atMs, rolloverHour) - date);
      expect(found).toEqual(moments.map((atMs) => dayByWallClock(zone, atMs, rolloverHour) - date));
      // The same spelled out, so that both cannot go wrong together.
      const dayOf = (offset: number): number[] =>
        rolloverHour === 0
          ? [offset, offset, offset, offset]
          : [offset - 1, offset - 1, offset, offset];
      expect(found).toEqual([-1, 0, 1].flatMap(dayOf));
    });

    it('[D2] [D5] from any of these to any later one, the days that pass are those of the wall clock', () => {
      for (const [index, earlierMs] of moments.entries()) {
        for (const laterMs of moments.slice(index)) {
          const elapsed = elapsedDaysBetween(
            studyDayIn(zone, earlierMs, rolloverHour),
            studyDayIn(zone, laterMs, rolloverHour),
          );
          expect(elapsed).toBeGreaterThanOrEqual(0);
          expect(elapsed).toBe(
            dayByWallClock(zone, laterMs, rolloverHour) -
              dayByWallClock(zone, earlierMs, rolloverHour),
          );
        }
      }
    });

    it('[D1] [D5] no quarter of an hour lies on another day or turns the day back', () => {
      let former = -Infinity;
      const fromMs = momentOf(zone, date - 1, '12:00');
      for (let atMs = fromMs; atMs < fromMs + 2 * MS_PER_DAY; atMs += 15 * MS_PER_MINUTE) {
        const day = studyDayIn(zone, atMs, rolloverHour);
        expect(day).toBe(dayByWallClock(zone, atMs, rolloverHour));
        expect(day).toBeGreaterThanOrEqual(former);
        former = day;
      }
    });

    it('[D2] [D5] a log across the change folds as one of the same wall clock in UTC', () => {
      const context = contextOf({ rolloverHour });
      for (const ratings of RATING_CYCLES) {
        const local = logAcross(zone, date, ratings);
        const memory = foldCard(local, context, FAR_FUTURE_MS);
        const inUtc = foldCard(logAcross('UTC', date, ratings), context, FAR_FUTURE_MS);
        expect(withoutMoments(memory)).toEqual(withoutMoments(inUtc));
        expect(memory.reps).toBe(local.length);
      }
    });
  },
);

const RATING_CYCLES: readonly (readonly Rating[])[] = [[3], [3, 1], [4, 3, 2], [3, 3, 3, 1, 2, 4]];

/** Days from the change, and times, of a card's grades: learnt weeks before, met at every time about it, and once after. */
const GRADES: readonly (readonly [days: number, time: string])[] = [
  [-40, '23:59'],
  [-39, '00:01'],
  [-20, '03:59'],
  ...[-1, 0, 1].flatMap((days) => TIMES.map((time): readonly [number, string] => [days, time])),
  [9, '03:59'],
  [30, '04:01'],
];

function logAcross(zone: string, date: number, ratings: readonly Rating[]): ReviewEntry[] {
  return GRADES.map(([days, time], index) =>
    reviewIn(zone, momentOf(zone, date + days, time), ratings[index % ratings.length] ?? 3),
  );
}

/** A memory without what depends on the moment itself: a step counts from the last grade. */
function withoutMoments({ lastEntryMs, dueAtMs, ...memory }: CardMemory) {
  return { ...memory, stepMs: dueAtMs === null ? null : dueAtMs - lastEntryMs };
}
