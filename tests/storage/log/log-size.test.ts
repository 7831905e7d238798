/** Rule L7: how much of the five million characters of `localStorage` a review takes, keys included. */
import { describe, expect, it } from 'vitest';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { compact } from '../../../src/lib/storage/later/log/compaction.ts';
import { createInMemoryBacking } from '../../../src/lib/storage/later/in-memory/in-memory-store.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { createWriterId } from '../../../src/lib/storage/segments/writer-id.ts';
import { createLogStorage } from '../../../src/lib/storage/later/log/log-storage.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';
import { generateLog, type GeneratedLog } from '../../support/log/log-generator.ts';

const KEYS = storageKeys('/design-round/');
/** A longer pause ends a session. */
const PAUSE_MS = 3_600_000;

const LOGS = [
  { cards: 400, reviews: 3_000, seed: 1, startDay: 20_000 },
  { cards: 2_000, reviews: 100_000, seed: 1, startDay: 18_000 },
];

/** Writes a log as a reader leaves it: a page load, and so a writer, for every session. */
function writeSessions(store: KeyValueStore, { entries }: GeneratedLog): ReadonlySet<string> {
  const writers = new Set<string>();
  let session: ReviewEntry[] = [];
  const close = (): void => {
    const writerId = createWriterId();
    writers.add(writerId);
    createLogStorage(store, KEYS, writerId).append(session);
    session = [];
  };
  for (const entry of entries) {
    const last = session.at(-1);
    if (last !== undefined && entry.reviewedAtMs - last.reviewedAtMs > PAUSE_MS) close();
    session.push(entry);
  }
  close();
  return writers;
}

/** Characters a review, keys included. */
function charactersPerReview(store: KeyValueStore, { entries }: GeneratedLog): number {
  const characters = store
    .keys()
    .reduce((sum, key) => sum + key.length + (store.get(key)?.length ?? 0), 0);
  return characters / entries.length;
}

/** What compaction makes of the sessions at the next page load, years later. */
function compacted(log: GeneratedLog): KeyValueStore {
  const store = createInMemoryBacking().open();
  const writers = writeSessions(store, log);
  const laterMs = (log.entries.at(-1)?.reviewedAtMs ?? 0) + 86_400_000;
  compact(createLogStorage(store, KEYS, createWriterId()), KEYS.log, writers, laterMs);
  return store;
}

// Work for seconds on a busy machine.
describe.each(LOGS)('a log of $reviews reviews of $cards cards', { timeout: 30_000 }, (shape) => {
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

  it('[L7] [P2] takes at most 16 characters a review, keys included, once it is compacted', () => {
    expect(charactersPerReview(compacted(log), log)).toBeLessThanOrEqual(16);
  });

  it('[L3] [P2] is the same log after compaction', () => {
    const store = compacted(log);
    const { segments } = createLogStorage(store, KEYS, createWriterId());
    const found = segments().flatMap((segment) => readSegment(segment).entries);
    // As one text: comparing a hundred thousand objects field by field takes seconds.
    const textOf = (entries: readonly LogEntry[]): string =>
      JSON.stringify(sortedEntries(createLog(entries)));
    expect(textOf(found) === textOf(log.entries)).toBe(true);
  });
});

it('[L7] the generator makes 100,000 reviews in less than two seconds', () => {
  const startMs = performance.now();
  generateLog({ cards: 2_000, reviews: 100_000, seed: 9, startDay: 18_000 });
  expect(performance.now() - startMs).toBeLessThan(2_000);
});
