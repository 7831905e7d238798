import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardRegister, hiddenCards } from '../../../src/lib/srs/model/registers.ts';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { timelineOf, timelinesOf } from '../../../src/lib/srs/later/replay/fold-card.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { identitiesOf, memoriesAfter } from '../../support/log/folding.ts';

/** A card's grades under the ids it had: the id changes once, twice or never. */
const renamedHistory = fc
  .array(
    fc.record({ rating: anyRating, days: fc.integer({ min: 0, max: 60 }), rename: fc.nat(5) }),
    { minLength: 2, maxLength: 15 },
  )
  .map((grades): ReviewEntry[] => {
    let day = DAY;
    let generation = 0;
    return grades.map(({ rating, days, rename }, index) => {
      day += days;
      if (rename === 0 && generation < 2) generation++;
      return review({
        rating,
        cardId: ['old-name', 'later-name', 'new-name'][generation] ?? '',
        reviewedAtMs: noonOf(day) + index,
      });
    });
  });

describe('a renamed card', () => {
  it('[L6] keeps its memory and every due day it had', () => {
    fc.assert(
      fc.property(renamedHistory, (entries) => {
        const present = entries.at(-1)?.cardId ?? '';
        const former = ['old-name', 'later-name', 'new-name'].filter((id) => id !== present);
        const before = memoriesAfter(entries, identitiesOf({ [present]: former }))[present];
        const all = ['old-name', 'later-name', 'new-name'];
        const after = memoriesAfter(entries, identitiesOf({ 'newest-name': all }))['newest-name'];
        expect(after).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('[L6] [S2] fuzz is seeded by the stored id: another stored id gives other intervals somewhere', () => {
    const history = (cardId: string, days: number) => [
      review({ cardId, rating: 4 }),
      review({ cardId, rating: 3, reviewedAtMs: noonOf(DAY + days) }),
    ];
    const differing = [8, 12, 20, 40, 60].filter((days) => {
      const intervals = ['old-name', 'new-name'].map(
        (id) => memoriesAfter(history(id, days), identitiesOf({ [id]: [] }))[id]?.intervalDays,
      );
      return intervals[0] !== intervals[1];
    });
    expect(differing.length).toBeGreaterThan(0);
  });

  it('[L6] entries of one moment under two ids fold in the order of the stored ids', () => {
    const identities = identitiesOf({ 'card-z': ['card-a'] });
    const a = review({ cardId: 'card-a', rating: 1 });
    const z = review({ cardId: 'card-z', rating: 4 });
    const memory = memoriesAfter([z, a], identities)['card-z'];
    expect(memory).toEqual(memoriesAfter([a, z], identities)['card-z']);
    // Easy came last, so the card left its learning steps.
    expect(memory?.state).toBe('review');
    expect(sortedEntries(createLog([z, a]))).toEqual([a, z]);
  });

  it('[L6] the log keeps the stored ids', () => {
    const log = createLog([review({ cardId: 'old-name' }), reset({ cardId: 'new-name' })]);
    const timeline = timelineOf(log, identitiesOf({ 'new-name': ['old-name'] }), 'new-name');
    expect(timeline.map((entry) => entry.cardId).sort()).toEqual(['new-name', 'old-name']);
  });
});

describe('orphans', () => {
  const log = createLog([
    review({ cardId: 'card-a' }),
    review({ cardId: 'gone-card' }),
    reset({ cardId: 'gone-too' }),
  ]);

  it('[L6] stand apart, and stay in the log', () => {
    const { byCard, orphanIds } = timelinesOf(log, identitiesOf({ 'card-a': [] }));
    expect([...byCard.keys()]).toEqual(['card-a']);
    expect([...orphanIds].sort()).toEqual(['gone-card', 'gone-too']);
    expect(log.reviews.has('gone-card')).toBe(true);
  });

  it('[L6] an id that only an alias names is no orphan', () => {
    const identities = identitiesOf({ 'card-a': ['gone-card', 'gone-too'] });
    expect(timelinesOf(log, identities).orphanIds.size).toBe(0);
  });
});

describe('registers of a card', () => {
  const identities = identitiesOf({ 'new-name': ['old-name'] });
  const registersOf = (...entries: Parameters<typeof register>[0][]) =>
    createLog(entries.map((entry) => register(entry))).registers;

  it('[L2] [L6] the latest counts, under whichever id it was set', () => {
    const registers = registersOf(
      { cardId: 'old-name', value: true, setAtMs: 5 },
      { cardId: 'new-name', value: false, setAtMs: 4 },
    );
    expect(cardRegister(registers, identities, 'suspended', 'new-name')).toBe(true);
    expect(cardRegister(registers, identities, 'flagged', 'new-name')).toBeNull();
  });

  it.each([
    { name: 'suspended', value: true, isHidden: true },
    { name: 'suspended', value: false, isHidden: false },
    { name: 'suspended', value: null, isHidden: false },
    { name: 'buriedUntilDay', value: DAY + 1, isHidden: true },
    // The day is the first on which the card shows again.
    { name: 'buriedUntilDay', value: DAY, isHidden: false },
    { name: 'buriedUntilDay', value: null, isHidden: false },
    { name: 'flagged', value: true, isHidden: false },
  ])('[L2] $name $value: hidden $isHidden', ({ name, value, isHidden }) => {
    const registers = registersOf({ name, value, cardId: 'old-name' });
    expect(hiddenCards(registers, identities, DAY).has('new-name')).toBe(isHidden);
  });

  it('[L2] a reset leaves them', () => {
    const entries = [
      register({ cardId: 'new-name' }),
      reset({ cardId: 'new-name', atMs: noonOf(DAY) + MS_PER_DAY }),
    ];
    expect(hiddenCards(createLog(entries).registers, identities, DAY).has('new-name')).toBe(true);
  });
});
