/** When a card of a given memory is due, for tables about words and rows. */
import { dueOf, type Due, type DueContext } from '../../../src/lib/srs/later/due/due.ts';
import { studyDayOf } from '../../../src/lib/time/study-day.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { DAY, noonOf } from '../log/entries.ts';

/** Rollover hour of the clock that these dues go by. */
const ROLLOVER_HOUR = 4;

/** The study day of a moment, for a clock on UTC. */
function studyDayAt(atMs: number): number {
  return studyDayOf(atMs, 0, ROLLOVER_HOUR);
}

export function dueOfMemory(memory: CardMemory, over: Partial<DueContext> = {}): Due {
  return dueOf({ id: 'card-a', group: 'pair' }, memory, {
    today: DAY,
    nowMs: noonOf(DAY),
    studyDayOf: studyDayAt,
    plannedBreak: null,
    plannedOnDay: -Infinity,
    hidden: new Map(),
    gradedGroups: new Set(),
    ...over,
  });
}
