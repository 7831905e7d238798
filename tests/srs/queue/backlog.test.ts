import fc from 'fast-check';
import { default_w, forgetting_curve } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import {
  CLEARING_DAYS_MAX,
  dailyShare,
  daysToClear,
  recallGain,
  type Backlog,
} from '../../../src/lib/srs/later/planning/backlog.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { retrievabilityOn } from '../../../src/lib/srs/model/retrievability.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { anyParameters } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';

const NO_ARRIVALS: ReadonlyMap<number, number> = new Map();

/** The same number of cards on each of the days from tomorrow on. */
function arriving(perDay: number, days = CLEARING_DAYS_MAX + 10): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: days }, (_, index) => [DAY + 1 + index, perDay]));
}

describe('days to clear a backlog', () => {
  it.each<{ name: string; backlog: Omit<Backlog, 'today'>; days: number | null }>([
    { name: 'nothing due', backlog: { dueNow: 0, arrivals: arriving(9), perDay: 1 }, days: 0 },
    {
      name: 'today is enough',
      backlog: { dueNow: 20, arrivals: arriving(50), perDay: 20 },
      days: 1,
    },
    { name: 'two days', backlog: { dueNow: 21, arrivals: NO_ARRIVALS, perDay: 20 }, days: 2 },
    { name: 'a tail', backlog: { dueNow: 1_000, arrivals: NO_ARRIVALS, perDay: 200 }, days: 5 },
    {
      name: 'what comes due meanwhile counts',
      // 300 → 100 + 150 → 50 + 150 → 0.
      backlog: { dueNow: 300, arrivals: arriving(150), perDay: 200 },
      days: 3,
    },
    {
      name: 'on the day it comes due',
      backlog: { dueNow: 30, arrivals: new Map([[DAY + 2, 500]]), perDay: 20 },
      days: 2,
    },
    {
      name: 'days up to today are in what is due',
      backlog: {
        dueNow: 20,
        arrivals: new Map([
          [DAY, 900],
          [DAY - 1, 900],
        ]),
        perDay: 20,
      },
      days: 1,
    },
    { name: 'a limit of 0', backlog: { dueNow: 1, arrivals: NO_ARRIVALS, perDay: 0 }, days: null },
    {
      name: 'as many come as go',
      backlog: { dueNow: 21, arrivals: arriving(20), perDay: 20 },
      days: null,
    },
    {
      name: 'the last day that counts',
      backlog: { dueNow: 365, arrivals: NO_ARRIVALS, perDay: 1 },
      days: 365,
    },
    {
      name: 'a day too late',
      backlog: { dueNow: 366, arrivals: NO_ARRIVALS, perDay: 1 },
      days: null,
    },
    {
      name: 'today’s limit is used up',
      backlog: { dueNow: 40, arrivals: NO_ARRIVALS, perDay: 20, doneToday: 20 },
      days: 3,
    },
    {
      name: 'more is done today than the limit, after it was lowered',
      backlog: { dueNow: 40, arrivals: NO_ARRIVALS, perDay: 20, doneToday: 90 },
      days: 3,
    },
    {
      name: 'a break in between',
      backlog: {
        dueNow: 40,
        arrivals: NO_ARRIVALS,
        perDay: 20,
        plannedBreak: [DAY + 1, DAY + 4],
      },
      days: 6,
    },
  ])('[Q5] $name: $days', ({ backlog, days }) => {
    expect(daysToClear({ ...backlog, today: DAY })).toBe(days);
  });

  const anyBacklog = fc.record({
    dueNow: fc.integer({ min: 0, max: 3_000 }),
    arrivals: fc
      .array(fc.integer({ min: 0, max: 120 }), { maxLength: 400 })
      .map((counts): ReadonlyMap<number, number> => {
        return new Map(counts.map((count, index) => [DAY + 1 + index, count]));
      }),
    perDay: fc.integer({ min: 0, max: 300 }),
    today: fc.constant(DAY),
  });

  it('[Q5] is never longer with a higher limit', () => {
    fc.assert(
      fc.property(anyBacklog, fc.integer({ min: 1, max: 100 }), (backlog, more) => {
        const days = daysToClear(backlog) ?? Infinity;
        const daysWithMore = daysToClear({ ...backlog, perDay: backlog.perDay + more }) ?? Infinity;
        expect(daysWithMore).toBeLessThanOrEqual(days);
      }),
    );
  });

  it('[Q5] does not drift while one works through the day', () => {
    fc.assert(
      fc.property(anyBacklog, fc.nat(300), (backlog, graded) => {
        const doneToday = Math.min(graded, backlog.perDay, backlog.dueNow - 1);
        if (doneToday < 0) return;
        const later = { ...backlog, dueNow: backlog.dueNow - doneToday, doneToday };
        expect(daysToClear(later)).toBe(daysToClear(backlog));
      }),
    );
  });
});

const SCHEDULER = createScheduler(DEFAULT_SETTINGS);
const gainOf = (memory: CardMemory, targetDay: number, today = DAY): number =>
  recallGain(
    memory,
    SCHEDULER.preview(memory, today, 'card-a'),
    today,
    targetDay,
    DEFAULT_SETTINGS.parameters,
  );

const anyReviewMemory = fc
  .record({
    stability: fc.double({ min: 0.5, max: 900, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    elapsedDays: fc.integer({ min: 1, max: 1_200 }),
  })
  .map(({ stability, difficulty, elapsedDays }) =>
    reviewMemory({
      stability,
      difficulty,
      intervalDays: Math.ceil(stability),
      lastStudyDay: DAY - elapsedDays,
    }),
  );
const anyDaysAhead = fc.integer({ min: 1, max: 400 });

describe('the gain of a review', () => {
  it('[Q5] is expected retrievability if graded minus if not, by the curve of ts-fsrs', () => {
    const memory = reviewMemory({ stability: 12, lastStudyDay: DAY - 20 });
    const preview = { 1: { stability: 2 }, 3: { stability: 50 } };
    const recalled = forgetting_curve(default_w, 20, 12);
    const expected =
      recalled * forgetting_curve(default_w, 30, 50) +
      (1 - recalled) * forgetting_curve(default_w, 30, 2) -
      forgetting_curve(default_w, 50, 12);
    expect(recallGain(memory, preview, DAY, DAY + 30, null)).toBeCloseTo(expected, 12);
    expect(expected).toBeCloseTo(0.1145, 4);
  });

  it('[Q5] follows the reader’s parameters', () => {
    fc.assert(
      fc.property(anyReviewMemory, anyDaysAhead, anyParameters, (memory, daysAhead, parameters) => {
        const preview = SCHEDULER.preview(memory, DAY, 'card-a');
        const on = (day: number, of: Pick<CardMemory, 'stability' | 'lastStudyDay'>): number =>
          retrievabilityOn({ ...memory, ...of }, day, { parameters });
        const after = (rating: 1 | 3): number =>
          on(DAY + daysAhead, { stability: preview[rating].stability, lastStudyDay: DAY });
        const recalled = on(DAY, memory);
        expect(recallGain(memory, preview, DAY, DAY + daysAhead, parameters)).toBe(
          recalled * after(3) + (1 - recalled) * after(1) - on(DAY + daysAhead, memory),
        );
      }),
    );
  });

  it('[Q5] lies between −1 and 1', () => {
    fc.assert(
      fc.property(anyReviewMemory, anyDaysAhead, (memory, daysAhead) => {
        expect(Math.abs(gainOf(memory, DAY + daysAhead))).toBeLessThan(1);
      }),
    );
  });

  it('[Q5] on the day itself, or before, is what is missing to certainty', () => {
    fc.assert(
      fc.property(anyReviewMemory, fc.integer({ min: 0, max: 30 }), (memory, daysAgo) => {
        const missing = 1 - retrievabilityOn(memory, DAY, DEFAULT_SETTINGS);
        expect(gainOf(memory, DAY - daysAgo)).toBeCloseTo(missing, 12);
      }),
    );
  });

  it('[Q5] is small for a card that is safe until the target day', () => {
    const fading = reviewMemory({ stability: 6, lastStudyDay: DAY - 9 });
    const safe = reviewMemory({ stability: 400, lastStudyDay: DAY - 20 });
    expect(gainOf(fading, DAY + 30)).toBeGreaterThan(10 * gainOf(safe, DAY + 30));
  });

  it('[Q5] depends on the target day: what is nearly lost is worth its review only if that is soon', () => {
    const lost = reviewMemory({ stability: 0.5, difficulty: 10, lastStudyDay: DAY - 300 });
    const fading = reviewMemory({ stability: 15, difficulty: 5, lastStudyDay: DAY - 25 });
    expect(gainOf(lost, DAY + 7)).toBeGreaterThan(gainOf(fading, DAY + 7));
    expect(gainOf(lost, DAY + 365)).toBeLessThan(gainOf(fading, DAY + 365));
  });
});

const anyDue = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    // Few values, so that most have an equal.
    gain: fc.constantFrom(-0.1, 0, 0.1, 0.2),
    group: fc.option(fc.constantFrom('g', 'h'), { nil: undefined }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

interface Due {
  readonly id: string;
  readonly gain: number;
  readonly group: string | undefined;
}

function shareOf(due: readonly Due[], size: number): ReadonlySet<string> {
  const byId = new Map(due.map((card) => [card.id, card]));
  return dailyShare(
    due.map(({ id }) => id),
    (id) => byId.get(id)?.gain ?? NaN,
    size,
    (id) => byId.get(id)?.group,
  );
}
const anySize = fc.integer({ min: -2, max: 35 });

describe('the day’s share', () => {
  it.each([
    { name: 'the greatest gains', size: 2, share: ['c', 'd'] },
    { name: 'of equal gains the lower id', size: 3, share: ['c', 'd', 'a'] },
    { name: 'all, if the limit allows', size: 9, share: ['c', 'd', 'a', 'b', 'e'] },
    { name: 'nothing, if it is used up', size: 0, share: [] },
    { name: 'nothing, if it was lowered', size: -3, share: [] },
  ])('[Q5] $name', ({ size, share }) => {
    const gains = new Map([
      ['b', 0.1],
      ['a', 0.1],
      ['c', 0.3],
      ['d', 0.2],
      ['e', -0.1],
    ]);
    expect([...dailyShare(gains.keys(), (id) => gains.get(id) ?? 0, size)]).toEqual(share);
  });

  it('[Q5] has one card of a group, the one with the greatest gain', () => {
    const due = [
      { id: 'a', gain: 0.1, group: 'g' },
      { id: 'b', gain: 0.2, group: 'g' },
      { id: 'c', gain: 0, group: undefined },
    ];
    expect([...shareOf(due, 2)]).toEqual(['b', 'c']);
  });

  it('[Q5] is as large as can be, and nothing left out has a greater gain', () => {
    fc.assert(
      fc.property(anyDue, anySize, (due, size) => {
        const share = shareOf(due, size);
        const units = new Set(due.map(({ id, group }) => group ?? `card ${id}`));
        expect(share.size).toBe(Math.max(0, Math.min(size, units.size)));
        const chosen = due.filter(({ id }) => share.has(id));
        const groups = new Set(chosen.flatMap(({ group }) => group ?? []));
        const least = Math.min(...chosen.map(({ gain }) => gain));
        for (const { id, gain, group } of due) {
          const isSibling = group !== undefined && groups.has(group);
          if (size > 0 && !share.has(id) && !isSibling) expect(gain).toBeLessThanOrEqual(least);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[Q5] does not drift: without a card that was graded, and its siblings, the rest is the same', () => {
    fc.assert(
      fc.property(anyDue, anySize, fc.nat(), (due, size, at) => {
        const share = [...shareOf(due, size)];
        const graded = share[at % Math.max(1, share.length)];
        if (graded === undefined) return;
        const group = due.find(({ id }) => id === graded)?.group;
        const rest = due.filter(
          (card) => card.id !== graded && (group === undefined || card.group !== group),
        );
        expect([...shareOf(rest, size - 1)]).toEqual(share.filter((id) => id !== graded));
      }),
      { numRuns: 500 },
    );
  });

  it('[Q5] does not depend on the order in which the cards come', () => {
    fc.assert(
      fc.property(anyDue, anySize, (due, size) => {
        expect([...shareOf(due.toReversed(), size)]).toEqual([...shareOf(due, size)]);
      }),
    );
  });
});
