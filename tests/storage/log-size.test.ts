/** Rule L7: how much of the five million characters of `localStorage` a review takes, keys included. */
import { describe, expect, it } from 'vitest';
import { createMemoryBacking } from '../../src/lib/storage/key-value.ts';
import { createWriterId, storageKeys } from '../../src/lib/storage/keys.ts';
import { createLogStorage } from '../../src/lib/storage/log-storage.ts';
import { generateLog, type GeneratedLog } from '../support/log-generator.ts';

const BASE = '/design-round/';

const LOGS = [
  { cards: 400, reviews: 3_000, seed: 1, startDay: 20_000 },
  { cards: 2_000, reviews: 100_000, seed: 1, startDay: 18_000 },
];

/** Characters a review, keys included, when one writer has written all. */
function charactersPerReview({ entries }: GeneratedLog): number {
  const store = createMemoryBacking().open();
  const keys = storageKeys(BASE);
  const storage = createLogStorage(store, keys, createWriterId());
  // Twenty at a time: the same segments as one by one, or a few entries longer, in a twentieth of the time.
  for (let at = 0; at < entries.length; at += 20) storage.append(entries.slice(at, at + 20));
  const size = store
    .keys()
    .reduce((sum, key) => sum + key.length + (store.get(key)?.length ?? 0), 0);
  return size / entries.length;
}

describe.each(LOGS)('a log of $reviews reviews of $cards cards', (shape) => {
  const log = generateLog(shape);

  it('[L7] is what a diligent reader leaves: the generator keeps its promises', () => {
    expect(log.entries).toHaveLength(shape.reviews);
    expect(new Set(log.entries.map((entry) => entry.cardId)).size).toBe(shape.cards);
    expect(log.cardIds.every((id) => id.length >= 12 && id.length <= 30)).toBe(true);
    const [first] = log.entries;
    expect(generateLog(shape).entries[0]).toEqual(first);
    expect(generateLog({ ...shape, seed: 2 }).entries[0]).not.toEqual(first);
    for (const [index, entry] of log.entries.entries()) {
      const before = log.entries[index - 1];
      if (before !== undefined && entry.reviewedAtMs <= before.reviewedAtMs) {
        expect.fail(`entry ${index} is not later than the one before it`);
      }
    }
  });

  it('[L7] takes at most 16 characters a review from one writer', () => {
    expect(charactersPerReview(log)).toBeLessThanOrEqual(16);
  });
});

it('[L7] the generator makes 100,000 reviews in less than two seconds', () => {
  const startMs = performance.now();
  generateLog({ cards: 2_000, reviews: 100_000, seed: 9, startDay: 18_000 });
  expect(performance.now() - startMs).toBeLessThan(2_000);
});
