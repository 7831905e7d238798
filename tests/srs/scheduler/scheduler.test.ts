import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { RATINGS } from '../../../src/lib/srs/model/rating.ts';
import type { Outcome } from '../../../src/lib/srs/model/scheduling.ts';
import {
  clippedParameters,
  createScheduler,
} from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { anyCardId, anyHistory, anyRating, anySettings } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';
import { afterGrade } from '../../support/log/scheduling.ts';

const anyCase = fc.record({
  history: anyHistory,
  settings: anySettings,
  seedId: anyCardId,
  gapDays: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 })),
});

/** The memory after a history, the scheduler that made it, and a later day. */
function played({
  history,
  settings,
  seedId,
  gapDays,
}: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) {
  const scheduler = createScheduler(settings);
  let memory: CardMemory = NEW_MEMORY;
  let day = DAY;
  for (const { rating, elapsedDays } of history) {
    day += elapsedDays;
    memory = afterGrade(scheduler, memory, rating, day, seedId);
  }
  return { scheduler, memory, day: day + gapDays };
}

const lengthMinutes = (outcome: Outcome): number =>
  outcome.intervalDays * 1_440 + outcome.stepMinutes;

describe('preview and grade', () => {
  it('[S2] grade equals preview for each rating', () => {
    fc.assert(
      fc.property(anyCase, anyRating, (some, rating) => {
        const { scheduler, memory, day } = played(some);
        const preview = scheduler.preview(memory, day, some.seedId);
        expect(scheduler.grade(memory, rating, day, some.seedId)).toEqual(preview[rating]);
        expect(scheduler.preview(memory, day, some.seedId)).toEqual(preview);
      }),
      { numRuns: 300 },
    );
  });

  it('[S1] learning steps of 1 and 10 minutes, relearning of 10, then days', () => {
    const scheduler = createScheduler(DEFAULT_SETTINGS);
    const minutesOf = (memory: CardMemory) =>
      RATINGS.map((rating) => scheduler.preview(memory, DAY, 'card-a')[rating].stepMinutes);
    expect(minutesOf(NEW_MEMORY)).toEqual([1, 6, 10, 0]);
    const second = afterGrade(scheduler, NEW_MEMORY, 3, DAY);
    expect(minutesOf(second)).toEqual([1, 6, 0, 0]);
    expect(minutesOf(reviewMemory())).toEqual([10, 0, 0, 0]);
    const relearning = afterGrade(scheduler, reviewMemory(), 1, DAY);
    expect(relearning.state).toBe('relearning');
    expect(minutesOf(relearning)).toEqual([10, 15, 0, 0]);
  });

  it('[S1] fuzz is on by default: cards graded alike do not all come due on one day', () => {
    const intervals = (isFuzzOn: boolean) => {
      const scheduler = createScheduler({ ...DEFAULT_SETTINGS, isFuzzOn });
      const ids = Array.from({ length: 30 }, (_, index) => `card-${index}`);
      return new Set(
        ids.map((id) => scheduler.grade(reviewMemory({ stability: 60 }), 3, DAY, id).intervalDays),
      );
    };
    expect(DEFAULT_SETTINGS.isFuzzOn).toBe(true);
    expect(intervals(true).size).toBeGreaterThan(3);
    expect(intervals(false).size).toBe(1);
  });

  it('[S1] desired retention shortens and lengthens intervals', () => {
    const days = [0.7, 0.8, 0.9, 0.97].map(
      (desiredRetention) =>
        createScheduler({ ...DEFAULT_SETTINGS, desiredRetention, isFuzzOn: false }).grade(
          reviewMemory(),
          3,
          DAY,
          'card-a',
        ).intervalDays,
    );
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(days).size).toBe(4);
  });

  it('[S1] parameters out of range are clipped, and the clipped ones can be shown', () => {
    const wild = Array.from({ length: 21 }, () => 1_000);
    const clipped = clippedParameters(wild, 1);
    expect(clipped.slice(0, 5)).toEqual([100, 100, 100, 100, 10]);
    const preview = (parameters: number[]) =>
      createScheduler({ ...DEFAULT_SETTINGS, parameters }).preview(NEW_MEMORY, DAY, 'card-a');
    expect(preview(wild)).toEqual(preview(clipped));
    expect(clippedParameters(clipped, 1)).toEqual(clipped);
  });
});

describe('intervals', () => {
  it('[S3] never exceed the maximum, and Easy ≥ Good ≥ Hard, steps included', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        const { scheduler, memory, day } = played(some);
        const preview = scheduler.preview(memory, day, some.seedId);
        for (const rating of RATINGS) {
          expect(preview[rating].intervalDays).toBeLessThanOrEqual(
            some.settings.maximumIntervalDays,
          );
        }
        expect(preview[4].intervalDays).toBeGreaterThanOrEqual(preview[3].intervalDays);
        expect(lengthMinutes(preview[4])).toBeGreaterThanOrEqual(lengthMinutes(preview[3]));
        expect(lengthMinutes(preview[3])).toBeGreaterThanOrEqual(lengthMinutes(preview[2]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('[S3] answered on time or later, Good is not shorter than the interval before', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        const { scheduler, memory, day } = played(some);
        if (memory.state !== 'review') return;
        const dueDay = (memory.lastStudyDay ?? 0) + memory.intervalDays;
        const preview = scheduler.preview(memory, Math.max(day, dueDay), some.seedId);
        expect(preview[3].intervalDays).toBeGreaterThanOrEqual(memory.intervalDays);
      }),
      { numRuns: 1_000 },
    );
  });

  it('[S3] every outcome is finite, whole days or whole minutes, and one of the two', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        const { scheduler, memory, day } = played(some);
        for (const outcome of Object.values(scheduler.preview(memory, day, some.seedId))) {
          expect(Number.isInteger(outcome.intervalDays)).toBe(true);
          expect(Number.isInteger(outcome.stepMinutes)).toBe(true);
          expect(outcome.state === 'review').toBe(outcome.intervalDays > 0);
          expect(outcome.state === 'review').toBe(outcome.stepMinutes === 0);
          expect(outcome.stability).toBeGreaterThanOrEqual(0.001);
          expect(outcome.stability).toBeLessThanOrEqual(36_500);
          expect(outcome.difficulty).toBeGreaterThanOrEqual(1);
          expect(outcome.difficulty).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[D2] a day before the last counts as the same day', () => {
    const scheduler = createScheduler(DEFAULT_SETTINGS);
    const memory = reviewMemory({ lastStudyDay: DAY });
    expect(scheduler.preview(memory, DAY - 1, 'card-a')).toEqual(
      scheduler.preview(memory, DAY, 'card-a'),
    );
  });
});
