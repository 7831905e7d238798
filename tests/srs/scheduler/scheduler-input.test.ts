/** Rule S6. Values of the wrong type are cast: they come from outside the compiler's reach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { SchedulerInputError } from '../../../src/lib/srs/later/scheduler/scheduler-input.ts';
import { anySettings } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';

const scheduler = createScheduler(DEFAULT_SETTINGS);
const NOT_NUMBERS = [NaN, Infinity, -Infinity, 'x', null, undefined, {}] as unknown[];

/** The field that a typed error names; anything else thrown, or nothing, fails the test. */
function faultyField(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(SchedulerInputError);
    return (error as SchedulerInputError).field;
  }
  throw new Error('nothing was thrown');
}

describe('a typed error before ts-fsrs sees it', () => {
  it.each([...NOT_NUMBERS, 0, 5, -1, 2.5, '3', true])('[S6] rating %s', (value) => {
    const field = faultyField(() => scheduler.grade(NEW_MEMORY, value as Rating, DAY, 'card-a'));
    expect(field).toBe('rating');
  });

  it.each([...NOT_NUMBERS, 2.5, 1e9, -1e9])('[S6] study day %s', (value) => {
    const day = value as number;
    expect(faultyField(() => scheduler.preview(NEW_MEMORY, day, 'card-a'))).toBe('studyDay');
    expect(faultyField(() => scheduler.preview(reviewMemory(), day, 'card-a'))).toBe('studyDay');
    expect(faultyField(() => scheduler.grade(NEW_MEMORY, 3, day, 'card-a'))).toBe('studyDay');
  });

  it.each([7, -1, 2, 'Review', 'x', '__proto__', 'toString', null, undefined, NaN])(
    '[S6] state %s',
    (value) => {
      const memory = reviewMemory({ state: value as CardMemory['state'] });
      expect(faultyField(() => scheduler.preview(memory, DAY, 'card-a'))).toBe('state');
    },
  );

  it.each<readonly [string, unknown]>([
    ...NOT_NUMBERS.flatMap((value): [string, unknown][] => [
      ['stability', value],
      ['difficulty', value],
    ]),
    ['stability', 0],
    ['stability', -1],
    ['stability', 36_501],
    ['difficulty', 0.99],
    ['difficulty', 10.01],
    ['lastStudyDay', NaN],
    ['lastStudyDay', 2.5],
    ['lastStudyDay', Infinity],
    ['lastStudyDay', null],
    ['lastStudyDay', 'x'],
  ])('[S6] memory with %s %s', (field, value) => {
    for (const memory of [reviewMemory({ [field]: value }), learningMemory({ [field]: value })]) {
      // A last study day may be named as what it is, a study day.
      const named = faultyField(() => scheduler.preview(memory, DAY, 'card-a'));
      expect([field, 'studyDay']).toContain(named);
    }
  });

  it.each(
    ['reps', 'lapses', 'step', 'intervalDays'].flatMap((field) =>
      [NaN, Infinity, -1, 2.5, 'x', null].map((value) => [field, value] as const),
    ),
  )('[S6] memory with %s %s', (field, value) => {
    for (const memory of [reviewMemory({ [field]: value }), learningMemory({ [field]: value })]) {
      expect(faultyField(() => scheduler.preview(memory, DAY, 'card-a'))).toBe(field);
    }
  });

  it.each([
    ['stability', NaN],
    ['stability', 5],
    ['difficulty', NaN],
    ['reps', NaN],
    ['step', 2.5],
  ])('[S6] a New card with %s %s', (field, value) => {
    const memory = { ...NEW_MEMORY, [field]: value };
    expect(faultyField(() => scheduler.preview(memory, DAY, 'card-a'))).toBe(field);
  });
});

describe('settings', () => {
  const faulty = (over: Record<string, unknown>): string =>
    faultyField(() => createScheduler({ ...DEFAULT_SETTINGS, ...over }));

  it.each([...NOT_NUMBERS, 0.69, 0.98, 90])('[S1] [S6] desired retention %s', (value) => {
    expect(faulty({ desiredRetention: value })).toBe('desiredRetention');
  });

  it.each([...NOT_NUMBERS, 0, 36_501, 2.5])('[S1] [S6] maximum interval %s', (value) => {
    expect(faulty({ maximumIntervalDays: value })).toBe('maximumIntervalDays');
  });

  it.each([
    [[0]],
    [[1_381]],
    [[NaN]],
    [['x']],
    [[2.5]],
    // Strictly ascending, says rule S1.
    [[10, 1]],
    [[5, 5]],
  ])('[S1] [S6] steps %j', (steps) => {
    expect(faulty({ learningStepsMinutes: steps })).toMatch(/^learningStep/);
    expect(faulty({ relearningStepsMinutes: steps })).toMatch(/^(re)?learningStep/i);
  });

  it.each([
    ['none', []],
    ['20', Array.from({ length: 20 }, () => 1)],
    // ts-fsrs would take these for parameters of FSRS-4.5 and FSRS-5 and convert them.
    ['17', Array.from({ length: 17 }, () => 1)],
    ['19', Array.from({ length: 19 }, () => 1)],
    ['22', Array.from({ length: 22 }, () => 1)],
  ])('[S1] [S6] %s parameters', (_, parameters) => {
    expect(faulty({ parameters })).toBe('parameters');
  });

  it.each(NOT_NUMBERS)('[S1] [S6] a parameter that is %s', (value) => {
    const parameters = Array.from({ length: 21 }, (_, index) => (index === 8 ? value : 1));
    expect(faulty({ parameters })).toBe('parameters[8]');
  });

  it('[S1] every value that a register may hold makes a scheduler', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const preview = createScheduler(settings).preview(NEW_MEMORY, DAY, 'card-a');
        expect(preview[4].stability).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
