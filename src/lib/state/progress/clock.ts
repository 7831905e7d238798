import { localOffsetMinutes } from '../../time/local-offset.ts';

/** The source of the time. A port, so that tests can set clocks wrong and cross days. */
export interface Clock {
  readonly nowMs: () => number;
  /** Minutes that local time is ahead of UTC at a moment, positive east. */
  readonly utcOffsetMinutes: (atMs: number) => number;
}

/** How often an open page looks at the clock and other tabs (rule D4). */
export const REFRESH_MS = 20_000;

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  utcOffsetMinutes: localOffsetMinutes,
};
