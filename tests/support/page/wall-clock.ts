/** Wall clocks of real time zones, read from Intl alone: for tests of study days that owe nothing to their formula. */
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import { studyDayOf } from '../../../src/lib/time/study-day.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { review } from '../log/entries.ts';

/** What a wall clock shows. */
interface WallClock {
  /** The date, in days since 1970-01-01. */
  readonly date: number;
  readonly hour: number;
  readonly minute: number;
  /** Minutes ahead of UTC, positive east. */
  readonly utcOffsetMinutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZoneName: 'longOffset',
  });
  formats.set(timeZone, format);
  return format;
}

export function wallClockAt(timeZone: string, atMs: number): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, value]),
  );
  const numberOf = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const midnightMs = Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day'));
  return {
    date: midnightMs / MS_PER_DAY,
    hour: numberOf('hour'),
    minute: numberOf('minute'),
    utcOffsetMinutes: offsetFrom(parts.get('timeZoneName') ?? ''),
  };
}

/** The minutes in "GMT+05:45"; plain "GMT" is 0. */
function offsetFrom(name: string): number {
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The moment at which the clock of a zone shows a date and time.
 *
 * @param time as "23:59"
 * @throws RangeError if the clock shows it never or twice
 */
export function momentOf(timeZone: string, date: number, time: string): number {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  const asUtcMs = date * MS_PER_DAY + (hour * 60 + minute) * MS_PER_MINUTE;
  const offsets = [-MS_PER_DAY, MS_PER_DAY].map(
    (awayMs) => wallClockAt(timeZone, asUtcMs + awayMs).utcOffsetMinutes,
  );
  const moments = [...new Set(offsets)]
    .map((offset) => asUtcMs - offset * MS_PER_MINUTE)
    .filter((atMs) => {
      const clock = wallClockAt(timeZone, atMs);
      return clock.date === date && clock.hour === hour && clock.minute === minute;
    });
  const [atMs] = moments;
  if (atMs === undefined || moments.length > 1) {
    throw new RangeError(`momentOf: ${timeZone} shows ${time} ${moments.length} times`);
  }
  return atMs;
}

/** A day on which the clock of a zone is set. */
export interface ClockChange {
  readonly date: number;
  /** Minutes by which it is put forward; negative = back. */
  readonly byMinutes: number;
}

const FROM_MS = Date.UTC(2026, 0, 1);
const TO_MS = Date.UTC(2028, 0, 1);

/** The changes of a zone's clock in 2026 and 2027. */
export function clockChanges(timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let atMs = FROM_MS; atMs < TO_MS; atMs += MS_PER_DAY) {
    const offset = wallClockAt(timeZone, atMs).utcOffsetMinutes;
    const byMinutes = wallClockAt(timeZone, atMs + MS_PER_DAY).utcOffsetMinutes - offset;
    if (byMinutes === 0) continue;
    let changeMs = atMs;
    while (wallClockAt(timeZone, changeMs).utcOffsetMinutes === offset) changeMs += MS_PER_MINUTE;
    changes.push({ date: wallClockAt(timeZone, changeMs).date, byMinutes });
  }
  return changes;
}

/** The study day by the wall clock alone: its date, or the one before while its hour is short of the rollover. */
export function dayByWallClock(timeZone: string, atMs: number, rolloverHour: number): number {
  const { date, hour } = wallClockAt(timeZone, atMs);
  return hour < rolloverHour ? date - 1 : date;
}

/** The study day by the rule, from what an entry stores. */
export function studyDayIn(timeZone: string, atMs: number, rolloverHour: number): number {
  return studyDayOf(atMs, wallClockAt(timeZone, atMs).utcOffsetMinutes, rolloverHour);
}

/** A grade given in a time zone. */
export function reviewIn(timeZone: string, atMs: number, rating: Rating): ReviewEntry {
  const { utcOffsetMinutes } = wallClockAt(timeZone, atMs);
  return review({ reviewedAtMs: atMs, utcOffsetMinutes, rating });
}
