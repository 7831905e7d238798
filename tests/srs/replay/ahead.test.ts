import { describe, expect, it } from 'vitest';
import { AHEAD_TOLERANCE_MS, nextEntryMs, NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { entriesAhead } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { memoryAfter } from '../../support/log/folding.ts';

const NOW = noonOf(DAY);
const YEAR_MS = 365 * 86_400_000;

describe('the time of a new entry', () => {
  it('[L5] is now, for a card without entries and for one with earlier entries', () => {
    expect(nextEntryMs(NEW_MEMORY, NOW)).toBe(NOW);
    expect(nextEntryMs(memoryAfter([review({ reviewedAtMs: NOW - 1 })]), NOW)).toBe(NOW);
  });

  it('[L5] comes after the latest entry of the card', () => {
    const latest = [
      review({ reviewedAtMs: NOW }),
      review({ reviewedAtMs: NOW, isVoid: true }),
      reset({ atMs: NOW }),
      reset({ atMs: NOW, isVoid: true }),
    ];
    for (const entry of latest) {
      expect(nextEntryMs(memoryAfter([review({ reviewedAtMs: NOW - 9 }), entry]), NOW)).toBe(
        NOW + 1,
      );
    }
  });

  it('[L5] comes after a latest entry within a day ahead, as when the clock was set back', () => {
    const hourAhead = review({ reviewedAtMs: NOW + 3_600_000 });
    expect(nextEntryMs(memoryAfter([hourAhead], NOW), NOW)).toBe(NOW + 3_600_001);
  });

  it('[L5] is now in spite of an entry a year ahead', () => {
    const yearAhead = review({ reviewedAtMs: NOW + YEAR_MS });
    expect(nextEntryMs(memoryAfter([yearAhead], NOW), NOW)).toBe(NOW);
  });
});

describe('entries ahead of the clock', () => {
  const edge = NOW + AHEAD_TOLERANCE_MS;
  const entries = [
    review({ reviewedAtMs: NOW - 5, rating: 4 }),
    review({ reviewedAtMs: edge, rating: 1 }),
    review({ reviewedAtMs: edge + 1, rating: 1 }),
    reset({ atMs: edge + 2 }),
  ];

  it('[L5] beyond 24 hours are left out of the fold, and those within are not', () => {
    expect(memoryAfter(entries, NOW)).toEqual(memoryAfter(entries.slice(0, 2)));
    expect(memoryAfter(entries, NOW).lapses).toBe(1);
    expect(memoryAfter(entries, NOW - 1)).toEqual(memoryAfter(entries.slice(0, 1)));
  });

  it('[L5] enter the fold once the clock has caught up', () => {
    expect(memoryAfter(entries, NOW + 1)).toEqual(memoryAfter(entries.slice(0, 3)));
    expect(memoryAfter(entries, NOW + 2).state).toBe('new');
  });

  it('[L5] are listed and stay in the log', () => {
    const log = createLog([...entries, register({ setAtMs: edge + 9 })]);
    expect(entriesAhead(log, NOW)).toEqual(entries.slice(2));
    expect(entriesAhead(log, NOW + 2)).toEqual([]);
    expect(log.reviews.get('card-a')?.size).toBe(3);
  });
});
