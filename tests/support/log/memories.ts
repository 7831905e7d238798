/** Memories in each state, for tables about queues and summaries. */
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { DAY, noonOf } from './entries.ts';

export function reviewMemory(over: Partial<CardMemory> = {}): CardMemory {
  return {
    ...NEW_MEMORY,
    state: 'review',
    stability: 10,
    difficulty: 5,
    reps: 3,
    intervalDays: 10,
    lastStudyDay: DAY - 10,
    dueDay: DAY,
    firstStudyDay: DAY - 20,
    reviewedOnDay: DAY - 10,
    lastEntryMs: noonOf(DAY - 10),
    ...over,
  };
}

export function learningMemory(over: Partial<CardMemory> = {}): CardMemory {
  return {
    ...NEW_MEMORY,
    state: 'learning',
    stability: 2.3065,
    difficulty: 2.1,
    reps: 1,
    step: 1,
    lastStudyDay: DAY,
    dueAtMs: noonOf(DAY) + 600_000,
    firstStudyDay: DAY,
    lastEntryMs: noonOf(DAY),
    ...over,
  };
}
