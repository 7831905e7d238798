/** Rule S4 against implementations other than ts-fsrs: values and where they come from in the fixture. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/lib/srs/model/settings.ts';
import { isRating, type Rating } from '../../../src/lib/srs/model/rating.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { Scheduler } from '../../../src/lib/srs/model/scheduling.ts';
import { retrievabilityOn } from '../../../src/lib/srs/model/retrievability.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import vectors from '../../fixtures/reference-vectors.json' with { type: 'json' };
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';
import { afterGrade } from '../../support/log/scheduling.ts';

function settingsOf(parameters: string): Settings {
  const sets: Record<string, { values: number[] }> = vectors.parameterSets;
  const set = sets[parameters];
  if (set === undefined) throw new RangeError(`no parameters ${parameters}`);
  return { ...DEFAULT_SETTINGS, parameters: set.values, isFuzzOn: false };
}

function schedulerOf(parameters: string): Scheduler {
  return createScheduler(settingsOf(parameters));
}

function rated(value: number | undefined): Rating {
  if (!isRating(value)) throw new RangeError(`no rating: ${value ?? ''}`);
  return value;
}

/** Within 1e-4 relative, as the rule allows. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected) / Math.abs(expected)).toBeLessThan(1e-4);
}

describe('memory states', () => {
  it.each(vectors.states)(
    '[S4] $source $test: $reviews',
    ({ parameters, reviews, stability, difficulty }) => {
      const scheduler = schedulerOf(parameters);
      let memory: CardMemory = NEW_MEMORY;
      let day = DAY;
      for (const [elapsedDays = 0, rating] of reviews) {
        day += elapsedDays;
        memory = afterGrade(scheduler, memory, rated(rating), day);
      }
      expectClose(memory.stability, stability);
      expectClose(memory.difficulty, difficulty);
    },
  );

  it.each(vectors.steps)(
    '[S4] $source $test: rating $rating after $elapsedDays days',
    ({ parameters, from, elapsedDays, rating, stability, difficulty }) => {
      const memory = reviewMemory({ ...from, lastStudyDay: DAY - elapsedDays });
      const outcome = schedulerOf(parameters).grade(memory, rated(rating), DAY, 'card-a');
      expectClose(outcome.stability, stability);
      if (difficulty !== null) expectClose(outcome.difficulty, difficulty);
    },
  );
});

describe('other figures', () => {
  it.each(vectors.retrievability)(
    '[S4] [D2] $source $test: $elapsedDays days, stability $stability',
    ({ parameters, elapsedDays, stability, value }) => {
      const memory = reviewMemory({ stability, lastStudyDay: DAY });
      expectClose(retrievabilityOn(memory, DAY + elapsedDays, settingsOf(parameters)), value);
    },
  );

  it.each(vectors.intervals)('[S4] $source $test: intervals', (vector) => {
    const scheduler = schedulerOf(vector.parameters);
    let memory: CardMemory = NEW_MEMORY;
    let day = DAY;
    const intervals = vector.ratings.map((rating) => {
      memory = afterGrade(scheduler, memory, rated(rating), day);
      day += memory.intervalDays;
      return memory.intervalDays;
    });
    expect(intervals).toEqual(vector.intervalDays);
  });

  it('[S4] the defaults are the parameters that the references use', () => {
    const explicit = createScheduler({
      ...DEFAULT_SETTINGS,
      parameters: vectors.parameterSets.fsrs6Default.values,
    });
    const memory = reviewMemory({ lastStudyDay: DAY - 12 });
    expect(explicit.preview(memory, DAY, 'card-a')).toEqual(
      createScheduler(DEFAULT_SETTINGS).preview(memory, DAY, 'card-a'),
    );
  });
});
