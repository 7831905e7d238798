import { describe, expect, it } from 'vitest';
import { readRows, type CardRow } from '../../../src/components/cards/list/card-row.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { createStudy, plainCards, type Study } from '../../support/page/study.ts';

/** The row of `card-0` in a study with these entries of it. */
async function rowOf(entries: readonly LogEntry[], study: Study = createStudy()): Promise<CardRow> {
  study.addEntries(entries);
  const { progress, journal } = await study.openPage();
  const { catalogue, clock } = study;
  const [row] = readRows({ catalogue, progress, journal }, clock.nowMs());
  if (row === undefined) throw new Error('no rows');
  return row;
}

const card0 = { cardId: 'card-0' } as const;

describe('a row', () => {
  it('of a card without grades is New and has no figures', async () => {
    expect(await rowOf([])).toMatchObject({
      state: 'new',
      due: null,
      isDue: false,
      stabilityDays: null,
      recall: null,
      lapses: 0,
      isSuspended: false,
      heldBackBy: null,
      isFlagged: false,
      isLeech: false,
    });
  });

  it('there is one for every card, in reading order', async () => {
    const study = createStudy(plainCards(12));
    const { progress, journal } = await study.openPage();
    const rows = readRows({ catalogue: study.catalogue, progress, journal }, study.clock.nowMs());
    expect(rows.map(({ card }) => card)).toEqual(study.catalogue.cards);
  });

  it('[D3] of a learning step is due once its moment has come', async () => {
    const graded = review({ ...card0, reviewedAtMs: noonOf(DAY) - 10 * MS_PER_MINUTE, rating: 3 });
    const due = { kind: 'moment', atMs: noonOf(DAY) };
    expect(await rowOf([graded])).toMatchObject({ state: 'learning', due, isDue: true });
    const later = { ...graded, reviewedAtMs: graded.reviewedAtMs + 1 };
    expect(await rowOf([later])).toMatchObject({ state: 'learning', isDue: false });
  });

  it('[D3] of a review is due on its day, whatever the hour', async () => {
    const graded = review({ ...card0, reviewedAtMs: noonOf(DAY - 30), rating: 4 });
    const late = await rowOf([graded]);
    expect(late).toMatchObject({ state: 'review', isDue: true, lapses: 0 });
    expect(late.recall).toBeGreaterThan(0.5);
    expect(late.recall).toBeLessThan(0.9);
    expect(late.stabilityDays).toBeGreaterThan(5);
    const fresh = await rowOf([{ ...graded, reviewedAtMs: noonOf(DAY - 1) }]);
    expect(fresh.isDue).toBe(false);
    expect(fresh.due).toMatchObject({ kind: 'day' });
  });

  it('of a suspended card does not come, and keeps its figures', async () => {
    const graded = review({ ...card0, reviewedAtMs: noonOf(DAY - 30), rating: 4 });
    const row = await rowOf([graded, register(card0)]);
    expect(row).toMatchObject({ state: 'review', isSuspended: true, due: null, isDue: false });
    expect(row.stabilityDays).not.toBeNull();
    expect(await rowOf([graded, register({ ...card0, value: false })])).toMatchObject({
      isSuspended: false,
      isDue: true,
    });
  });

  it('of a buried card comes when it is shown again', async () => {
    const buried = register({ ...card0, name: 'buriedUntilDay', value: DAY + 1 });
    const graded = review({ ...card0, reviewedAtMs: noonOf(DAY - 30), rating: 4 });
    const due = { kind: 'day', studyDay: DAY + 1 };
    expect(await rowOf([graded, buried])).toMatchObject({
      heldBackBy: 'buried',
      due,
      isDue: false,
    });
    const learning = { ...graded, reviewedAtMs: noonOf(DAY) - MS_PER_DAY, rating: 3 } as const;
    expect(await rowOf([learning, buried])).toMatchObject({
      heldBackBy: 'buried',
      due,
      isDue: false,
    });
    expect(await rowOf([buried])).toMatchObject({ heldBackBy: 'buried', due: null });
    const over = { ...buried, value: DAY };
    expect(await rowOf([graded, over])).toMatchObject({ heldBackBy: null, isDue: true });
  });

  it('[Q7] of a card with eight lapses is a leech', async () => {
    const grades = Array.from({ length: 9 }, (_, index) => {
      const reviewedAtMs = noonOf(DAY - 60 + index * 6);
      return [
        review({ ...card0, reviewedAtMs, rating: index === 0 ? 4 : 1 }),
        ...(index === 0
          ? []
          : [review({ ...card0, reviewedAtMs: reviewedAtMs + 12 * MS_PER_MINUTE, rating: 3 })]),
      ];
    }).flat();
    expect(await rowOf(grades)).toMatchObject({ lapses: 8, isLeech: true });
    expect(await rowOf(grades.slice(0, -2))).toMatchObject({ lapses: 7, isLeech: false });
  });

  it('of a flagged card says so', async () => {
    expect(await rowOf([register({ ...card0, name: 'flagged' })])).toMatchObject({
      isFlagged: true,
    });
  });
});
