import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  createLog,
  logEntries,
  sortedEntries,
} from '../../../src/lib/srs/later/replay/review-log.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import {
  previewImport,
  previewSliced,
  type ImportOutcome,
  type ImportPreview,
  type Tally,
} from '../../../src/lib/srs/on-demand/progress-file/import-preview.ts';
import { inOneGo } from '../../../src/lib/text/slices.ts';
import { anyEntry, collidingEntry } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';

const NOW_MS = noonOf(DAY);
const NONE: Tally = { reviews: 0, resets: 0, marks: 0, settings: 0 };

const someEntries = fc.array(fc.oneof({ weight: 3, arbitrary: collidingEntry }, anyEntry), {
  maxLength: 25,
});
/** As a file holds them: each identity once. */
const fileEntries = someEntries.map((entries) => [...logEntries(createLog(entries))]);

function sumOf(tally: Tally): number {
  return tally.reviews + tally.resets + tally.marks + tally.settings;
}

function contentOf(...lists: readonly (readonly LogEntry[])[]): readonly LogEntry[] {
  return sortedEntries(createLog(lists.flat()));
}

/** What a preview says of a few entries: only the numbers that are not 0. */
function saidOf({ outcomes, ahead }: ImportPreview): Record<string, Partial<Tally>> {
  const said: Record<string, Partial<Tally>> = {};
  for (const [name, tally] of Object.entries({ ...outcomes, ahead })) {
    const counts = Object.entries(tally).filter(([, count]) => count > 0);
    if (counts.length > 0) said[name] = Object.fromEntries(counts);
  }
  return said;
}

describe('the news of an import', () => {
  it('[P6] [L3] merged into the log give what all entries give', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (own, imported) => {
        const { changes } = previewImport(createLog(own), imported, NOW_MS);
        expect(contentOf(own, changes)).toEqual(contentOf(own, imported));
      }),
      { numRuns: 300 },
    );
  });

  it('[P6] are the entries that change the log, in the order of the file', () => {
    fc.assert(
      fc.property(someEntries, fileEntries, (own, imported) => {
        const log = createLog(own);
        const { changes } = previewImport(log, imported, NOW_MS);
        expect(changes).toEqual(imported.filter((entry) => addEntry(log, entry)));
      }),
      { numRuns: 300 },
    );
  });

  it('[P6] [L3] of an import that was made before are none', () => {
    fc.assert(
      fc.property(someEntries, fileEntries, (own, imported) => {
        const preview = previewImport(createLog([...own, ...imported]), imported, NOW_MS);
        expect(preview.changes).toEqual([]);
        expect(sumOf(preview.outcomes.present)).toBe(imported.length);
        expect(preview.ahead).toEqual(NONE);
      }),
      { numRuns: 300 },
    );
  });

  it('[P6] and what is there already add up to the file', () => {
    fc.assert(
      fc.property(someEntries, fileEntries, (own, imported) => {
        const { outcomes, changes } = previewImport(createLog(own), imported, NOW_MS);
        const sums = Object.values(outcomes).map(sumOf);
        expect(sums.reduce((sum, count) => sum + count, 0)).toBe(imported.length);
        expect(changes.length + sumOf(outcomes.present)).toBe(imported.length);
      }),
    );
  });

  it('[P6] looking leaves the log as it was', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (own, imported) => {
        const log = createLog(own);
        const before = sortedEntries(log);
        previewImport(log, imported, NOW_MS);
        expect(sortedEntries(log)).toEqual(before);
      }),
    );
  });
});

describe('one entry', () => {
  const setting = register({ name: 'newPerDay', cardId: null, value: 5, setAtMs: 5 });
  const section = register({ name: 'read', cardId: null, section: '/leaders/#order', setAtMs: 5 });
  const mark = register({ setAtMs: 5 });

  it.each<[string, ImportOutcome, keyof Tally, LogEntry | null, LogEntry]>([
    ['a review', 'added', 'reviews', null, review()],
    ['a void review', 'added', 'reviews', null, review({ isVoid: true })],
    ['a review of another card', 'added', 'reviews', review({ cardId: 'card-b' }), review()],
    ['a reset', 'added', 'resets', review(), reset()],
    ['a mark of a card', 'added', 'marks', null, mark],
    ['a mark of a section', 'added', 'marks', mark, section],
    ['a setting', 'added', 'settings', null, setting],
    ['an undone review', 'voided', 'reviews', review(), review({ isVoid: true })],
    [
      'an undone, older copy of a corrected review',
      'voided',
      'reviews',
      review({ rating: 1, editedAtMs: 9 }),
      review({ isVoid: true }),
    ],
    [
      'an undone and corrected review',
      'voided',
      'reviews',
      review(),
      review({ rating: 1, editedAtMs: 9, isVoid: true }),
    ],
    ['an undone reset', 'voided', 'resets', reset(), reset({ isVoid: true })],
    ['a corrected rating', 'changed', 'reviews', review(), review({ rating: 1, editedAtMs: 9 })],
    ['another offset', 'changed', 'reviews', review(), review({ utcOffsetMinutes: 60 })],
    ['another answer time', 'changed', 'reviews', review(), review({ answerMs: 9_000 })],
    [
      'a corrected copy of an undone review',
      'changed',
      'reviews',
      review({ isVoid: true }),
      review({ rating: 1, editedAtMs: 9 }),
    ],
    ['a later value', 'changed', 'marks', mark, { ...mark, value: false, setAtMs: 6 }],
    ['a later setting', 'changed', 'settings', setting, { ...setting, value: 6, setAtMs: 6 }],
    ['a greater setting at once', 'changed', 'settings', setting, { ...setting, value: 6 }],
    ['the same value, later', 'renewed', 'marks', mark, { ...mark, setAtMs: 6 }],
    ['the same rating, later', 'renewed', 'reviews', review(), review({ editedAtMs: 9 })],
    ['the same review', 'present', 'reviews', review(), review()],
    ['an older copy', 'present', 'reviews', review({ rating: 1, editedAtMs: 9 }), review()],
    ['a copy from before the undo', 'present', 'reviews', review({ isVoid: true }), review()],
    ['an earlier value', 'present', 'marks', mark, { ...mark, value: false, setAtMs: 4 }],
    ['the same setting', 'present', 'settings', setting, setting],
  ])('[P6] %s: %s, %s', (_, outcome, group, own, imported) => {
    const log = createLog(own === null ? [] : [own]);
    const preview = previewImport(log, [imported], NOW_MS);
    expect(saidOf(preview)).toEqual({ [outcome]: { [group]: 1 } });
    expect(preview.changes).toEqual(outcome === 'present' ? [] : [imported]);
  });
});

describe('entries ahead of the clock', () => {
  const soon = NOW_MS + MS_PER_DAY;
  const ahead = [
    review({ reviewedAtMs: soon + 1 }),
    reset({ atMs: soon + 1 }),
    register({ setAtMs: soon + 1 }),
    register({ name: 'newPerDay', cardId: null, value: 5, setAtMs: soon + 1 }),
  ];

  it('[L5] [P6] are counted from a day ahead on', () => {
    const near = [review({ reviewedAtMs: soon }), reset({ atMs: soon })];
    const preview = previewImport(createLog(), [...near, ...ahead], NOW_MS);
    expect(preview.ahead).toEqual({ reviews: 1, resets: 1, marks: 1, settings: 1 });
    expect(preview.changes).toHaveLength(6);
  });

  it('[L5] are no news twice, and none if void', () => {
    expect(previewImport(createLog(ahead), ahead, NOW_MS).ahead).toEqual(NONE);
    const undone = review({ reviewedAtMs: soon + 1, isVoid: true });
    expect(previewImport(createLog(), [undone], NOW_MS).ahead).toEqual(NONE);
    expect(previewImport(createLog(ahead), [undone], NOW_MS).ahead).toEqual(NONE);
  });
});

it('[P6] a long file is looked at in steps, to the same result', () => {
  const { entries } = generateLog({ cards: 300, reviews: 4_500, seed: 6, startDay: DAY - 200 });
  const log = createLog(entries.filter((_, index) => index % 3 > 0));
  const shares = [...previewSliced(log, entries, NOW_MS)];
  expect(shares).toHaveLength(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  const preview = inOneGo(previewSliced(log, entries, NOW_MS));
  expect(preview).toEqual(previewImport(log, entries, NOW_MS));
  expect(saidOf(preview)).toEqual({ added: { reviews: 1_500 }, present: { reviews: 3_000 } });
});
