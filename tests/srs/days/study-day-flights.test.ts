/** Flights between real time zones, most of them over the date line, on days on which either clock changes. */
import { describe, expect, it } from 'vitest';
import { elapsedDaysBetween } from '../../../src/lib/time/study-day.ts';
import { foldCard } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { noonOf, review } from '../../support/log/entries.ts';
import { contextOf, FAR_FUTURE_MS } from '../../support/log/folding.ts';
import {
  clockChanges,
  dayByWallClock,
  momentOf,
  reviewIn,
  studyDayIn,
} from '../../support/page/wall-clock.ts';

/** `fallsBack`: whether a flight can end on an earlier study day than it began. */
const ROUTES = [
  { from: 'Pacific/Auckland', to: 'America/Los_Angeles', hours: 12, fallsBack: true },
  { from: 'America/Los_Angeles', to: 'Pacific/Auckland', hours: 13, fallsBack: false },
  { from: 'Pacific/Kiritimati', to: 'America/Los_Angeles', hours: 9, fallsBack: true },
  { from: 'America/Los_Angeles', to: 'Pacific/Kiritimati', hours: 9, fallsBack: false },
  { from: 'Pacific/Apia', to: 'America/New_York', hours: 16, fallsBack: true },
  { from: 'America/New_York', to: 'Pacific/Apia', hours: 16, fallsBack: false },
  { from: 'Australia/Lord_Howe', to: 'America/Los_Angeles', hours: 15, fallsBack: true },
  { from: 'America/St_Johns', to: 'Australia/Lord_Howe', hours: 26, fallsBack: false },
  // Not over the date line: the clock is put back by less than the flight takes.
  { from: 'Europe/Berlin', to: 'America/New_York', hours: 9, fallsBack: false },
  { from: 'Europe/Berlin', to: 'Asia/Kathmandu', hours: 9, fallsBack: false },
];
const TIMES = ['00:01', '03:59', '04:01', '23:59'] as const;
const ROLLOVER_HOURS = [0, 4];

/** A departure at each time of each day on which either clock changes. */
function flightsOf({ from, to, hours }: (typeof ROUTES)[number]) {
  const changes = [from, to].flatMap((zone) => clockChanges(zone));
  return changes.flatMap(({ date }) =>
    TIMES.map((time) => {
      const departureMs = momentOf(from, date, time);
      return { departureMs, arrivalMs: departureMs + hours * MS_PER_HOUR };
    }),
  );
}

/** Grades Good of one card at noon UTC of these days, a minute apart. */
function reviewsOn(days: readonly number[]): ReviewEntry[] {
  return days.map((day, index) => review({ reviewedAtMs: noonOf(day) + index * MS_PER_MINUTE }));
}

/** What the algorithm made of a card, without days and moments. */
function outcomeOf({ state, stability, difficulty, reps, step, intervalDays }: CardMemory) {
  return { state, stability, difficulty, reps, step, intervalDays };
}

describe.each(ROUTES)('a flight from $from to $to', (route) => {
  const { from, to, fallsBack } = route;
  const flights = flightsOf(route);

  it.each(ROLLOVER_HOURS)('[D2] [D5] takes the days of the wall clocks, rollover at %i', (hour) => {
    const differences = flights.map(({ departureMs, arrivalMs }) => {
      const first = studyDayIn(from, departureMs, hour);
      const second = studyDayIn(to, arrivalMs, hour);
      const difference =
        dayByWallClock(to, arrivalMs, hour) - dayByWallClock(from, departureMs, hour);
      expect(second - first).toBe(difference);
      expect(elapsedDaysBetween(first, second)).toBe(Math.max(0, difference));
      return difference;
    });
    expect(flights.length).toBeGreaterThanOrEqual(16);
    expect(Math.min(...differences) < 0).toBe(fallsBack);
  });

  it.each(ROLLOVER_HOURS)(
    '[D2] [D5] a card graded at both ends is as after so many days in one place, rollover at %i',
    (rolloverHour) => {
      const context = contextOf({ rolloverHour });
      for (const { departureMs, arrivalMs } of flights) {
        const atHome = [40, 39, 20, 0].map((days) => departureMs - days * MS_PER_DAY);
        const flown = foldCard(
          [...atHome.map((atMs) => reviewIn(from, atMs, 3)), reviewIn(to, arrivalMs, 3)],
          context,
          FAR_FUTURE_MS,
        );
        const homeDays = atHome.map((atMs) => dayByWallClock(from, atMs, rolloverHour));
        const arrivalDay = dayByWallClock(to, arrivalMs, rolloverHour);
        const stayed = foldCard(
          reviewsOn([...homeDays, Math.max(...homeDays, arrivalDay)]),
          context,
          FAR_FUTURE_MS,
        );
        expect(outcomeOf(flown)).toEqual(outcomeOf(stayed));
        expect(flown.lastStudyDay).toBe(arrivalDay);
        expect(flown.dueDay).toBe(arrivalDay + flown.intervalDays);
      }
    },
  );
});
