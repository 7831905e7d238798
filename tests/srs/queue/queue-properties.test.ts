import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQueue, LEARN_AHEAD_MS, type Queue } from '../../../src/lib/srs/queue/queue.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { GroupedCard } from '../../../src/lib/srs/model/siblings.ts';
import { DAY, noonOf } from '../../support/log/entries.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';

const NOW = noonOf(DAY);
const nearDay = fc.integer({ min: DAY - 3, max: DAY + 3 });

const anyMemory: fc.Arbitrary<CardMemory> = fc.oneof(
  fc.constant(NEW_MEMORY),
  fc
    .record({
      lastStudyDay: nearDay,
      dueDay: nearDay,
      firstStudyDay: nearDay,
      reviewedOnDay: fc.option(nearDay),
    })
    .map(reviewMemory),
  fc
    .record({
      lastStudyDay: nearDay,
      firstStudyDay: nearDay,
      reviewedOnDay: fc.option(nearDay),
      dueAtMs: fc.integer({ min: NOW - 3_600_000, max: NOW + 3_600_000 }),
    })
    .map(learningMemory),
);

const anySite = fc.record({
  cards: fc.array(
    fc.record({
      memory: anyMemory,
      group: fc.option(fc.constantFrom('g', 'h')),
      isHidden: fc.boolean(),
      isInSession: fc.boolean(),
      recall: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 20 },
  ),
  newPerDay: fc.integer({ min: 0, max: 8 }),
  reviewsPerDay: fc.integer({ min: 0, max: 8 }),
});
type Site = typeof anySite extends fc.Arbitrary<infer T> ? T : never;

function queueOf({ cards, ...limits }: Site): Queue {
  const at = (id: string) => cards[Number(id)];
  const allCards = cards.map(({ group }, index): GroupedCard => ({
    id: `${index}`,
    ...(group !== null && { group }),
  }));
  return buildQueue({
    cards: allCards.filter((card) => at(card.id)?.isInSession),
    allCards,
    memoryOf: (id) => at(id)?.memory ?? NEW_MEMORY,
    isHidden: (id) => at(id)?.isHidden ?? false,
    retrievability: (id) => at(id)?.recall ?? 0,
    today: DAY,
    nowMs: NOW,
    ...limits,
  });
}

describe('every queue', () => {
  it('[Q3] has counts that are never negative and never above the limits', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const queue = queueOf(site);
        const counts = [...Object.values(queue.left), ...Object.values(queue.done)];
        expect(Math.min(...counts, queue.newHeldBack)).toBeGreaterThanOrEqual(0);
        expect(queue.left.new).toBeLessThanOrEqual(site.newPerDay);
        expect(queue.left.review).toBeLessThanOrEqual(site.reviewsPerDay);
      }),
      { numRuns: 500 },
    );
  });

  it('[Q1] has nothing next if and only if nothing is left and no step ends within 20 minutes', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const queue = queueOf(site);
        const hasStep = site.cards.some(({ memory, group, isHidden, isInSession }) => {
          const isOwnDay = memory.lastStudyDay === DAY;
          const isHiddenBySibling =
            group !== null &&
            !isOwnDay &&
            site.cards.some((other) => other.group === group && other.memory.lastStudyDay === DAY);
          return (
            isInSession &&
            !isHidden &&
            !isHiddenBySibling &&
            memory.dueAtMs !== null &&
            memory.dueAtMs <= NOW + LEARN_AHEAD_MS
          );
        });
        const isAnyLeft = queue.left.new + queue.left.review > 0;
        expect(queue.nextId === null).toBe(!isAnyLeft && !hasStep);
      }),
      { numRuns: 500 },
    );
  });

  it('[Q1] [Q6] shows a card of the session that is not hidden and not planned for later', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const { nextId } = queueOf(site);
        if (nextId === null) return;
        const card = site.cards[Number(nextId)];
        expect(card).toMatchObject({ isInSession: true, isHidden: false });
        expect(card?.memory.dueDay ?? DAY).toBeLessThanOrEqual(DAY);
      }),
      { numRuns: 500 },
    );
  });

  it('[U1] depends on the memories alone: after an undo it is what it was', () => {
    fc.assert(
      fc.property(anySite, anyMemory, (site, graded) => {
        const before = queueOf(site);
        const next = site.cards[Number(before.nextId ?? NaN)];
        const during = site.cards.map((card) =>
          card === next ? { ...card, memory: graded } : card,
        );
        queueOf({ ...site, cards: during });
        expect(queueOf(site)).toEqual(before);
      }),
    );
  });
});

/** Plays a day of reviews and new cards, each answered Easy; 'n' and 'r' in the order they came. */
function playDay(newCards: number, reviews: number, startAt = 0): string {
  const memories = new Map<string, CardMemory>();
  for (let index = 0; index < newCards; index++) memories.set(`n${index}`, NEW_MEMORY);
  for (let index = 0; index < reviews; index++) memories.set(`r${index}`, reviewMemory());
  const cards = [...memories.keys()].map((id) => ({ id }));
  let order = '';
  for (let turn = 0; turn < newCards + reviews; turn++) {
    const { nextId } = buildQueue({
      cards,
      allCards: cards,
      memoryOf: (id) => memories.get(id) ?? NEW_MEMORY,
      isHidden: () => false,
      retrievability: () => 0.9,
      today: DAY,
      nowMs: NOW + startAt + turn * 10_000,
      newPerDay: 1_000,
      reviewsPerDay: 1_000,
    });
    if (nextId === null) return `${order}!`;
    order += nextId.charAt(0);
    const isNew = nextId.startsWith('n');
    memories.set(
      nextId,
      reviewMemory({
        lastStudyDay: DAY,
        dueDay: DAY + 9,
        firstStudyDay: isNew ? DAY : DAY - 20,
        reviewedOnDay: isNew ? null : DAY,
      }),
    );
  }
  return order;
}

describe('new cards among reviews', () => {
  it.each([
    [1, 4, 'rrnrr'],
    [2, 4, 'rnrrnr'],
    [4, 4, 'rnrnrnrn'],
    [4, 2, 'nrnnrn'],
    [3, 0, 'nnn'],
    [0, 3, 'rrr'],
  ])('[Q1] %i new among %i reviews: %s', (newCards, reviews, order) => {
    // Where a new card stands exactly between two reviews, either may come first.
    const found = playDay(newCards, reviews);
    expect([...found].sort().join('')).toBe([...order].sort().join(''));
    expect(greatestGapDifference(found, newCards, reviews)).toBeLessThanOrEqual(1);
  });

  it('[Q1] are spread evenly: before the k-th stands its share of the reviews, within one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 60 }), (n, r) => {
        const order = playDay(n, r);
        expect(order).toHaveLength(n + r);
        expect(order).not.toContain('!');
        expect(greatestGapDifference(order, n, r)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

/** How far any new card stands from the middle of its n-th part of the reviews, counted in reviews. */
function greatestGapDifference(order: string, newCards: number, reviews: number): number {
  let seenNew = 0;
  let seenReviews = 0;
  let greatest = 0;
  for (const kind of order) {
    if (kind === 'r') seenReviews++;
    else {
      const place = ((seenNew + 0.5) * reviews) / newCards;
      greatest = Math.max(greatest, Math.abs(seenReviews - place));
      seenNew++;
    }
  }
  return greatest;
}
