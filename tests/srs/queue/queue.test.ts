import { describe, expect, it } from 'vitest';
import { LEARN_AHEAD_MS } from '../../../src/lib/srs/queue/queue.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import { DAY } from '../../support/log/entries.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';
import {
  due,
  fresh,
  learning,
  learntToday,
  many,
  NOW,
  queueOf,
  reviewedToday,
} from '../../support/page/queue-rows.ts';

describe('what comes next', () => {
  it.each([
    { name: 'a step that has ended', rows: [fresh('n'), due('r'), learning('l', -1)], next: 'l' },
    { name: 'a step that ends now', rows: [fresh('n'), due('r'), learning('l', 0)], next: 'l' },
    {
      name: 'the step that ended first',
      rows: [learning('l1', -1), learning('l2', -5), learning('l3', -2)],
      next: 'l2',
    },
    {
      name: 'the review with the lowest retrievability',
      rows: [due('r1', { recall: 0.9 }), due('r2', { recall: 0.4 }), due('r3', { recall: 0.7 })],
      next: 'r2',
    },
    { name: 'a new card when no review is due', rows: [fresh('n1'), fresh('n2')], next: 'n1' },
    { name: 'a review before a step still running', rows: [learning('l', 5), due('r')], next: 'r' },
    {
      name: 'a new card before a step still running',
      rows: [learning('l', 5), fresh('n')],
      next: 'n',
    },
    { name: 'a step within 20 minutes, alone', rows: [learning('l', 20)], next: 'l' },
    { name: 'nothing: a step beyond 20 minutes', rows: [learning('l', 20.001)], next: null },
    {
      name: 'the nearest step, alone',
      rows: [learning('l1', 15), learning('l2', 5)],
      next: 'l2',
    },
    { name: 'nothing: no cards', rows: [], next: null },
    { name: 'nothing: all hidden', rows: [fresh('n', { isHidden: true })], next: null },
    {
      name: 'nothing: planned for tomorrow',
      rows: [{ id: 'r', memory: reviewMemory({ dueDay: DAY + 1 }) }],
      next: null,
    },
    {
      name: 'a review overdue for years',
      rows: [{ id: 'r', memory: reviewMemory({ dueDay: DAY - 900 }) }],
      next: 'r',
    },
    {
      name: 'a step left over from another day',
      rows: [due('r'), { id: 'l', memory: learningMemory({ dueAtMs: NOW - 3 * 86_400_000 }) }],
      next: 'l',
    },
    {
      name: 'a relearning step like a learning one',
      rows: [due('r'), { id: 'l', memory: learningMemory({ state: 'relearning', dueAtMs: NOW }) }],
      next: 'l',
    },
  ])('[Q1] $name', ({ rows, next }) => {
    expect(queueOf(rows).nextId).toBe(next);
  });

  it('[Q1] LEARN_AHEAD_MS is 20 minutes', () => {
    expect(LEARN_AHEAD_MS).toBe(1_200_000);
  });

  it('[D3] a review is due all day, whatever the hour', () => {
    for (const hour of [-8, 0, 11.9]) {
      expect(queueOf([due('r')], { nowMs: NOW + hour * 3_600_000 }).nextId).toBe('r');
    }
  });
});

describe('daily limits', () => {
  it.each([
    { name: 'defaults', rows: many(30, fresh), over: {}, left: 10, heldBack: 20 },
    { name: 'a limit of 0', rows: many(3, fresh), over: { newPerDay: 0 }, left: 0, heldBack: 3 },
    {
      name: 'some done',
      rows: [...many(5, fresh), learntToday('d1'), learntToday('d2')],
      over: { newPerDay: 4 },
      left: 2,
      heldBack: 3,
    },
    {
      name: 'more done than the limit, after it was lowered',
      rows: [...many(5, fresh), learntToday('d1'), learntToday('d2')],
      over: { newPerDay: 1 },
      left: 0,
      heldBack: 5,
    },
    {
      name: 'done outside the session',
      rows: [...many(5, fresh), learntToday('d1', { isElsewhere: true })],
      over: { newPerDay: 3 },
      left: 2,
      heldBack: 3,
    },
  ])('[Q3] new cards: $name', ({ rows, over, left, heldBack }) => {
    const queue = queueOf(rows, over);
    expect(queue.left.new).toBe(left);
    expect(queue.newHeldBack).toBe(heldBack);
    expect(queue.nextId === null).toBe(left === 0);
  });

  it.each([
    { name: 'defaults', rows: many(300, due), over: {}, left: 200 },
    { name: 'a limit of 0', rows: many(3, due), over: { reviewsPerDay: 0 }, left: 0 },
    {
      name: 'some done, in the session and outside',
      rows: [...many(5, due), reviewedToday('d1'), reviewedToday('d2', { isElsewhere: true })],
      over: { reviewsPerDay: 4 },
      left: 2,
    },
    {
      name: 'learning steps do not count',
      rows: [...many(5, due), learning('l1', 30), learntToday('d1')],
      over: { reviewsPerDay: 4 },
      left: 4,
    },
  ])('[Q3] reviews: $name', ({ rows, over, left }) => {
    const queue = queueOf(rows, { newPerDay: 0, ...over });
    expect(queue.left.review).toBe(left);
    expect(queue.nextId === null).toBe(left === 0);
  });

  it('[Q3] learning steps have no limit', () => {
    const queue = queueOf(
      many(30, (id) => learning(id, -1)),
      { newPerDay: 0, reviewsPerDay: 0 },
    );
    expect(queue.left).toEqual({ new: 0, learning: 30, review: 0 });
    expect(queue.nextId).not.toBeNull();
  });

  it.each([
    {
      name: 'a card that was new today and forgotten counts as new, once',
      memory: learningMemory({ firstStudyDay: DAY, lastStudyDay: DAY, lapses: 1 }),
      done: { new: 1, review: 0 },
    },
    {
      name: 'a review forgotten today counts, its relearning steps do not',
      memory: learningMemory({
        state: 'relearning',
        firstStudyDay: DAY - 50,
        reviewedOnDay: DAY,
        lastStudyDay: DAY,
      }),
      done: { new: 0, review: 1 },
    },
    {
      name: 'a review graded today and again after a flight west, on the day before',
      memory: reviewMemory({ reviewedOnDay: DAY, lastStudyDay: DAY - 1, dueDay: DAY + 9 }),
      done: { new: 0, review: 1 },
    },
    {
      name: 'a card first graded today and again after a flight west, on the day before',
      memory: learningMemory({ firstStudyDay: DAY, lastStudyDay: DAY - 1 }),
      done: { new: 1, review: 0 },
    },
    {
      name: 'yesterday counts no more',
      memory: reviewMemory({
        firstStudyDay: DAY - 1,
        reviewedOnDay: DAY - 1,
        lastStudyDay: DAY - 1,
      }),
      done: { new: 0, review: 0 },
    },
    { name: 'a reset card is new again', memory: NEW_MEMORY, done: { new: 0, review: 0 } },
  ])('[Q3] done today: $name', ({ memory, done }) => {
    expect(queueOf([{ id: 'c', memory }]).done).toEqual(done);
  });
});

describe('siblings', () => {
  it('[Q4] a card is hidden while a sibling has a grade today', () => {
    const queue = queueOf([reviewedToday('s1', { group: 'g' }), due('s2', { group: 'g' })]);
    expect(queue.nextId).toBeNull();
    expect(queue.left.review).toBe(0);
  });

  it('[Q4] new and learning cards are hidden like reviews', () => {
    const left = queueOf([
      reviewedToday('s1', { group: 'g' }),
      fresh('s2', { group: 'g' }),
      { id: 's3', group: 'g', memory: learningMemory({ lastStudyDay: DAY - 1, dueAtMs: NOW - 1 }) },
    ]).left;
    expect(left).toEqual({ new: 0, learning: 0, review: 0 });
  });

  it('[Q4] a sibling outside the session hides too', () => {
    const rows = [
      reviewedToday('s1', { group: 'g', isElsewhere: true }),
      due('s2', { group: 'g' }),
    ];
    expect(queueOf(rows).nextId).toBeNull();
  });

  it('[Q4] a card that was itself graded today stays, for its own steps', () => {
    const rows = [reviewedToday('s1', { group: 'g' }), learning('s2', -1, { group: 'g' })];
    expect(queueOf(rows).nextId).toBe('s2');
  });

  it('[Q4] another group, or no group, is not hidden', () => {
    const rows = [reviewedToday('s1', { group: 'g' }), due('r1', { group: 'h' }), due('r2')];
    expect(queueOf(rows).left.review).toBe(2);
  });

  it('[Q4] of a group without a grade today one card counts, the one shown', () => {
    const rows = [
      due('r1', { group: 'g', recall: 0.8 }),
      due('r2', { group: 'g', recall: 0.3 }),
      fresh('n1', { group: 'h' }),
      fresh('n2', { group: 'h' }),
    ];
    const queue = queueOf(rows);
    expect(queue.left).toEqual({ new: 1, learning: 0, review: 1 });
    expect(queue.newHeldBack).toBe(0);
    expect(queueOf(rows.slice(0, 2)).nextId).toBe('r2');
  });

  it('[Q4] yesterday’s grade hides nothing', () => {
    const yesterday = reviewMemory({ lastStudyDay: DAY - 1, dueDay: DAY + 5 });
    const rows = [{ id: 's1', group: 'g', memory: yesterday }, due('s2', { group: 'g' })];
    expect(queueOf(rows).nextId).toBe('s2');
  });
});
