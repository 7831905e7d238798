/** What a reader does to their clock, for property tests of whole sessions. */
import fc from 'fast-check';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';

export type ClockOp =
  /** The wall clock is set; positive is forward. */
  { kind: 'set'; ms: number } | { kind: 'travel'; offset: number };

export const anyClockSetting = fc.record({
  kind: fc.constant('set'),
  ms: fc.oneof(
    fc.integer({ min: -2 * MS_PER_DAY, max: 2 * MS_PER_DAY }),
    fc.constantFrom(-400 * MS_PER_DAY, 400 * MS_PER_DAY),
  ),
});

/** A flight to another time zone; offsets in minutes east of UTC. */
export const anyJourney = fc.record({
  kind: fc.constant('travel'),
  offset: fc.constantFrom(-660, -480, 0, 330, 780, 840),
});
