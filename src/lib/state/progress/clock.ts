/** The source of the time. A port, so that tests can set clocks wrong and cross days. */
export interface Clock {
  readonly nowMs: () => number;
  /** Minutes that local time is ahead of UTC at a moment, positive east. */
  readonly utcOffsetMinutes: (atMs: number) => number;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  // Subtracted and not negated, because minus zero differs from zero in comparisons by identity.
  utcOffsetMinutes: (atMs) => 0 - new Date(atMs).getTimezoneOffset(),
};
