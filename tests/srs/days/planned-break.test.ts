import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BREAK_DAYS_MAX,
  isBreakDay,
  isPlannedBreak,
  type PlannedBreak,
} from '../../../src/lib/time/planned-break.ts';
import { effectiveDueDay } from '../../../src/lib/srs/model/due-day.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { anyCardId } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';
import { createRandom, wholeNumber } from '../../support/random.ts';

const WEEK: PlannedBreak = [DAY, DAY + 6];

const dueOn = (dueDay: number, intervalDays: number): CardMemory =>
  reviewMemory({ dueDay, intervalDays, lastStudyDay: dueDay - intervalDays });

/** Every day to which cards of these ids move, in order, each once. */
function daysOf(memory: CardMemory, plannedBreak: PlannedBreak, plannedOnDay?: number) {
  const days = new Set(
    Array.from({ length: 500 }, (_, index) =>
      effectiveDueDay(memory, `card-${index}`, plannedBreak, plannedOnDay),
    ),
  );
  return [...days].sort((a, b) => (a ?? 0) - (b ?? 0));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a planned break', () => {
  it.each([
    { value: [DAY, DAY], isBreak: true },
    { value: [DAY, DAY + BREAK_DAYS_MAX - 1], isBreak: true },
    { value: [DAY, DAY + BREAK_DAYS_MAX], isBreak: false },
    { value: [DAY, DAY - 1], isBreak: false },
    { value: [DAY], isBreak: false },
    { value: [DAY, DAY, DAY], isBreak: false },
    { value: [DAY + 0.5, DAY + 1], isBreak: false },
    { value: [DAY, Infinity], isBreak: false },
    { value: [`${DAY}`, DAY + 1], isBreak: false },
    { value: { 0: DAY, 1: DAY, length: 2 }, isBreak: false },
    { value: null, isBreak: false },
  ])('[Q5] $value is one: $isBreak', ({ value, isBreak }) => {
    expect(isPlannedBreak(value)).toBe(isBreak);
  });

  it('[Q5] lasts at most 60 days', () => {
    expect(BREAK_DAYS_MAX).toBe(60);
  });

  it('[Q5] its first and last day are part of it', () => {
    const days = range(DAY - 2, DAY + 8).filter((day) => isBreakDay(day, WEEK));
    expect(days).toEqual(range(DAY, DAY + 6));
    expect(isBreakDay(DAY, null)).toBe(false);
  });
});

describe('a card due in a break', () => {
  it.each([
    { name: 'a long interval: 7 days on either side', interval: 60, dueDay: DAY + 3, first: -7 },
    { name: 'half of the interval must have passed', interval: 12, dueDay: DAY + 3, first: -3 },
    { name: 'rounded up', interval: 11, dueDay: DAY + 3, first: -2 },
    { name: 'due at its start, a short interval', interval: 2, dueDay: DAY, first: -1 },
    { name: 'due tomorrow, at its start', interval: 1, dueDay: DAY, first: 0 },
    { name: 'graded in the break', interval: 2, dueDay: DAY + 4, first: 0 },
    { name: 'half passes in the break', interval: 6, dueDay: DAY + 6, first: 0 },
  ])('[Q5] $name', ({ interval, dueDay, first }) => {
    const before = range(DAY + first, DAY - 1);
    expect(daysOf(dueOn(dueDay, interval), WEEK)).toEqual([...before, ...range(DAY + 7, DAY + 13)]);
  });

  it.each([
    { name: 'one day', length: 1, windowDays: 1 },
    { name: 'three days', length: 3, windowDays: 3 },
    { name: 'sixty days', length: 60, windowDays: 7 },
  ])('[Q5] a break of $name has windows of $windowDays', ({ length, windowDays }) => {
    const lastDay = DAY + length - 1;
    expect(daysOf(dueOn(DAY, 200), [DAY, lastDay])).toEqual([
      ...range(DAY - windowDays, DAY - 1),
      ...range(lastDay + 1, lastDay + windowDays),
    ]);
  });

  it.each([
    { name: 'long before', plannedOn: -30, first: -7 },
    { name: 'two days before', plannedOn: -2, first: -2 },
    { name: 'on its first day', plannedOn: 0, first: 0 },
    { name: 'in its middle', plannedOn: 3, first: 0 },
  ])('[Q5] planned $name, no card moves to a day already gone', ({ plannedOn, first }) => {
    expect(daysOf(dueOn(DAY + 3, 60), WEEK, DAY + plannedOn)).toEqual([
      ...range(DAY + first, DAY - 1),
      ...range(DAY + 7, DAY + 13),
    ]);
  });

  it.each([
    { name: 'new', memory: NEW_MEMORY },
    { name: 'in a learning step', memory: learningMemory() },
    { name: 'in a relearning step', memory: learningMemory({ state: 'relearning' }) },
  ])('[Q5] a card that is $name has no due day to move', ({ memory }) => {
    expect(effectiveDueDay(memory, 'card-a', WEEK)).toBeNull();
  });
});

const anyBreak = fc
  .record({
    firstDay: fc.integer({ min: DAY - 40, max: DAY + 40 }),
    length: fc.integer({ min: 1, max: BREAK_DAYS_MAX }),
  })
  .map(({ firstDay, length }): PlannedBreak => [firstDay, firstDay + length - 1]);

const anyMemory = fc
  .record({
    dueDay: fc.integer({ min: DAY - 50, max: DAY + 110 }),
    interval: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900 })),
  })
  .map(({ dueDay, interval }) => dueOn(dueDay, interval));

describe('every break', () => {
  it('[Q5] has no due day in it, and none before the day after the last grade', () => {
    fc.assert(
      fc.property(anyMemory, anyCardId, anyBreak, (memory, cardId, plannedBreak) => {
        const day = effectiveDueDay(memory, cardId, plannedBreak) ?? NaN;
        expect(isBreakDay(day, plannedBreak)).toBe(false);
        expect(day).toBeGreaterThan(memory.lastStudyDay ?? NaN);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[Q5] moves a card by at most the rest of the break and a week', () => {
    fc.assert(
      fc.property(anyMemory, anyCardId, anyBreak, (memory, cardId, plannedBreak) => {
        const day = effectiveDueDay(memory, cardId, plannedBreak) ?? NaN;
        const [firstDay, lastDay] = plannedBreak;
        const windowDays = Math.min(7, lastDay - firstDay + 1);
        if (!isBreakDay(memory.dueDay ?? NaN, plannedBreak)) expect(day).toBe(memory.dueDay);
        else {
          expect(day).toBeGreaterThanOrEqual(firstDay - windowDays);
          expect(day).toBeLessThanOrEqual(lastDay + windowDays);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('[Q5] leaves every due day where it is when it is taken back', () => {
    fc.assert(
      fc.property(anyMemory, anyCardId, (memory, cardId) => {
        expect(effectiveDueDay(memory, cardId, null)).toBe(memory.dueDay);
      }),
    );
  });

  it('[Q5] gives the same day at each look, on whichever day one looks', () => {
    fc.assert(
      fc.property(anyMemory, anyCardId, anyBreak, (memory, cardId, plannedBreak) => {
        const day = effectiveDueDay(memory, cardId, plannedBreak);
        expect(effectiveDueDay({ ...memory }, cardId, [...plannedBreak])).toBe(day);
      }),
    );
  });

  it('[Q5] a card graded on a day about it does not come back on that day', () => {
    fc.assert(
      fc.property(anyMemory, anyCardId, anyBreak, fc.integer({ min: 1, max: 90 }), (...drawn) => {
        const [memory, cardId, plannedBreak, nextInterval] = drawn;
        const gradedOn = effectiveDueDay(memory, cardId, plannedBreak) ?? NaN;
        const graded = dueOn(gradedOn + nextInterval, nextInterval);
        const next = effectiveDueDay(graded, cardId, plannedBreak) ?? NaN;
        expect(next - gradedOn).toBeGreaterThanOrEqual(nextInterval / 2);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the load about a break of a week', () => {
  const CARDS = 700;
  const DAYS = 21;
  const NORMAL = CARDS / DAYS;

  /** Cards due evenly over the break and the week on either side, by the day they come due with the break. */
  function loadOf(intervalOf: (random: () => number) => number, plannedOnDay?: number) {
    const random = createRandom(11);
    const load = new Map(range(DAY - 7, DAY + 13).map((day) => [day, 0]));
    for (let index = 0; index < CARDS; index++) {
      const memory = dueOn(DAY - 7 + (index % DAYS), intervalOf(random));
      const day = effectiveDueDay(memory, `estimate-${index}`, WEEK, plannedOnDay);
      load.set(day ?? NaN, (load.get(day ?? NaN) ?? NaN) + 1);
    }
    return load;
  }

  /** From a few days to half a year, short ones more often. */
  const mixed = (random: () => number): number => Math.round(4 * Math.pow(45, random()));
  const long = (random: () => number): number => wholeNumber(random, 30, 400);

  it.each([
    { name: 'mixed intervals', intervalOf: mixed, plannedOnDay: DAY - 40 },
    { name: 'long intervals', intervalOf: long, plannedOnDay: DAY - 40 },
    {
      name: 'mixed intervals, planned three days before',
      intervalOf: mixed,
      plannedOnDay: DAY - 3,
    },
    { name: 'long intervals, planned on the day before', intervalOf: long, plannedOnDay: DAY - 1 },
  ])('[Q5] is at most 2.2 times the normal: $name', ({ intervalOf, plannedOnDay }) => {
    const load = loadOf(intervalOf, plannedOnDay);
    const total = [...load.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(CARDS);
    for (const [day, count] of load) {
      if (isBreakDay(day, WEEK)) expect(count).toBe(0);
      else expect(count / NORMAL).toBeLessThanOrEqual(2.2);
    }
  });

  it('[Q5] of long intervals is shared by both weeks alike', () => {
    const load = loadOf(long);
    const sum = (days: readonly number[]): number =>
      days.reduce((total, day) => total + (load.get(day) ?? 0), 0);
    const before = sum(range(DAY - 7, DAY - 1));
    expect(before / CARDS).toBeGreaterThan(0.44);
    expect(before / CARDS).toBeLessThan(0.56);
  });
});
