import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeSnapshot } from '../../src/lib/storage/later/caches/snapshot-writer.ts';
import { createLog } from '../../src/lib/srs/later/replay/review-log.ts';
import { DEFAULT_SETTINGS, settingsDigest } from '../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY, type CardMemory } from '../../src/lib/srs/model/memory.ts';
import type { RegisterEntry } from '../../src/lib/srs/model/log-entry.ts';
import { parseSnapshot, type Snapshot } from '../../src/lib/storage/snapshot/snapshot.ts';
import { anyEntry } from '../support/log/arbitraries.ts';
import { DAY, register } from '../support/log/entries.ts';
import { contextOf, FAR_FUTURE_MS, fold, identitiesOf } from '../support/log/folding.ts';
import { generateLog } from '../support/log/log-generator.ts';
import { learningMemory, reviewMemory } from '../support/log/memories.ts';

const STAMP = { logDigest: '3-abc', catalogueRevision: 'def', schedulerVersion: 'ts-fsrs-5.4.2/1' };

function snapshotOf(over: Partial<Snapshot> = {}): Snapshot {
  return {
    memories: new Map([
      ['card-new', { ...NEW_MEMORY, lastEntryMs: 5 }],
      ['card-learning', learningMemory()],
      ['card-relearning', learningMemory({ state: 'relearning', lapses: 2, reviewedOnDay: DAY })],
      ['card-review', reviewMemory({ stability: 0.00123456, difficulty: 9.87654321 })],
    ]),
    registers: [
      register(),
      register({ name: 'learningStepsMinutes', cardId: null, value: [1, 10] }),
    ],
    settingsDigest: settingsDigest(DEFAULT_SETTINGS),
    reviewCount: 123,
    leftOutFromMs: null,
    ...over,
  };
}

/** The memories of a fold over a generated log, with ids of exactly 30 characters. */
function foldedMemories(cards: number, reviews: number): Map<string, CardMemory> {
  const { cardIds, entries } = generateLog({ cards, reviews, seed: 7, startDay: DAY - 2_000 });
  const longId = new Map(cardIds.map((id, index) => [id, `${`${index}-`.padEnd(29, 'x')}y`]));
  const renamed = entries.map((entry) => ({ ...entry, cardId: longId.get(entry.cardId) ?? '' }));
  const identities = identitiesOf(Object.fromEntries([...longId.values()].map((id) => [id, []])));
  return fold(createLog(renamed), identities, contextOf(), FAR_FUTURE_MS);
}

describe('a snapshot', { timeout: 30_000 }, () => {
  it('[L9] is read as it was written', () => {
    expect(parseSnapshot(serializeSnapshot(STAMP, snapshotOf()), STAMP)).toEqual(snapshotOf());
  });

  it('[L9] of any fold is exact to the last digit', () => {
    const memories = foldedMemories(200, 4_000);
    const read = parseSnapshot(serializeSnapshot(STAMP, snapshotOf({ memories })), STAMP);
    expect(read?.memories).toEqual(memories);
  });

  it('[L9] holds any finite memory and any registers', () => {
    const number = fc.double({ min: 0, max: 36_500, noNaN: true }).map((value) => value + 0);
    const day = fc.integer({ min: -40_000, max: 100_000 });
    // An interval of days goes with a due day, and a step with a moment.
    const planned = fc.oneof(
      fc.record({
        state: fc.constant('review' as const),
        intervalDays: fc.nat(36_500),
        dueDay: day,
        dueAtMs: fc.constant(null),
      }),
      fc.record({
        state: fc.constantFrom('learning' as const, 'relearning' as const),
        intervalDays: fc.constant(0),
        dueDay: fc.constant(null),
        dueAtMs: fc.nat(4e12),
      }),
    );
    const history = fc.record({
      stability: number,
      difficulty: number,
      reps: fc.nat(),
      lapses: fc.nat(),
      step: fc.nat(9),
      lastStudyDay: day,
      firstStudyDay: fc.option(day),
      reviewedOnDay: fc.option(day),
      lastEntryMs: fc.nat(4e12),
    });
    const anyMemory: fc.Arbitrary<CardMemory> = fc
      .tuple(history, planned)
      .map(([past, plan]) => ({ ...past, ...plan }));
    const anyRegisters = fc
      .array(anyEntry)
      .map((entries) =>
        entries.filter((entry): entry is RegisterEntry => entry.kind === 'register'),
      );
    fc.assert(
      fc.property(anyMemory, anyRegisters, (memory, registers) => {
        const snapshot = snapshotOf({ memories: new Map([['card-a', memory]]), registers });
        expect(parseSnapshot(serializeSnapshot(STAMP, snapshot), STAMP)).toEqual(snapshot);
      }),
      { numRuns: 300 },
    );
  });

  it('[L9] of no cards is one', () => {
    const empty = snapshotOf({ memories: new Map(), registers: [] });
    expect(parseSnapshot(serializeSnapshot(STAMP, empty), STAMP)).toEqual(empty);
  });

  it('[L9] takes at most 80 characters a card, with 2,000 cards and ids of 30 characters', () => {
    const memories = foldedMemories(2_000, 40_000);
    expect(memories.size).toBe(2_000);
    expect([...memories.keys()].every((id) => id.length === 30)).toBe(true);
    const text = serializeSnapshot(STAMP, snapshotOf({ memories, registers: [] }));
    expect(text.length / 2_000).toBeLessThanOrEqual(80);
  });
});

describe('a snapshot is as good as none', () => {
  const text = serializeSnapshot(STAMP, snapshotOf());

  it.each(Object.keys(STAMP))('[L9] with another %s', (field) => {
    expect(parseSnapshot(text, { ...STAMP, [field]: 'other' })).toBeNull();
    expect(parseSnapshot(text, { ...STAMP, [field]: '' })).toBeNull();
  });

  it('[L9] when there is none', () => {
    expect(parseSnapshot(null, STAMP)).toBeNull();
  });

  it('[L9] cut off at any character', () => {
    for (let length = 0; length < text.length; length++) {
      expect({ length, snapshot: parseSnapshot(text.slice(0, length), STAMP) }).toEqual({
        length,
        snapshot: null,
      });
    }
  });

  it('[L9] without any one of its lines', () => {
    const lines = text.split('\n');
    for (let index = 0; index < lines.length; index++) {
      expect(parseSnapshot(lines.toSpliced(index, 1).join('\n'), STAMP)).toBeNull();
    }
  });

  it('[L9] with any one character changed', () => {
    let believed = 0;
    for (let at = 0; at < text.length; at++) {
      for (const other of ['0', '9', 'z', ' ', '\n', '"']) {
        if (text.charAt(at) === other) continue;
        const damaged = text.slice(0, at) + other + text.slice(at + 1);
        if (parseSnapshot(damaged, STAMP) !== null) believed++;
      }
    }
    expect(believed).toBe(0);
  });

  it('[L9] [P3] for any text, without throwing', () => {
    const head = text.split('\n')[0] ?? '';
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((line) => `${head}\n${line}`),
    );
    fc.assert(
      fc.property(anyText, (any) => {
        expect(parseSnapshot(any, STAMP)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['registers that are none', [5]],
    ['registers that are rows of the wrong shape', [['suspended', 'card-a']]],
    ['registers with values of the wrong type', [['suspended', 'card-a', {}, 1]]],
  ])('[L9] [P3] with %s, without throwing', (_, registers) => {
    const [head = '', ...lines] = text.split('\n');
    const fields = JSON.parse(head) as unknown[];
    const at = fields.findIndex((field) => Array.isArray(field));
    const damaged = [JSON.stringify(fields.with(at, registers)), ...lines].join('\n');
    expect(parseSnapshot(damaged, STAMP)).toBeNull();
  });
});
