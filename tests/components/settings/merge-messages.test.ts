import { describe, expect, it } from 'vitest';
import {
  mergedLines,
  previewLines,
  refusalText,
  tallyText,
} from '../../../src/components/settings/data/import/merge-messages.ts';
import { findOrphans } from '../../../src/components/settings/data/orphans.ts';
import type {
  ImportPreview,
  Tally,
} from '../../../src/lib/srs/on-demand/progress-file/import-preview.ts';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';

const NONE: Tally = { reviews: 0, resets: 0, marks: 0, settings: 0 };

function preview(over: Partial<ImportPreview['outcomes']>, ahead = NONE): ImportPreview {
  const outcomes = { added: NONE, voided: NONE, changed: NONE, renewed: NONE, present: NONE };
  return { outcomes: { ...outcomes, ...over }, ahead, changes: [] };
}

describe('an import in words', () => {
  it.each<[Partial<Tally>, string]>([
    [{}, ''],
    [{ reviews: 1 }, '1 grade'],
    [{ reviews: 12, settings: 1 }, '12 grades and 1 setting'],
    [
      { reviews: 2, resets: 1, marks: 3, settings: 4 },
      '2 grades, 1 reset, 3 marks, and 4 settings',
    ],
  ])('%j is %j', (tally, text) => {
    expect(tallyText({ ...NONE, ...tally })).toBe(text);
  });

  it('[P6] says what it would add, take back and change, what is here, and what lies ahead', () => {
    const found = preview(
      {
        added: { ...NONE, reviews: 3 },
        voided: { ...NONE, reviews: 1 },
        changed: { ...NONE, settings: 2 },
        renewed: { ...NONE, settings: 1 },
        present: { ...NONE, reviews: 5 },
      },
      { ...NONE, reviews: 1 },
    );
    expect(previewLines(found).map(({ term, text }) => [term, text.split(/[,:]/)[0]])).toEqual([
      ['Adds', '3 grades'],
      ['Takes back', '1 grade'],
      ['Changes', '2 settings'],
      ['Already here', '5 grades and 1 setting'],
      ['Ahead of the clock', '1 grade'],
    ]);
    expect(mergedLines(found).map(({ term }) => term)).toEqual([
      'Added',
      'Taken back',
      'Changed',
      'Ahead of the clock',
    ]);
    expect(previewLines(preview({}))).toEqual([]);
  });

  it('[P4] [P6] says of every refusal that nothing was changed', () => {
    for (const outcome of ['full', 'blocked', 'too-new'] as const) {
      expect(refusalText(outcome)).toContain('Nothing was changed.');
    }
    expect(refusalText('stored')).toBeNull();
    expect(refusalText('in-memory')).toBeNull();
  });
});

it('[L6] orphans are ids without a card, with their grades in force', () => {
  const log = createLog([
    review({ cardId: 'known' }),
    review({ cardId: 'gone-b' }),
    review({ cardId: 'gone-b', reviewedAtMs: noonOf(DAY + 1) }),
    review({ cardId: 'gone-b', reviewedAtMs: noonOf(DAY + 2), isVoid: true }),
    reset({ cardId: 'gone-a' }),
    register({ cardId: 'gone-c' }),
  ]);
  expect(findOrphans(log, (id) => (id === 'known' ? id : null))).toEqual([
    { id: 'gone-a', reviews: 0 },
    { id: 'gone-b', reviews: 2 },
  ]);
});
