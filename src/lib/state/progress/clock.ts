/** Where the time comes from; a port, so that tests can set clocks wrong and cross days. */
export interface Clock {
  readonly nowMs: () => number;
  /** Minutes that local time is ahead of UTC at a moment, positive east. */
  readonly utcOffsetMinutes: (atMs: number) => number;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  // Subtracted and not negated: minus zero is a number of its own.
  utcOffsetMinutes: (atMs) => 0 - new Date(atMs).getTimezoneOffset(),
};
