import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStudySet, practiceAddress, reviewAddress } from '../../../src/lib/links/study-set.ts';
import { createPractice, shuffled } from '../../../src/lib/state/on-demand/practice/practice.ts';
import { makeCard, plainCards } from '../../support/page/study.ts';

const CARDS = plainCards(3).map(makeCard);

function shownId(practice: ReturnType<typeof createPractice>): string | null {
  const view = practice.$practice.get();
  return view.status === 'done' ? null : view.card.id;
}

describe('practice without scheduling', () => {
  it('[Q6] brings a missed card again after the others, until all are known', () => {
    const practice = createPractice(CARDS, (round) => round);
    const shown: (string | null)[] = [];
    for (const isKnown of [true, false, true, false, true]) {
      shown.push(shownId(practice));
      practice.showAnswer();
      practice.answer(isKnown);
    }
    expect(shown).toEqual(['card-0', 'card-1', 'card-2', 'card-1', 'card-1']);
    expect(practice.$practice.get()).toEqual({
      status: 'done',
      known: 3,
      total: 3,
      missed: [CARDS[1]],
    });
    practice.again(CARDS.slice(1, 2));
    expect(practice.$practice.get()).toMatchObject({ status: 'prompt', known: 0, total: 1 });
  });

  it('[Q6] takes no answer before the answer is shown', () => {
    const practice = createPractice(CARDS, (round) => round);
    practice.answer(true);
    expect(practice.$practice.get()).toMatchObject({ status: 'prompt', known: 0 });
  });

  it('[Q6] of an empty set is done at once', () => {
    expect(createPractice([], (round) => round).$practice.get()).toMatchObject({ total: 0 });
  });

  it('[Q6] has an address over any study set', () => {
    for (const set of [{}, { deckId: 'leaders' }, { sections: ['/leaders/learn/#minutes'] }]) {
      const address = practiceAddress('/study/', set);
      expect(parseStudySet(new URL(address, 'https://x.test').search)).toMatchObject({
        set,
        isPractice: true,
      });
      const review = new URL(reviewAddress('/study/', set), 'https://x.test').search;
      expect(parseStudySet(review).isPractice).toBe(false);
    }
  });
});

describe('shuffling', () => {
  it('keeps every item once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (items, stream: Iterator<number>) => {
          const random = (): number => {
            const next = stream.next();
            return next.done === true ? 0 : next.value;
          };
          const mixed = shuffled(items, random);
          expect(mixed.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('reaches every order', () => {
    let seed = 1;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const orders = new Set(Array.from({ length: 200 }, () => shuffled([1, 2, 3], random).join()));
    expect(orders.size).toBe(6);
  });
});
