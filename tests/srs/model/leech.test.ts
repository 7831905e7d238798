import { describe, expect, it } from 'vitest';
import {
  becameLeech,
  isLeech,
  LEECH_AGAIN,
  LEECH_LAPSES,
} from '../../../src/lib/srs/model/leech.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import { memoryAfter } from '../../support/log/folding.ts';
import { reviewMemory } from '../../support/log/memories.ts';

const withLapses = (lapses: number) => reviewMemory({ lapses });

describe('leeches', () => {
  it('[Q7] are cards with 8 lapses, told again at each further 4', () => {
    expect([LEECH_LAPSES, LEECH_AGAIN]).toEqual([8, 4]);
    const marked = Array.from({ length: 18 }, (_, lapses) => isLeech(withLapses(lapses)));
    expect(marked.indexOf(true)).toBe(8);
    expect(marked.slice(8)).not.toContain(false);
  });

  it('[Q7] the reader is told when a lapse brings the count to 8, 12, 16 …', () => {
    const told = Array.from({ length: 26 }, (_, lapses) => lapses).filter((lapses) =>
      becameLeech(withLapses(lapses - 1), withLapses(lapses)),
    );
    expect(told).toEqual([8, 12, 16, 20, 24]);
  });

  it.each([
    { name: 'a grade without a lapse tells nothing', before: 8, after: 8, isTold: false },
    { name: 'an undo tells nothing', before: 8, after: 7, isTold: false },
    { name: 'a reset tells nothing', before: 12, after: 0, isTold: false },
    { name: 'lapses of two devices joined past the mark tell', before: 7, after: 9, isTold: true },
    { name: 'and between marks do not', before: 8, after: 11, isTold: false },
    { name: 'two marks at once tell once', before: 5, after: 13, isTold: true },
  ])('[Q7] $name', ({ before, after, isTold }) => {
    expect(becameLeech(withLapses(before), withLapses(after))).toBe(isTold);
  });

  it('[Q7] counts the lapses of a log since its last reset, and a voided one not', () => {
    // Good, then Again on the due day, over and over.
    const entries = Array.from({ length: 30 }, (_, index) =>
      review({
        reviewedAtMs: noonOf(DAY + index * 30),
        rating: (index % 3 === 2 ? 1 : 3) satisfies Rating,
      }),
    );
    const until = (count: number) => memoryAfter(entries.slice(0, count));
    const told = entries
      .map((_, index) => index + 1)
      .filter((count) => becameLeech(until(count - 1), until(count)));
    expect(told.map((count) => until(count).lapses)).toEqual([8]);
    expect(isLeech(until(30))).toBe(true);

    const lastLapse = entries.findLastIndex(({ rating }) => rating === 1);
    const lapses = until(30).lapses;
    const voided = entries.map((entry, index) => ({ ...entry, isVoid: index === lastLapse }));
    expect(memoryAfter(voided).lapses).toBe(lapses - 1);

    const afterReset = memoryAfter([...entries, reset({ atMs: noonOf(DAY + 900) })]);
    expect(isLeech(afterReset)).toBe(false);
    expect(isLeech(NEW_MEMORY)).toBe(false);
  });
});
