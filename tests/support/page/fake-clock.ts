import type { Clock } from '../../../src/lib/state/progress/clock.ts';
import { wallClockAt } from './wall-clock.ts';

/** A clock that a test sets: the reader's wall clock, its offset, and a stopwatch nobody can set. */
export interface FakeClock extends Clock {
  /** Lets time pass: the wall clock and the stopwatch go on together. */
  readonly pass: (ms: number) => void;
  /** Sets the wall clock; the stopwatch does not notice. */
  readonly setNowMs: (nowMs: number) => void;
  readonly setOffset: (utcOffsetMinutes: number) => void;
  /** Lets the wall clock follow the rules of a time zone, with its summer time. */
  readonly setTimeZone: (timeZone: string) => void;
  /** The stopwatch, in milliseconds. */
  readonly elapsedMs: () => number;
}

export function createFakeClock(startMs: number, startOffsetMinutes = 0): FakeClock {
  let nowMs = startMs;
  let offsetAt = (_atMs: number): number => startOffsetMinutes;
  let elapsedMs = 0;
  return {
    nowMs: () => nowMs,
    utcOffsetMinutes: (atMs) => offsetAt(atMs),
    elapsedMs: () => elapsedMs,
    pass: (ms) => {
      nowMs += ms;
      elapsedMs += ms;
    },
    setNowMs: (ms) => {
      nowMs = ms;
    },
    setOffset: (minutes) => {
      offsetAt = () => minutes;
    },
    setTimeZone: (timeZone) => {
      offsetAt = (atMs) => wallClockAt(timeZone, atMs).utcOffsetMinutes;
    },
  };
}
