/** The start of a study day in real time zones, about every change of their clocks in two years (fault F). */
import { describe, expect, it } from 'vitest';
import { startOfStudyDayMs } from '../../../src/lib/time/study-day.ts';
import { clockChanges, studyDayIn, wallClockAt } from '../../support/page/wall-clock.ts';

// The clock of Havana is put back to midnight, that of Beirut from midnight: both skip or repeat a rollover.
const ZONES = [
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'Europe/Berlin',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

describe('the start of a study day', () => {
  it.each(ZONES)('[D1] [D5] [F] in %s is the first moment of it, whatever the hour', (zone) => {
    const offsetAt = (atMs: number): number => wallClockAt(zone, atMs).utcOffsetMinutes;
    const changes = clockChanges(zone);
    expect(changes.length).toBeGreaterThan(0);
    for (const { date } of changes) {
      for (const day of [date - 1, date, date + 1]) {
        for (let hour = 0; hour < 24; hour++) {
          const startMs = startOfStudyDayMs(day, offsetAt, hour);
          expect(studyDayIn(zone, startMs, hour)).toBe(day);
          expect(studyDayIn(zone, startMs - 1, hour)).toBe(day - 1);
        }
      }
    }
  });
});
