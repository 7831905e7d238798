import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { anyOffset, anyRating, shuffled } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import {
  contextOf,
  DEFAULT_CONTEXT,
  FAR_FUTURE_MS,
  fold,
  identitiesOf,
  memoriesAfter,
  memoryAfter,
} from '../../support/log/folding.ts';

const IDENTITIES = identitiesOf({ 'card-a': [], 'card-b': [] });

/** Entries of two cards over a few weeks, all kinds and offsets, identities mostly distinct. */
const someTimeline = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({
          cardId: fc.constantFrom('card-a', 'card-b'),
          minute: fc.integer({ min: 0, max: 60 * 24 * 40 }),
          rating: anyRating,
          utcOffsetMinutes: anyOffset,
          isVoid: fc.boolean(),
        })
        .map(({ minute, ...fields }) =>
          review({ ...fields, reviewedAtMs: noonOf(DAY) + minute * MS_PER_MINUTE }),
        ),
    },
    fc
      .record({
        cardId: fc.constantFrom('card-a', 'card-b'),
        minute: fc.integer({ min: 0, max: 60 * 24 * 40 }),
        isVoid: fc.boolean(),
      })
      .map(({ minute, ...fields }) => reset({ ...fields, atMs: noonOf(DAY) + minute * 60_000 })),
  ),
  { maxLength: 25 },
);

/** Reviews at noon of days after DAY. */
const graded = (...grades: readonly (readonly [day: number, rating: Rating])[]) =>
  grades.map(([day, rating], index) =>
    review({ reviewedAtMs: noonOf(DAY + day) + index * MS_PER_MINUTE, rating }),
  );

describe('the fold', () => {
  it('[L4] ignores the order in which entries arrive', () => {
    fc.assert(
      fc.property(shuffled(someTimeline), ([entries, others]) => {
        expect(memoriesAfter(others, IDENTITIES)).toEqual(memoriesAfter(entries, IDENTITIES));
      }),
      { numRuns: 200 },
    );
  });

  it('[L4] of a longer log extends that of a shorter: earlier entries weigh the same', () => {
    fc.assert(
      fc.property(someTimeline, fc.nat(), (entries, cut) => {
        // Whatever comes later than a moment cannot change what was remembered at it.
        const atMs = noonOf(DAY) + (cut % (40 * 24)) * MS_PER_HOUR;
        const asOfMs = atMs - MS_PER_DAY;
        const early = entries.filter((entry) => timeOf(entry) <= atMs);
        const whole = memoriesAfter(entries, IDENTITIES, asOfMs);
        for (const [id, memory] of Object.entries(memoriesAfter(early, IDENTITIES, asOfMs))) {
          expect(whole[id]).toEqual(memory);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[L4] of one card does not depend on another', () => {
    fc.assert(
      fc.property(someTimeline, (entries) => {
        const alone = entries.filter((entry) => entry.cardId === 'card-a');
        expect(memoriesAfter(entries, IDENTITIES)['card-a']).toEqual(
          memoriesAfter(alone, IDENTITIES)['card-a'],
        );
      }),
    );
  });

  it('[L4] leaves void entries out, but for the time of the latest', () => {
    fc.assert(
      fc.property(someTimeline, (entries) => {
        const sound = entries.filter((entry) => !createVoidSet(entries).has(keyOf(entry)));
        const withVoid = memoriesAfter(entries, IDENTITIES);
        const without = memoriesAfter(sound, IDENTITIES);
        for (const [id, memory] of Object.entries(withVoid)) {
          const { lastEntryMs, ...rest } = memory;
          const { lastEntryMs: soundMs, ...soundRest } = without[id] ?? NEW_MEMORY;
          expect(rest).toEqual(soundRest);
          expect(lastEntryMs).toBeGreaterThanOrEqual(soundMs);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[L4] leaves cards without an entry out: they are New', () => {
    expect(fold(createLog(), IDENTITIES, DEFAULT_CONTEXT, FAR_FUTURE_MS).size).toBe(0);
  });
});

function timeOf(entry: ReturnType<typeof review> | ReturnType<typeof reset>): number {
  return entry.kind === 'review' ? entry.reviewedAtMs : entry.atMs;
}

function keyOf(entry: ReturnType<typeof review> | ReturnType<typeof reset>): string {
  return `${entry.kind} ${entry.cardId} ${timeOf(entry)}`;
}

/** Identities of which any copy is void. */
function createVoidSet(entries: Parameters<typeof keyOf>[0][]): Set<string> {
  return new Set(entries.filter((entry) => entry.isVoid).map(keyOf));
}

describe('a reset', () => {
  const history = graded([0, 3], [0, 3], [3, 1], [4, 3]);

  it('[L2] makes the card New again; reps and lapses restart', () => {
    const after = memoryAfter([...history, reset({ atMs: noonOf(DAY + 9) })]);
    expect(after).toEqual({ ...NEW_MEMORY, lastEntryMs: noonOf(DAY + 9) });
  });

  it('[L2] grades after it count as if there had been none before', () => {
    const later = review({ reviewedAtMs: noonOf(DAY + 20), rating: 2 });
    expect(memoryAfter([...history, reset({ atMs: noonOf(DAY + 9) }), later])).toEqual(
      memoryAfter([later]),
    );
  });

  it('[L2] sorts before a review of the same millisecond', () => {
    const atMs = noonOf(DAY + 9);
    const same = review({ reviewedAtMs: atMs });
    for (const entries of [
      [...history, reset({ atMs }), same],
      [same, reset({ atMs }), ...history],
    ]) {
      expect(memoryAfter(entries)).toEqual(memoryAfter([same]));
    }
  });

  it('[L2] a void reset does nothing but note its time', () => {
    const atMs = noonOf(DAY + 9);
    expect(memoryAfter([...history, reset({ atMs, isVoid: true })])).toEqual({
      ...memoryAfter(history),
      lastEntryMs: atMs,
    });
  });
});

describe('when a card comes due', () => {
  it('[D3] [S1] a learning step ends its minutes after the grade', () => {
    const atMs = noonOf(DAY);
    const steps: [Rating, number][] = [
      [1, 1],
      [2, 6],
      [3, 10],
    ];
    for (const [rating, minutes] of steps) {
      const memory = memoryAfter([review({ reviewedAtMs: atMs, rating })]);
      expect(memory).toMatchObject({
        state: 'learning',
        dueAtMs: atMs + minutes * MS_PER_MINUTE,
        dueDay: null,
        intervalDays: 0,
      });
    }
  });

  it('[D3] [S1] a forgotten card relearns in ten minutes', () => {
    const memory = memoryAfter(graded([0, 4], [20, 1]));
    expect(memory).toMatchObject({ state: 'relearning', lapses: 1, dueDay: null });
    expect(memory.dueAtMs).toBe(memory.lastEntryMs + 10 * MS_PER_MINUTE);
  });

  it('[D3] a card in state Review is due on a study day, whatever the hour of the grade', () => {
    for (const hour of [-7, 0, 3, 15.9]) {
      const entry = review({ rating: 4, reviewedAtMs: noonOf(DAY) + hour * MS_PER_HOUR });
      const memory = memoryAfter([entry]);
      expect(memory.dueAtMs).toBeNull();
      expect(memory.dueDay).toBe(DAY + memory.intervalDays);
      expect(memory).toMatchObject({ state: 'review', lastStudyDay: DAY });
    }
  });

  it('[D2] each entry counts its day from its own offset', () => {
    // 16:30 and 17:40 in California are two UTC dates, and one study day.
    const first = review({
      reviewedAtMs: Date.parse('2026-03-02T23:30:00Z'),
      utcOffsetMinutes: -420,
    });
    const second = { ...first, reviewedAtMs: Date.parse('2026-03-03T00:40:00Z') };
    const memory = memoryAfter([first, second]);
    expect(memory).toMatchObject({ lastStudyDay: DAY, firstStudyDay: DAY });
    // A same-day Good leaves stability as it was at least: no recall after a day is counted.
    expect(memory.stability).toBe(memoryAfter([first]).stability);
  });

  it('[D2] a flight west over the date line counts as the same day, and ts-fsrs does not throw', () => {
    const home = review({
      rating: 4,
      reviewedAtMs: Date.parse('2026-03-02T20:00:00Z'),
      utcOffsetMinutes: 780,
    });
    const away = {
      ...home,
      reviewedAtMs: Date.parse('2026-03-02T21:00:00Z'),
      utcOffsetMinutes: -480,
    };
    const there = memoryAfter([home]);
    const here = memoryAfter([home, away]);
    expect((there.lastStudyDay ?? 0) - (here.lastStudyDay ?? 0)).toBe(1);
    const sameDay = memoryAfter([home, { ...home, reviewedAtMs: home.reviewedAtMs + 3_600_000 }]);
    expect(here.stability).toBe(sameDay.stability);
    expect(here.intervalDays).toBe(sameDay.intervalDays);
  });

  it('[D1] [S5] another rollover hour derives other days from the same log', () => {
    const late = review({ rating: 4, reviewedAtMs: noonOf(DAY) + 14 * MS_PER_HOUR });
    const dayOf = (rolloverHour: number) =>
      memoryAfter([late], FAR_FUTURE_MS, contextOf({ rolloverHour })).lastStudyDay;
    expect(dayOf(4)).toBe(DAY);
    expect(dayOf(0)).toBe(DAY + 1);
  });
});

describe('what the daily limits count', () => {
  it('[Q3] the day of the first grade since the reset', () => {
    const history = graded([0, 3], [0, 3], [5, 3]);
    expect(memoryAfter(history).firstStudyDay).toBe(DAY);
    const anew = [reset({ atMs: noonOf(DAY + 8) }), ...history];
    expect(memoryAfter(anew).firstStudyDay).toBeNull();
    const again = review({ reviewedAtMs: noonOf(DAY + 9) });
    expect(memoryAfter([...anew, again]).firstStudyDay).toBe(DAY + 9);
  });

  it('[Q3] the day of the last grade in state Review; steps do not count', () => {
    expect(memoryAfter(graded([0, 1], [0, 3], [0, 3])).reviewedOnDay).toBeNull();
    const forgotten = graded([0, 4], [9, 1]);
    expect(memoryAfter(forgotten).reviewedOnDay).toBe(DAY + 9);
    const relearnt = review({ reviewedAtMs: noonOf(DAY + 10), rating: 3 });
    expect(memoryAfter([...forgotten, relearnt]).reviewedOnDay).toBe(DAY + 9);
  });
});
