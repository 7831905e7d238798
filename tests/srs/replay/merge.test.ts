import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  countReviews,
  createLog,
  logEntries,
  sortedEntries,
} from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { anyEntry, collidingEntry, shuffled } from '../../support/log/arbitraries.ts';
import { register, reset, review } from '../../support/log/entries.ts';
import { mergeLogs } from '../../support/log/merge-logs.ts';

const someEntries = fc.array(fc.oneof(collidingEntry, anyEntry), { maxLength: 25 });

/** What a log holds, in an order that does not tell how it came about. */
function contentOf(entries: Iterable<LogEntry>): string[] {
  return [...entries].map((entry) => JSON.stringify(Object.entries(entry).sort())).sort();
}

const merged = (a: LogEntry[], b: LogEntry[]): string[] =>
  contentOf(logEntries(mergeLogs(createLog(a), createLog(b))));

describe('the laws of merging', () => {
  it('[L3] commutative', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (a, b) => {
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
      { numRuns: 300 },
    );
  });

  it('[L3] associative', () => {
    fc.assert(
      fc.property(someEntries, someEntries, someEntries, (a, b, c) => {
        const left = mergeLogs(mergeLogs(createLog(a), createLog(b)), createLog(c));
        const right = mergeLogs(createLog(a), mergeLogs(createLog(b), createLog(c)));
        expect(contentOf(logEntries(left))).toEqual(contentOf(logEntries(right)));
      }),
      { numRuns: 300 },
    );
  });

  it('[L3] idempotent, and the empty log adds nothing', () => {
    fc.assert(
      fc.property(someEntries, (a) => {
        const once = contentOf(logEntries(createLog(a)));
        expect(merged(a, a)).toEqual(once);
        expect(merged(a, [])).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('[L3] merging leaves both logs as they were', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (a, b) => {
        const [left, right] = [createLog(a), createLog(b)];
        const before = [contentOf(logEntries(left)), contentOf(logEntries(right))];
        mergeLogs(left, right);
        expect([contentOf(logEntries(left)), contentOf(logEntries(right))]).toEqual(before);
      }),
    );
  });

  it('[L1] [L2] a log holds every identity once, in whatever order the entries come', () => {
    fc.assert(
      fc.property(shuffled(someEntries), ([entries, others]) => {
        const log = createLog(entries);
        expect(contentOf(logEntries(createLog(others)))).toEqual(contentOf(logEntries(log)));
        const identities = new Set(entries.map(identityOf));
        expect([...logEntries(log)]).toHaveLength(identities.size);
      }),
      { numRuns: 300 },
    );
  });

  it('[L6] the sorted entries depend on the entries alone', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const forward = sortedEntries(createLog(entries));
        const backward = sortedEntries(createLog([...entries].reverse()));
        expect(backward.map((entry) => JSON.stringify(identityOf(entry)))).toEqual(
          forward.map((entry) => JSON.stringify(identityOf(entry))),
        );
      }),
    );
  });
});

function identityOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'review':
      return `review ${entry.cardId} ${entry.reviewedAtMs}`;
    case 'reset':
      return `reset ${entry.cardId} ${entry.atMs}`;
    case 'register':
      return `register ${entry.name} ${String(entry.cardId)} ${String(entry.section)}`;
  }
}

describe('two copies of one review', () => {
  const joined = (a: ReviewEntry, b: ReviewEntry): LogEntry[] => [
    ...logEntries(mergeLogs(createLog([a]), createLog([b]))),
  ];

  it.each([
    {
      wins: 'the later edit',
      a: review({ editedAtMs: 5, rating: 1 }),
      b: review({ editedAtMs: 4, rating: 4, utcOffsetMinutes: 60, answerMs: 9_000 }),
    },
    {
      wins: 'of equal edits the higher rating',
      a: review({ rating: 4, utcOffsetMinutes: -60 }),
      b: review({ rating: 3, utcOffsetMinutes: 60 }),
    },
    {
      wins: 'of equal ratings the greater offset',
      a: review({ utcOffsetMinutes: 60, answerMs: 100 }),
      b: review({ utcOffsetMinutes: -60, answerMs: 9_000 }),
    },
    {
      wins: 'of equal offsets the longer answer',
      a: review({ answerMs: 9_000 }),
      b: review({ answerMs: 100 }),
    },
  ])('[L3] $wins wins, whole', ({ a, b }) => {
    expect(joined(a, b)).toEqual([a]);
    expect(joined(b, a)).toEqual([a]);
  });

  it('[L3] void is the OR: it stays with whichever fields win', () => {
    const edited = review({ editedAtMs: 9, rating: 2 });
    const voided = review({ isVoid: true, rating: 4 });
    expect(joined(edited, voided)).toEqual([{ ...edited, isVoid: true }]);
    expect(joined(voided, edited)).toEqual([{ ...edited, isVoid: true }]);
  });

  it('[U1] void is final: the same entry unvoided changes nothing', () => {
    const log = createLog([review({ isVoid: true })]);
    expect(addEntry(log, review())).toBe(false);
    expect([...logEntries(log)]).toEqual([review({ isVoid: true })]);
  });
});

describe('other entries', () => {
  it('[L2] a void reset stays void', () => {
    for (const [a, b] of [
      [reset(), reset({ isVoid: true })],
      [reset({ isVoid: true }), reset()],
    ] as const) {
      expect([...logEntries(createLog([a, b]))]).toEqual([reset({ isVoid: true })]);
    }
  });

  it('[L2] the later register wins; of one moment the greater JSON text', () => {
    const early = register({ value: 'z', setAtMs: 1 });
    const late = register({ value: 'a', setAtMs: 2 });
    const tied = register({ value: 'b', setAtMs: 2 });
    for (const order of [
      [early, late, tied],
      [tied, early, late],
      [late, tied, early],
    ]) {
      expect([...createLog(order).registers.values()]).toEqual([tied]);
    }
  });

  it('[L2] [L8] registers of one name on two cards, and a setting, are three', () => {
    const log = createLog([
      register({ name: 'flagged', cardId: 'card-a' }),
      register({ name: 'flagged', cardId: 'card-b' }),
      register({ name: 'newPerDay', cardId: null, value: 3 }),
    ]);
    expect(log.registers.size).toBe(3);
  });

  it('[L3] adding says whether the log changed', () => {
    const log = createLog();
    expect(addEntry(log, review())).toBe(true);
    expect(addEntry(log, review())).toBe(false);
    expect(addEntry(log, review({ rating: 1 }))).toBe(false);
    expect(addEntry(log, review({ rating: 4 }))).toBe(true);
    expect(addEntry(log, reset())).toBe(true);
    expect(addEntry(log, reset())).toBe(false);
    expect(addEntry(log, register({ setAtMs: 5 }))).toBe(true);
    expect(addEntry(log, register({ setAtMs: 4 }))).toBe(false);
    expect(countReviews(log)).toBe(1);
  });
});
