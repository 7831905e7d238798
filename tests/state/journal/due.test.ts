/** The summary that other pages read must say what the review page says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { dueNow } from '../../../src/lib/storage/values/due-summary.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { createStudy, plainCards } from '../../support/page/study.ts';

/** What the cards have behind them: long ago and due again, today, or both. */
const anyPast = fc
  .array(
    fc.record({
      daysAgo: fc.option(fc.integer({ min: 1, max: 20 })),
      firstRating: anyRating,
      minutesAgo: fc.option(fc.integer({ min: 1, max: 60 })),
      rating: anyRating,
    }),
    { maxLength: 12 },
  )
  .map((cards) =>
    cards.flatMap(({ daysAgo, firstRating, minutesAgo, rating }, card): LogEntry[] => {
      const cardId = `card-${card}`;
      const nowMs = noonOf(DAY) - card;
      return [
        ...(daysAgo === null
          ? []
          : [review({ cardId, rating: firstRating, reviewedAtMs: nowMs - daysAgo * MS_PER_DAY })]),
        ...(minutesAgo === null
          ? []
          : [review({ cardId, rating, reviewedAtMs: nowMs - minutesAgo * 60_000 })]),
      ];
    }),
  );
const anyLimits = fc
  .record({ newPerDay: fc.nat(6), reviewsPerDay: fc.nat(6) })
  .map((limits) =>
    Object.entries(limits).map(([name, value]) =>
      register({ name, value, cardId: null, setAtMs: 1 }),
    ),
  );

describe('the due summary', () => {
  it('[Q3] [D3] says now what the session says', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast, anyLimits, async (past, limits) => {
        const study = createStudy(plainCards(12));
        study.addEntries([...past, ...limits]);
        const { session, progress, journal } = await study.openPage();
        const { left } = session.$session.get();
        const nowMs = study.clock.nowMs();
        const ended = plainCards(12).filter(({ id }) => {
          const { dueAtMs } = progress.memoryOf(id);
          return dueAtMs !== null && Math.ceil(dueAtMs / 60_000) * 60_000 <= nowMs;
        });
        expect(dueNow(journal.dueSummary(), nowMs, () => 0)).toMatchObject({
          due: ended.length + left.review,
          fresh: left.new,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('[Q3] [D3] says of a later day what a session opened on it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPast,
        anyLimits,
        fc.integer({ min: 1, max: 30 }),
        async (past, limits, days) => {
          const study = createStudy(plainCards(12));
          study.addEntries([...past, ...limits]);
          const summary = (await study.openPage()).journal.dueSummary();
          study.clock.pass(days * MS_PER_DAY);
          const { left } = (await study.openPage()).session.$session.get();
          expect(dueNow(summary, study.clock.nowMs(), () => 0)).toMatchObject({
            due: left.learning + left.review,
            fresh: left.new,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[L2] leaves suspended cards out', async () => {
    const study = createStudy(plainCards(3));
    study.addEntries([
      register({ cardId: 'card-0' }),
      review({ cardId: 'card-1', rating: 4, reviewedAtMs: noonOf(DAY - 20) }),
      register({ cardId: 'card-1' }),
    ]);
    const { journal } = await study.openPage();
    expect(journal.dueSummary()).toMatchObject({
      newLeft: 1,
      newTotal: 1,
      reviewsLeft: 0,
      reviewsByDay: [],
    });
  });
});
