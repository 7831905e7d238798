import { describe, expect, it } from 'vitest';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { compact } from '../../../src/lib/storage/later/log/compaction.ts';
import { writerOf } from '../../../src/lib/storage/segments/segment-store.ts';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import { createInMemoryBacking } from '../../../src/lib/storage/later/in-memory/in-memory-store.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { createLogStorage } from '../../../src/lib/storage/later/log/log-storage.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';

const KEYS = storageKeys('/');
const NOW = noonOf(DAY);
const HOUR = 3_600_000;

/** Twelve gone writers with three grades each, given an hour ago, and one register. */
function createGone(quotaCharacters = Infinity) {
  const store = createInMemoryBacking(quotaCharacters).open();
  const writers = Array.from({ length: 12 }, (_, index) => `gone${`${index}`.padStart(4, '0')}`);
  for (const [index, writerId] of writers.entries()) {
    const atMs = NOW - HOUR - index * 60_000;
    createLogStorage(store, KEYS, writerId).append([
      review({ cardId: `card-${index}`, reviewedAtMs: atMs }),
      review({ cardId: `card-${index}`, reviewedAtMs: atMs, isVoid: true }),
      index % 2 === 0
        ? reset({ cardId: 'card-0', atMs })
        : register({ cardId: 'card-0', setAtMs: atMs }),
    ]);
  }
  return { store, writers: new Set(writers) };
}

function logIn(store: KeyValueStore): LogEntry[] {
  const segments = createLogStorage(store, KEYS, 'observer').segments();
  return sortedEntries(createLog(segments.flatMap((segment) => readSegment(segment).entries)));
}

function run(store: KeyValueStore, gone: ReadonlySet<string>, nowMs = NOW): number {
  return compact(createLogStorage(store, KEYS, 'writer01'), KEYS.log, gone, nowMs);
}

const contentOf = (store: KeyValueStore): Record<string, string | null> =>
  Object.fromEntries(store.keys().map((key) => [key, store.get(key)]));

describe('compaction', () => {
  it('[P2] [L3] leaves the same log in one segment of this writer', () => {
    const { store, writers } = createGone();
    const before = logIn(store);
    expect(run(store, writers)).toBe(12);
    expect(logIn(store)).toEqual(before);
    expect(store.keys().map((key) => writerOf(KEYS.log, key))).toEqual(['writer01']);
  });

  it('[P2] and grading go on side by side: later grades have a key of their own', () => {
    const { store, writers } = createGone();
    const storage = createLogStorage(store, KEYS, 'writer01');
    storage.append([review({ cardId: 'card-now', reviewedAtMs: NOW })]);
    const before = logIn(store);
    compact(storage, KEYS.log, writers, NOW);
    expect(logIn(store)).toEqual(before);
    storage.append([review({ cardId: 'card-now', reviewedAtMs: NOW + 1 })]);
    expect(logIn(store)).toEqual([
      ...before,
      review({ cardId: 'card-now', reviewedAtMs: NOW + 1 }),
    ]);
  });

  it('[P2] never touches a writer that was there when this page loaded', () => {
    const { store, writers } = createGone();
    const alive = 'gone0003';
    const key = `${KEYS.log}${alive}:0`;
    const text = store.get(key);
    run(store, new Set([...writers].filter((writer) => writer !== alive)));
    expect(store.get(key)).toBe(text);
    expect(store.keys()).toHaveLength(2);
  });

  it.each([
    { name: 'no writer is known to be gone', goneWriters: 0, nowMs: NOW },
    { name: 'there are only a few segments', goneWriters: 7, nowMs: NOW },
    // The oldest grade was given eleven minutes before that hour.
    { name: 'all are less than ten minutes old', goneWriters: 12, nowMs: NOW - HOUR - 2 * 60_000 },
  ])('[P2] does nothing while $name', ({ goneWriters, nowMs }) => {
    const { store, writers } = createGone();
    const before = contentOf(store);
    expect(run(store, new Set([...writers].slice(0, goneWriters)), nowMs)).toBe(0);
    expect(contentOf(store)).toEqual(before);
  });

  it('[P3] leaves a damaged segment and one of a later version where they are', () => {
    const { store, writers } = createGone();
    const damaged = `${KEYS.log}gone0000:0`;
    const newer = `${KEYS.log}gone0001:0`;
    store.set(damaged, `${store.get(damaged) ?? ''}x`);
    store.set(newer, '2.0.~abcdef');
    const before = contentOf(store);
    expect(run(store, writers)).toBe(10);
    expect(store.get(damaged)).toBe(before[damaged]);
    expect(store.get(newer)).toBe('2.0.~abcdef');
    expect(store.keys()).toHaveLength(3);
  });

  it('[P2] of a page killed at any moment loses nothing', () => {
    const { store: whole, writers } = createGone();
    const log = logIn(whole);
    const steps = countSteps(whole, writers);
    for (let lived = 0; lived <= steps; lived++) {
      const { store } = createGone();
      const dying = mortal(store, lived);
      expect(() => run(dying, writers)).not.toThrow();
      expect(logIn(store)).toEqual(log);
    }
    expect(steps).toBeGreaterThan(12);
  });

  it('[P2] [P4] that has no room leaves everything as it was', () => {
    const { store, writers } = createGone(1_700);
    const before = contentOf(store);
    store.set('ballast', 'x'.repeat(1_700 - lengthOf(store) - 'ballast'.length));
    expect(run(store, writers)).toBe(0);
    store.remove('ballast');
    expect(contentOf(store)).toEqual(before);
  });

  it('[P2] does nothing if a segment changes between reading and replacing', () => {
    const { store, writers } = createGone();
    const key = `${KEYS.log}gone0005:0`;
    let reads = 0;
    const changing: KeyValueStore = {
      ...store,
      get: (wanted) => {
        const text = store.get(wanted);
        // The first reading looks for the epoch, the second is the one that is compacted.
        if (wanted === key && ++reads === 3) return `${text ?? ''}more`;
        return text;
      },
    };
    const before = contentOf(store);
    expect(run(changing, writers)).toBe(0);
    expect(contentOf(store)).toEqual(before);
  });

  it('[P2] does nothing if the copy does not read back', () => {
    const { store, writers } = createGone();
    const before = contentOf(store);
    const forgetful: KeyValueStore = {
      ...store,
      get: (key) => (key.includes('writer01') ? null : store.get(key)),
    };
    expect(run(forgetful, writers)).toBe(0);
    expect(contentOf(store)).toEqual(before);
  });

  it('[P8] keeps the epoch', () => {
    const store = createInMemoryBacking().open();
    store.set(KEYS.epoch, serializeEpoch(3));
    const writers = Array.from({ length: 9 }, (_, index) => `gone000${index}`);
    for (const [index, writerId] of writers.entries()) {
      createLogStorage(store, KEYS, writerId).append([
        review({ cardId: `card-${index}`, reviewedAtMs: NOW - HOUR }),
      ]);
    }
    const before = logIn(store);
    expect(run(store, new Set(writers))).toBe(9);
    expect(logIn(store)).toEqual(before);
    expect(before).toHaveLength(9);
  });
});

/** A store whose page dies after so many writes and removals: nothing reaches it from then on. */
function mortal(store: KeyValueStore, steps: number): KeyValueStore {
  let left = steps;
  return {
    ...store,
    set: (key, value) => (left-- > 0 ? store.set(key, value) : { ok: true }),
    remove: (key) => {
      if (left-- > 0) store.remove(key);
    },
  };
}

function countSteps(store: KeyValueStore, writers: ReadonlySet<string>): number {
  let steps = 0;
  run(
    {
      ...store,
      set: (key, value) => {
        steps++;
        return store.set(key, value);
      },
      remove: (key) => {
        steps++;
        store.remove(key);
      },
    },
    writers,
  );
  return steps;
}

function lengthOf(store: KeyValueStore): number {
  return store.keys().reduce((sum, key) => sum + key.length + (store.get(key)?.length ?? 0), 0);
}
