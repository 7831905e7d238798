/** Rule P6: what is written can be read again, and the same log is written to the same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  createLog,
  sortedEntries,
} from '../../../src/lib/srs/later/replay/review-log.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import {
  type LogEntry,
  type RegisterValue,
  REGISTER_LEVELS_MAX,
} from '../../../src/lib/srs/model/log-entry.ts';
import { readSliced } from '../../../src/lib/srs/on-demand/progress-file/read-progress-file.ts';
import { inOneGo } from '../../../src/lib/text/slices.ts';
import {
  progressFileName,
  progressFileParts,
} from '../../../src/lib/srs/on-demand/progress-file/write-progress-file.ts';
import { anyEntry, collidingEntry, shuffled } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';
import { progressFileText, readProgressFile } from '../../support/log/progress-files.ts';

const META = { exportedAtMs: noonOf(DAY), site: '/design-round/' };

function levelsOf(value: RegisterValue): number {
  return Array.isArray(value) ? 1 + Math.max(0, ...value.map(levelsOf)) : 0;
}

const isShallow = (entry: LogEntry): boolean =>
  entry.kind !== 'register' || levelsOf(entry.value) <= REGISTER_LEVELS_MAX;

const someEntries = fc.array(fc.oneof(anyEntry, collidingEntry).filter(isShallow), {
  maxLength: 30,
});

function written(entries: Iterable<LogEntry>, meta = META): string {
  return progressFileText(createLog(entries), meta);
}

/** What a text holds, which has to be sound. */
function readBack(text: string): readonly LogEntry[] {
  const result = readProgressFile(text);
  if (!result.ok) return expect.fail(JSON.stringify(result.fault));
  return result.file.entries;
}

describe('an export', () => {
  it('[P6] of any log is read to the same entries', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const read = readBack(written(entries));
        expect(sortedEntries(createLog(read))).toEqual(sortedEntries(createLog(entries)));
        expect(read).toHaveLength(sortedEntries(createLog(entries)).length);
      }),
      { numRuns: 300 },
    );
  });

  it('[P6] depends on the entries alone, in whatever order they came', () => {
    fc.assert(
      fc.property(shuffled(someEntries), ([entries, others]) => {
        expect(written(others)).toBe(written(entries));
      }),
      { numRuns: 300 },
    );
  });

  it('[P6] of another moment differs by that moment alone', () => {
    const entries = [review(), register()];
    const later = written(entries, { ...META, exportedAtMs: META.exportedAtMs + MS_PER_DAY });
    expect(later).not.toBe(written(entries));
    expect(later.replace('2026-03-03T', '2026-03-02T')).toBe(written(entries));
  });

  // Frozen: readers of every later version have to know this form.
  it('[P5] [P6] has these names and rows', () => {
    const entries = [
      register({ name: 'desiredRetention', cardId: null, value: 0.88 }),
      register({ name: 'read', cardId: null, section: '/leaders/#order' }),
      register({ name: 'buriedUntilDay', value: DAY + 1 }),
      reset({ cardId: 'card-b', isVoid: true }),
      reset(),
      review({ cardId: 'card-b', utcOffsetMinutes: -420, isVoid: true }),
      review({ editedAtMs: noonOf(DAY) + 1, rating: 1 }),
      review({ cardId: 'card-c', reviewedAtMs: 0, rating: 4, answerMs: 600_000 }),
    ];
    expect(written(entries)).toBe(`{
  "format": "design-round-progress",
  "version": 1,
  "exportedAt": "2026-03-02T12:00:00.000Z",
  "site": "/design-round/",
  "reviews": [
    ["card-c",0,0,4,600000,0,0],
    ["card-a",1772452800000,0,1,4000,0,1772452800001],
    ["card-b",1772452800000,-420,3,4000,1,0]
  ],
  "resets": [
    ["card-a",1772452800000,0],
    ["card-b",1772452800000,1]
  ],
  "registers": [
    ["buriedUntilDay","card-a",20515,1772452800000],
    ["desiredRetention",null,0.88,1772452800000],
    ["read","/leaders/#order",true,1772452800000]
  ]
}
`);
  });

  it('[P6] of an empty log has empty lists', () => {
    expect(written([])).toBe(`{
  "format": "design-round-progress",
  "version": 1,
  "exportedAt": "2026-03-02T12:00:00.000Z",
  "site": "/design-round/",
  "reviews": [],
  "resets": [],
  "registers": []
}
`);
    expect(readBack(written([]))).toEqual([]);
  });

  it('[P6] keeps a site name with quotes in it as text', () => {
    const text = written([], { ...META, site: '/"],"reviews":[0]/' });
    expect(readBack(text)).toEqual([]);
  });
});

describe('a long log', () => {
  const { entries } = generateLog({ cards: 400, reviews: 5_000, seed: 5, startDay: DAY - 300 });
  const log = createLog(entries);

  it('[P6] is written in parts that make the same text', () => {
    const parts = [...progressFileParts(log, META)];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join('')).toBe(progressFileText(log, META));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(120_000);
  });

  it('[P6] is written as it was at the first part', () => {
    const growing = createLog(entries);
    const parts = progressFileParts(growing, META);
    const first = parts.next();
    addEntry(growing, review());
    addEntry(growing, register());
    expect([first.value, ...parts].join('')).toBe(progressFileText(log, META));
  });

  it('[P6] is read in steps that say how much is done, to the same result', () => {
    const text = progressFileText(log, META);
    const shares = [...readSliced(text)];
    expect(shares.length).toBeGreaterThanOrEqual(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    expect(inOneGo(readSliced(text))).toEqual(readProgressFile(text));
    expect(readBack(text)).toEqual(entries);
  });
});

describe('the name of a file', () => {
  it.each([
    { utcOffsetMinutes: 0, name: 'design-round-progress-2026-03-02.json' },
    { utcOffsetMinutes: 14 * 60, name: 'design-round-progress-2026-03-03.json' },
    { utcOffsetMinutes: -13 * 60, name: 'design-round-progress-2026-03-01.json' },
  ])('[P6] has the date of the reader’s clock: $name', ({ utcOffsetMinutes, name }) => {
    expect(progressFileName(noonOf(DAY), utcOffsetMinutes)).toBe(name);
  });
});
