import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import type { QueueInput } from '../../../src/lib/srs/queue/queue-input.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';
import {
  due,
  fresh,
  learning,
  learntToday,
  many,
  queueOf,
  type Row,
} from '../../support/page/queue-rows.ts';

/** Ids that begin with "read" stand in sections that were read, those that begin with "out" in a deck not chosen. */
const isRead: QueueInput['isRead'] = (id) => id.startsWith('read');
const isInRotation: QueueInput['isInRotation'] = (id) => !id.startsWith('out');
const onlyRead = { isRead, isOnlyRead: true } satisfies Partial<QueueInput>;

describe('new cards of sections read', () => {
  it.each([
    {
      name: 'come first',
      rows: [fresh('n1'), fresh('n2'), fresh('read-1'), fresh('read-2')],
      over: { isRead },
      next: 'read-1',
    },
    {
      name: 'once they are gone, the others come in reading order',
      rows: [fresh('n1'), learntToday('read-1'), fresh('n2')],
      over: { isRead },
      next: 'n1',
    },
    {
      name: 'without marks of reading, all come in reading order',
      rows: [fresh('n1'), fresh('read-1')],
      over: {},
      next: 'n1',
    },
    {
      name: 'a hidden one does not come first',
      rows: [fresh('n1'), fresh('read-1', { isHidden: true })],
      over: { isRead },
      next: 'n1',
    },
    {
      name: 'of siblings the read one comes first, though it stands later',
      rows: [fresh('n1', { group: 'g' }), fresh('read-1', { group: 'g' })],
      over: { isRead },
      next: 'read-1',
    },
    {
      name: 'reviews do not ask for marks of reading',
      rows: [fresh('read-1'), due('r1'), due('r2')],
      over: { isRead },
      next: 'r1',
    },
  ])('[Q2] $name', ({ rows, over, next }) => {
    const queue = queueOf(rows, over);
    expect(queue.nextId).toBe(next);
    expect(queue.unreadHeldBack).toBe(0);
  });

  it.each([
    {
      name: 'the others are held back',
      rows: [fresh('n1'), fresh('read-1'), fresh('n2')],
      over: onlyRead,
      expected: { nextId: 'read-1', left: 1, unreadHeldBack: 2, newHeldBack: 0 },
    },
    {
      name: 'nothing is left when nothing was read',
      rows: many(5, fresh),
      over: onlyRead,
      expected: { nextId: null, left: 0, unreadHeldBack: 5, newHeldBack: 0 },
    },
    {
      name: 'the limit is told apart',
      rows: [fresh('n1'), fresh('read-1'), fresh('read-2'), fresh('read-3')],
      over: { ...onlyRead, newPerDay: 2 },
      expected: { nextId: 'read-1', left: 2, unreadHeldBack: 1, newHeldBack: 1 },
    },
    {
      name: 'unread cards are counted when the limit is used up too',
      rows: [fresh('n1'), fresh('n2'), learntToday('read-1')],
      over: { ...onlyRead, newPerDay: 1 },
      expected: { nextId: null, left: 0, unreadHeldBack: 2, newHeldBack: 0 },
    },
    {
      name: 'siblings held back count once',
      rows: [fresh('n1', { group: 'g' }), fresh('n2', { group: 'g' }), fresh('n3')],
      over: onlyRead,
      expected: { nextId: null, left: 0, unreadHeldBack: 2, newHeldBack: 0 },
    },
    {
      name: 'an unread sibling of a read card is not held back, whichever stands first',
      rows: [
        fresh('n1', { group: 'g' }),
        fresh('read-1', { group: 'g' }),
        fresh('read-2', { group: 'h' }),
        fresh('n2', { group: 'h' }),
      ],
      over: onlyRead,
      expected: { nextId: 'read-1', left: 2, unreadHeldBack: 0, newHeldBack: 0 },
    },
    {
      name: 'cards hidden for another reason are not counted',
      rows: [
        fresh('n1', { isHidden: true }),
        fresh('n2', { group: 'g' }),
        learntToday('read-1', { group: 'g' }),
        fresh('n3', { isElsewhere: true }),
      ],
      over: onlyRead,
      expected: { nextId: null, left: 0, unreadHeldBack: 0, newHeldBack: 0 },
    },
    {
      name: 'cards of decks out of rotation are not counted',
      rows: [fresh('out-1'), fresh('n1')],
      over: { ...onlyRead, isInRotation },
      expected: { nextId: null, left: 0, unreadHeldBack: 1, newHeldBack: 0 },
    },
    {
      name: 'without marks of reading nothing is held back',
      rows: many(3, fresh),
      over: { isOnlyRead: true },
      expected: { nextId: 'card-0', left: 3, unreadHeldBack: 0, newHeldBack: 0 },
    },
  ])('[Q2] limited to read sections: $name', ({ rows, over, expected }) => {
    const { nextId, left, unreadHeldBack, newHeldBack } = queueOf(rows, over);
    expect({ nextId, left: left.new, unreadHeldBack, newHeldBack }).toEqual(expected);
  });

  it('[Q2] limited to read sections, reviews and steps go on whatever was read', () => {
    const rows = [due('r1'), due('r2'), learning('l1', -1), fresh('n1')];
    expect(queueOf(rows, onlyRead)).toMatchObject({
      nextId: 'l1',
      left: { new: 0, learning: 1, review: 2 },
    });
  });
});

describe('decks in rotation', () => {
  it('[Q2] only they give new cards', () => {
    const queue = queueOf([fresh('out-1'), fresh('n1'), fresh('n2')], { isInRotation });
    expect(queue).toMatchObject({ nextId: 'n1', left: { new: 2 }, newHeldBack: 0 });
  });

  it('[Q2] a deck taken out keeps its reviews and the steps already begun', () => {
    const rows = [due('out-r'), learning('out-l', -1), fresh('out-n')];
    expect(queueOf(rows, { isInRotation })).toMatchObject({
      nextId: 'out-l',
      left: { new: 0, learning: 1, review: 1 },
    });
  });

  it('[Q2] a read section of a deck taken out does not come first', () => {
    const rows = [fresh('read-1'), fresh('n1')];
    expect(queueOf(rows, { isRead, isInRotation: (id) => id !== 'read-1' }).nextId).toBe('n1');
  });
});

const anyNewRow = fc.record({
  prefix: fc.constantFrom('read', 'unread', 'out'),
  memory: fc.constantFrom(NEW_MEMORY, NEW_MEMORY, learningMemory(), reviewMemory()),
  group: fc.option(fc.constantFrom('g', 'h', 'i'), { nil: undefined }),
  isHidden: fc.boolean(),
});

describe('every choice of new cards', () => {
  const anyRows = fc.array(anyNewRow, { maxLength: 20 }).map((rows) =>
    rows.map(({ prefix, group, ...rest }, index): Row => ({
      id: `${prefix}-${index}`,
      ...rest,
      ...(group !== undefined && { group }),
    })),
  );
  const over = { isRead, isInRotation, newPerDay: 1_000, reviewsPerDay: 0 };

  it('[Q2] a limit to read sections divides the cards in two: offered and held back', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const all = queueOf(rows, over);
        const limited = queueOf(rows, { ...over, isOnlyRead: true });
        expect(all.unreadHeldBack).toBe(0);
        expect(limited.left.new + limited.unreadHeldBack).toBe(all.left.new);
        expect({ ...limited.left, new: 0 }).toEqual({ ...all.left, new: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('[Q2] all read cards come before any unread one, each in reading order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const order: string[] = [];
        const singles = rows.filter(
          ({ memory, group }) => memory?.state === 'new' && group === undefined,
        );
        let rest = singles;
        for (;;) {
          const { nextId } = queueOf(rest, over);
          if (nextId === null) break;
          order.push(nextId);
          rest = rest.filter(({ id }) => id !== nextId);
        }
        const idsOf = (prefix: string): string[] =>
          singles
            .filter(({ id, isHidden }) => isHidden !== true && id.startsWith(prefix))
            .map(({ id }) => id);
        expect(order).toEqual([...idsOf('read-'), ...idsOf('unread-')]);
      }),
      { numRuns: 200 },
    );
  });
});
