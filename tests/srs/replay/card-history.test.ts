import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AHEAD_TOLERANCE_MS, NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import { cardHistory, type CardHistory } from '../../../src/lib/srs/later/replay/card-history.ts';
import { correctedReview } from '../../../src/lib/srs/later/replay/undo.ts';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { foldCard, timelineOf } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import { retrievabilityOn } from '../../../src/lib/srs/model/retrievability.ts';
import type { ReviewEntry, TimelineEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { anyEntryOf, anyRating, shuffled } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import {
  contextOf,
  DEFAULT_CONTEXT,
  FAR_FUTURE_MS,
  identitiesOf,
} from '../../support/log/folding.ts';

const IDENTITIES = identitiesOf({ 'card-a': ['card-b'] });

function historyOf(entries: readonly TimelineEntry[], asOfMs = FAR_FUTURE_MS): CardHistory {
  return cardHistory(entries, DEFAULT_CONTEXT, DEFAULT_SETTINGS, asOfMs);
}

/** Entries of one card under two ids, over some months, each identity once. */
const anyTimeline: fc.Arbitrary<TimelineEntry[]> = fc
  .array(
    anyEntryOf({
      cardId: fc.constantFrom('card-a', 'card-b'),
      timeMs: fc.integer({ min: noonOf(DAY), max: noonOf(DAY + 90) }),
    }),
    { maxLength: 14 },
  )
  .map((entries) => timelineOf(createLog(entries), IDENTITIES, 'card-a'));

const anyAsOfMs = fc.integer({ min: noonOf(DAY), max: noonOf(DAY + 100) });

describe('the history of a card', () => {
  it('[L4] is the fold step by step: it ends in the memory that the fold gives', () => {
    fc.assert(
      fc.property(anyTimeline, anyAsOfMs, (timeline, asOfMs) => {
        const history = historyOf(timeline, asOfMs);
        const folded = foldCard(timeline, DEFAULT_CONTEXT, asOfMs);
        expect(history.at(-1)?.memoryAfter ?? NEW_MEMORY).toEqual(folded);
        for (const [index, step] of history.entries()) {
          const until = history.slice(0, index + 1).map(({ entry }) => entry);
          expect(step.memoryAfter).toEqual(foldCard(until, DEFAULT_CONTEXT, asOfMs));
          expect(step.memoryBefore).toEqual(history[index - 1]?.memoryAfter ?? NEW_MEMORY);
        }
      }),
    );
  });

  it('[L4] does not depend on the order in which entries come', () => {
    fc.assert(
      fc.property(shuffled(anyTimeline), ([timeline, other]) => {
        expect(historyOf(other)).toEqual(historyOf(timeline));
      }),
    );
  });

  it('[U2] a corrected grade gives every later step as if it had been graded so at first', () => {
    const anyGrades = fc.array(fc.tuple(anyRating, fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anyGrades, fc.nat(), anyRating, (grades, which, rating) => {
        let day = DAY;
        const timeline = grades.map(([given, days], index) => {
          day += days;
          return review({ reviewedAtMs: noonOf(day) + index, rating: given });
        });
        const index = which % timeline.length;
        const memoriesOf = (entry: (former: ReviewEntry) => ReviewEntry) =>
          historyOf(timeline.map((former, at) => (at === index ? entry(former) : former))).map(
            ({ memoryAfter, retrievabilityBefore }) => ({ memoryAfter, retrievabilityBefore }),
          );
        expect(memoriesOf((former) => correctedReview(former, rating, FAR_FUTURE_MS))).toEqual(
          memoriesOf((former) => ({ ...former, rating })),
        );
      }),
    );
  });

  it('[U2] keeps the identity and what came before of a corrected grade', () => {
    const first = review();
    const second = review({ reviewedAtMs: noonOf(DAY + 3) });
    const before = historyOf([first, second]);
    const after = historyOf([first, correctedReview(second, 1, noonOf(DAY + 4))]);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.entry).toMatchObject({ reviewedAtMs: second.reviewedAtMs, rating: 1 });
    expect(after[1]?.memoryBefore).toEqual(before[1]?.memoryBefore);
    expect(after[1]?.memoryAfter).not.toEqual(before[1]?.memoryAfter);
  });

  it('[D2] counts days by each grade’s own offset, and takes recall from them', () => {
    // Nine in the evening in Tokyo, then ten in the evening in San Francisco, where UTC is a day on.
    const first = review({ rating: 4, reviewedAtMs: noonOf(DAY), utcOffsetMinutes: 540 });
    const second = review({
      reviewedAtMs: noonOf(DAY + 9) - 6 * MS_PER_HOUR,
      utcOffsetMinutes: -480,
    });
    const [one, two] = historyOf([first, second]);
    expect(one).toMatchObject({ studyDay: DAY, elapsedDays: null, retrievabilityBefore: null });
    expect(two).toMatchObject({ studyDay: DAY + 8, elapsedDays: 8 });
    expect(two?.retrievabilityBefore).toBe(
      retrievabilityOn(two?.memoryBefore ?? NEW_MEMORY, DAY + 8, DEFAULT_SETTINGS),
    );
    expect(two?.retrievabilityBefore).toBeLessThan(1);
  });

  it('[D2] a grade on an earlier day than the one before it, after a flight west, is of the same day', () => {
    const first = review({ rating: 4, reviewedAtMs: noonOf(DAY), utcOffsetMinutes: 840 });
    const second = review({ reviewedAtMs: noonOf(DAY) + 1, utcOffsetMinutes: -660 });
    const [, two] = historyOf([first, second]);
    expect(two).toMatchObject({ studyDay: DAY - 1, elapsedDays: 0, retrievabilityBefore: 1 });
  });

  it('[L2] a reset is a step of its own, and the next grade a first one', () => {
    const history = historyOf([
      review({ rating: 4 }),
      reset({ atMs: noonOf(DAY + 5) }),
      review({ reviewedAtMs: noonOf(DAY + 6) }),
    ]);
    expect(history.map(({ entry }) => entry.kind)).toEqual(['review', 'reset', 'review']);
    expect(history[1]).toMatchObject({ studyDay: DAY + 5, elapsedDays: null, status: 'counts' });
    expect(history[1]?.memoryAfter).toMatchObject({ state: 'new', reps: 0 });
    expect(history[2]).toMatchObject({ elapsedDays: null, retrievabilityBefore: null });
    expect(history[2]?.memoryAfter.reps).toBe(1);
  });

  it('[U1] a void entry stays, and changes nothing', () => {
    const isVoid = true;
    const [, undone, later] = historyOf([
      review({ rating: 4 }),
      review({ reviewedAtMs: noonOf(DAY + 2), rating: 1, isVoid }),
      review({ reviewedAtMs: noonOf(DAY + 8) }),
    ]);
    expect(undone).toMatchObject({ status: 'void', elapsedDays: null });
    expect(undone?.memoryAfter).toMatchObject({ lapses: 0, reps: 1 });
    expect(later?.elapsedDays).toBe(8);
  });

  it('[L5] an entry more than a day ahead of the clock is told, and does not count', () => {
    const nowMs = noonOf(DAY + 1);
    const atMs = nowMs + AHEAD_TOLERANCE_MS;
    const timeline = [
      review({ rating: 4 }),
      review({ reviewedAtMs: atMs }),
      review({ reviewedAtMs: atMs + 1 }),
      reset({ atMs: atMs + MS_PER_DAY }),
      review({ reviewedAtMs: atMs + MS_PER_DAY, isVoid: true }),
    ];
    const history = historyOf(timeline, nowMs);
    expect(history.map(({ status }) => status)).toEqual([
      'counts',
      'counts',
      'ahead',
      'ahead',
      'void',
    ]);
    expect(history.at(-1)?.memoryAfter).toEqual(history[1]?.memoryAfter);
  });

  it('[L6] keeps the id that each entry was stored under', () => {
    const history = historyOf([
      review({ cardId: 'card-a', reviewedAtMs: noonOf(DAY + 1) }),
      review({ cardId: 'card-b' }),
    ]);
    expect(history.map(({ entry }) => entry.cardId)).toEqual(['card-b', 'card-a']);
  });

  it('[S5] follows the settings', () => {
    const timeline = [review({ rating: 4 }), review({ reviewedAtMs: noonOf(DAY + 8) })];
    const settings = { ...DEFAULT_SETTINGS, desiredRetention: 0.8 };
    const wider = cardHistory(timeline, contextOf(settings), settings, FAR_FUTURE_MS);
    const [, usual] = historyOf(timeline);
    expect(wider[1]?.memoryAfter.intervalDays).toBeGreaterThan(
      usual?.memoryAfter.intervalDays ?? Infinity,
    );
  });

  it('of no entries is empty', () => {
    expect(historyOf([])).toEqual([]);
  });
});
