import { describe, expect, it } from 'vitest';
import { createMemories } from '../../../src/lib/state/later/journal/memories.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { DAY, noonOf, review } from '../../support/log/entries.ts';

const NOW = noonOf(DAY);
const context = () => ({ scheduler: createScheduler(DEFAULT_SETTINGS), rolloverHour: 4 });
const ahead = (cardId: string, days: number) =>
  review({ cardId, reviewedAtMs: NOW + days * MS_PER_DAY });

describe('[L5] entries that are left out', () => {
  it('are no longer there once each is void or has another time', () => {
    const memories = createMemories(new Map(), context);
    memories.refold('card-0', [ahead('card-0', 10)], NOW);
    memories.refold('card-1', [ahead('card-1', 20)], NOW);
    expect(memories.hasLeftOut()).toBe(true);
    expect(memories.leftOutFromMs()).toBe(NOW + 10 * MS_PER_DAY);
    memories.refold('card-0', [{ ...ahead('card-0', 10), isVoid: true }], NOW);
    expect(memories.hasLeftOut()).toBe(true);
    memories.refold('card-0', [review({ cardId: 'card-0', reviewedAtMs: NOW })], NOW);
    expect(memories.leftOutFromMs()).toBe(NOW + 20 * MS_PER_DAY);
    memories.refold('card-1', [{ ...ahead('card-1', 20), isVoid: true }], NOW);
    expect(memories.hasLeftOut()).toBe(false);
    // The memories must still be derived anew when the clock gets there: a void entry counts for the time (rule L5).
    expect(memories.isOutOfStep(NOW + 20 * MS_PER_DAY)).toBe(true);
    memories.refold('card-1', [], NOW);
    expect(memories.leftOutFromMs()).toBe(null);
  });

  it('are still to come if only the snapshot knew of them', () => {
    const memories = createMemories(new Map(), context, NOW + 5 * MS_PER_DAY);
    memories.refold('card-0', [review({ cardId: 'card-0', reviewedAtMs: NOW })], NOW);
    expect(memories.leftOutFromMs()).toBe(NOW + 5 * MS_PER_DAY);
  });
});
