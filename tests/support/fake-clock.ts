import type { Clock } from '../../src/lib/state/progress/clock.ts';

/** A clock that a test sets: the reader's wall clock, its offset, and a stopwatch nobody can set. */
export interface FakeClock extends Clock {
  /** Lets time pass: the wall clock and the stopwatch go on together. */
  readonly pass: (ms: number) => void;
  /** Sets the wall clock; the stopwatch does not notice. */
  readonly setNowMs: (nowMs: number) => void;
  readonly setOffset: (utcOffsetMinutes: number) => void;
  /** The stopwatch, in milliseconds. */
  readonly elapsedMs: () => number;
}

export function createFakeClock(startMs: number, startOffsetMinutes = 0): FakeClock {
  let nowMs = startMs;
  let offsetMinutes = startOffsetMinutes;
  let elapsedMs = 0;
  return {
    nowMs: () => nowMs,
    utcOffsetMinutes: () => offsetMinutes,
    elapsedMs: () => elapsedMs,
    pass: (ms) => {
      nowMs += ms;
      elapsedMs += ms;
    },
    setNowMs: (ms) => {
      nowMs = ms;
    },
    setOffset: (minutes) => {
      offsetMinutes = minutes;
    },
  };
}
