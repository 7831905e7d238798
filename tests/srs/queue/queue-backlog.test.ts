import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyShare } from '../../../src/lib/srs/later/planning/backlog.ts';
import { effectiveDueDay } from '../../../src/lib/srs/model/due-day.ts';
import { isBreakDay, type PlannedBreak } from '../../../src/lib/time/planned-break.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';
import {
  due,
  fresh,
  learning,
  learntToday,
  many,
  NOW,
  queueOf,
  reviewedToday,
  type Row,
} from '../../support/page/queue-rows.ts';

describe('a backlog', () => {
  it.each([
    {
      name: 'within the limit',
      rows: many(3, due),
      over: { reviewsPerDay: 3 },
      left: 3,
      reviewDue: 3,
    },
    {
      name: 'beyond the limit',
      rows: many(7, due),
      over: { reviewsPerDay: 3 },
      left: 3,
      reviewDue: 7,
    },
    {
      name: 'a limit used up',
      rows: [...many(7, due), reviewedToday('d1')],
      over: { reviewsPerDay: 1 },
      left: 0,
      reviewDue: 7,
    },
    {
      name: 'siblings count once',
      rows: many(7, (id) => due(id, { group: 'g' })),
      over: { reviewsPerDay: 3 },
      left: 1,
      reviewDue: 1,
    },
    {
      name: 'of the session alone',
      rows: [due('r1'), due('r2', { isElsewhere: true })],
      over: {},
      left: 1,
      reviewDue: 1,
    },
  ])('[Q5] $name: $left of $reviewDue', ({ rows, over, left, reviewDue }) => {
    const queue = queueOf(rows, { newPerDay: 0, ...over });
    expect(queue.left.review).toBe(left);
    expect(queue.reviewDue).toBe(reviewDue);
  });

  it('[Q5] offers the share alone, ordered by retrievability', () => {
    const rows = [
      due('r1', { recall: 0.2 }),
      due('r2', { recall: 0.8 }),
      due('r3', { recall: 0.5 }),
      due('r4', { recall: 0.9 }),
    ];
    const queue = queueOf(rows, { share: new Set(['r2', 'r3']), reviewsPerDay: 2 });
    expect(queue).toMatchObject({ nextId: 'r3', left: { review: 2 }, reviewDue: 4 });
  });

  it.each([
    { name: 'no share', share: null, next: 'r1', left: 2 },
    { name: 'an empty share', share: new Set<string>(), next: null, left: 0 },
    { name: 'a share elsewhere', share: new Set(['r9']), next: null, left: 0 },
    { name: 'a share and its sibling', share: new Set(['r2']), next: 'r2', left: 1 },
  ])('[Q5] $name', ({ share, next, left }) => {
    const rows = [
      due('r1', { recall: 0.2, group: 'g' }),
      due('r2', { recall: 0.8, group: 'g' }),
      due('r3'),
    ];
    const queue = queueOf(rows, { share });
    expect(queue).toMatchObject({ nextId: next, left: { review: left }, reviewDue: 2 });
  });

  it('[Q5] new cards and steps do not ask for a share', () => {
    const rows = [due('r1'), fresh('n1'), learning('l1', 5)];
    const queue = queueOf(rows, { share: new Set<string>() });
    expect(queue).toMatchObject({ nextId: 'n1', left: { new: 1, learning: 1, review: 0 } });
  });
});

describe('every day of a backlog', () => {
  const anyBacklog = fc.record({
    rows: fc
      .array(
        fc.record({
          group: fc.option(fc.constantFrom('g', 'h', 'i'), { nil: undefined }),
          recall: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { maxLength: 25 },
      )
      .map((cards) =>
        cards.map(({ group, recall }, index) =>
          due(`r${index}`, { recall, ...(group !== undefined && { group }) }),
        ),
      ),
    reviewsPerDay: fc.integer({ min: 0, max: 12 }),
  });

  /** The queue as a page makes it: the share from what is due now, as many as the limit has left. */
  const queueWithShare = (rows: readonly Row[], reviewsPerDay: number) => {
    const groups = new Map(rows.map(({ id, group }) => [id, group]));
    const isGraded = ({ memory }: Row): boolean => memory?.lastStudyDay === DAY;
    const gradedGroups = new Set(rows.filter(isGraded).map(({ group }) => group));
    const open = rows.filter(
      (row) => !isGraded(row) && (row.group === undefined || !gradedGroups.has(row.group)),
    );
    const gains = new Map(open.map(({ id, recall = 0 }) => [id, Math.round(recall * 4)]));
    const share = dailyShare(
      open.map(({ id }) => id),
      (id) => gains.get(id) ?? 0,
      reviewsPerDay - rows.filter(isGraded).length,
      (id) => groups.get(id),
    );
    return { share, queue: queueOf(rows, { reviewsPerDay, share }) };
  };

  it('[Q5] the share chosen in the morning is what is reviewed by the evening', () => {
    fc.assert(
      fc.property(anyBacklog, ({ rows, reviewsPerDay }) => {
        const morning = queueWithShare(rows, reviewsPerDay);
        expect(morning.queue.left.review).toBe(Math.min(morning.queue.reviewDue, reviewsPerDay));
        const reviewed: string[] = [];
        let present: readonly Row[] = rows;
        let next = morning.queue.nextId;
        while (next !== null && reviewed.length <= rows.length) {
          const graded = next;
          reviewed.push(graded);
          present = present.map((row) =>
            row.id === graded ? { ...reviewedToday(row.id), ...pickGroup(row) } : row,
          );
          next = queueWithShare(present, reviewsPerDay).queue.nextId;
        }
        expect(reviewed.toSorted()).toEqual([...morning.share].sort());
      }),
      { numRuns: 200 },
    );
  });
});

function pickGroup({ group }: Row): Pick<Row, 'group'> {
  return group === undefined ? {} : { group };
}

describe('a planned break', () => {
  const BREAK: PlannedBreak = [DAY, DAY + 3];

  it('[Q5] on its days neither reviews nor new cards come, steps already begun do', () => {
    const rows = [due('r1'), fresh('n1'), learning('l1', -1), learning('l2', 5)];
    const queue = queueOf(rows, { isPaused: true });
    expect(queue.nextId).toBe('l1');
    expect(queue.left).toEqual({ new: 0, learning: 2, review: 0 });
    expect(queue.newHeldBack).toBe(1);
    expect(queue.reviewDue).toBe(1);
    expect(queueOf(rows.slice(0, 2), { isPaused: true }).nextId).toBeNull();
  });

  it('[Q5] what was done on the day before it was planned stays counted', () => {
    const queue = queueOf([reviewedToday('d1'), learntToday('d2'), due('r1')], { isPaused: true });
    expect(queue).toMatchObject({ done: { new: 1, review: 1 }, left: { review: 0 } });
  });

  it.each([
    { dueIn: -1, movedBy: 0, isOffered: true },
    { dueIn: 0, movedBy: 1, isOffered: false },
    { dueIn: 5, movedBy: -5, isOffered: true },
    { dueIn: 5, movedBy: 0, isOffered: false },
  ])(
    '[Q5] a card due in $dueIn days and moved by $movedBy is offered: $isOffered',
    ({ dueIn, movedBy, isOffered }) => {
      const queue = queueOf([{ id: 'r1', memory: reviewMemory({ dueDay: DAY + dueIn }) }], {
        dueDayOf: (_, memory) => (memory.dueDay ?? NaN) + movedBy,
      });
      expect(queue.nextId).toBe(isOffered ? 'r1' : null);
    },
  );

  it('[Q5] cards without an effective due day are not offered, new ones and steps are not asked', () => {
    const queue = queueOf([due('r1'), fresh('n1'), learning('l1', -1)], { dueDayOf: () => null });
    expect(queue).toMatchObject({ nextId: 'l1', left: { new: 1, learning: 1, review: 0 } });
  });

  it('[Q5] each card comes on its effective due day, none on a day of the break', () => {
    const rows = Array.from({ length: 60 }, (_, index): Row => {
      const dueDay = DAY - 6 + (index % 16);
      return {
        id: `card-${index}`,
        memory: reviewMemory({ dueDay, lastStudyDay: dueDay - 20 }),
      };
    });
    const offered = new Map<string, number>();
    for (let today = DAY - 7; today <= DAY + 10; today++) {
      for (;;) {
        const open = rows.filter(({ id }) => !offered.has(id));
        const { nextId } = queueOf(open, {
          today,
          nowMs: NOW + (today - DAY) * MS_PER_DAY,
          dueDayOf: (id, memory) => effectiveDueDay(memory, id, BREAK),
          isPaused: isBreakDay(today, BREAK),
        });
        if (nextId === null) break;
        offered.set(nextId, today);
      }
    }
    expect(offered.size).toBe(60);
    for (const { id, memory = NEW_MEMORY } of rows) {
      expect(offered.get(id)).toBe(effectiveDueDay(memory, id, BREAK));
    }
  });

  it('[Q5] a card overdue before it and not reviewed is due after it', () => {
    const rows = [{ id: 'r1', memory: reviewMemory({ dueDay: DAY - 2 }) }];
    const nextOn = (today: number) =>
      queueOf(rows, {
        today,
        dueDayOf: (id, memory) => effectiveDueDay(memory, id, BREAK),
        isPaused: isBreakDay(today, BREAK),
      }).nextId;
    expect([DAY - 1, DAY, DAY + 3, DAY + 4].map(nextOn)).toEqual(['r1', null, null, 'r1']);
  });
});
