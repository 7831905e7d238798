/** Every place of the site that says when a card is due, asked about the same cards (faults T and V). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCards } from '../../../src/components/cards/filter/card-filter.ts';
import { readRows, type CardRow } from '../../../src/components/cards/list/card-row.ts';
import { tagsOf } from '../../../src/components/cards/list/row-messages.ts';
import { createCardTexts } from '../../../src/components/cards/list/card-text.ts';
import { recallCurve } from '../../../src/components/card/plot/recall-curve.ts';
import { describeDue } from '../../../src/components/card/messages.ts';
import { ALL_CARDS } from '../../../src/lib/links/browse-query.ts';
import { isBreakDay, openDayFrom, type PlannedBreak } from '../../../src/lib/time/planned-break.ts';
import { LEARN_AHEAD_MS } from '../../../src/lib/srs/queue/queue.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createGuideGrades } from '../../../src/lib/state/later/guide/grade-in-guide.ts';
import { queueOver } from '../../../src/lib/state/progress/progress-queue.ts';
import { dueNow } from '../../../src/lib/storage/values/due-summary.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { createStudy, plainCards, type CardSpec, type Study } from '../../support/page/study.ts';

const CARDS: readonly CardSpec[] = [
  ...plainCards(8),
  { id: 'pair-a', group: 'pair' },
  { id: 'pair-b', group: 'pair' },
  { id: 'trio-a', group: 'trio' },
  { id: 'trio-b', group: 'trio' },
  { id: 'trio-c', group: 'trio' },
];

/** Limits that hold nothing back: they decide how many cards come, not which are due. */
const NO_LIMITS = ['newPerDay', 'reviewsPerDay'].map((name) =>
  register({ name, cardId: null, value: 9_999, setAtMs: 1 }),
);

const anyBreak = fc
  .record({ from: fc.integer({ min: -4, max: 12 }), days: fc.integer({ min: 1, max: 12 }) })
  .map(({ from, days }): PlannedBreak => [DAY + from, DAY + from + days - 1]);

/** What became of one card: grades of the last weeks and of the last hour, and its reader's marks. */
const anyPast = fc.record({
  daysAgo: fc.option(fc.integer({ min: 1, max: 25 })),
  firstRating: anyRating,
  minutesAgo: fc.option(fc.integer({ min: 1, max: 40 })),
  rating: anyRating,
  isSuspended: fc.constantFrom(false, false, false, true),
  buriedUntil: fc.option(fc.integer({ min: -1, max: 5 }), { freq: 3 }),
});

const anyEntries = fc
  .tuple(
    fc.array(anyPast, { minLength: CARDS.length, maxLength: CARDS.length }),
    fc.option(anyBreak, { freq: 1 }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([pasts, plannedBreak, setDaysAgo]): LogEntry[] => [
    ...NO_LIMITS,
    register({
      name: 'plannedBreak',
      cardId: null,
      value: plannedBreak,
      setAtMs: noonOf(DAY - setDaysAgo),
    }),
    ...CARDS.flatMap(({ id: cardId }, index): LogEntry[] => {
      const past = pasts[index];
      if (past === undefined) return [];
      const nowMs = noonOf(DAY) - index;
      // The site buries until tomorrow; of New cards the summary looks no further.
      const isNew = past.daysAgo === null && past.minutesAgo === null;
      const untilDay = Math.min(past.buriedUntil ?? 0, isNew ? 1 : Infinity);
      const graded = (rating: typeof past.rating, agoMs: number) =>
        review({ cardId, rating, reviewedAtMs: nowMs - agoMs });
      return [
        ...(past.daysAgo === null ? [] : [graded(past.firstRating, past.daysAgo * MS_PER_DAY)]),
        ...(past.minutesAgo === null ? [] : [graded(past.rating, past.minutesAgo * MS_PER_MINUTE)]),
        ...(past.isSuspended ? [register({ cardId })] : []),
        ...(past.buriedUntil === null
          ? []
          : [register({ cardId, name: 'buriedUntilDay', value: DAY + untilDay })]),
      ];
    }),
  ]);

/** A page of every kind over the same progress. */
async function openAll(study: Study) {
  const page = await study.openPage();
  const { progress, journal } = page;
  const { catalogue, clock } = study;
  const source = { progress, journal, catalogue, clock };
  const rows = new Map<string, CardRow>(
    readRows(source, clock.nowMs()).map((row) => [row.card.id, row]),
  );
  return {
    page,
    source,
    rowOf: (cardId: string): CardRow => {
      const row = rows.get(cardId);
      if (row === undefined) throw new Error(`no row of ${cardId}`);
      return row;
    },
    rows: [...rows.values()],
    guide: createGuideGrades({
      ...page,
      catalogue,
      clock,
      elapsedMs: clock.elapsedMs,
      isFirstSession: false,
    }),
  };
}

describe('when is a card due', () => {
  it('[Q5] [G2] [T] the review, the list, the page of a card, its plot and a guide agree', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const study = createStudy(CARDS);
        study.addEntries(entries);
        const { source, rowOf, guide } = await openAll(study);
        const { progress, journal, catalogue, clock } = source;
        const nowMs = clock.nowMs();
        const now = { today: progress.today(), nowMs };
        for (const card of catalogue.cards) {
          const isOffered = queueOver(source, [card]).nextId === card.id;
          const row = rowOf(card.id);
          const due = journal.dueOf(card.id);
          const isNew = row.state === 'new';
          // The review pulls steps ahead that end soon, if nothing else is left (rule Q1).
          const isSoon =
            row.due?.kind === 'moment' &&
            row.due.atMs > nowMs &&
            row.due.atMs <= nowMs + LEARN_AHEAD_MS;
          expect(row.isDue).toBe(due.isDueNow);
          if (!isNew && !isSoon) expect(row.isDue).toBe(isOffered);

          const gradability = guide.reveal(card.id).kind;
          if (!isSoon) expect(gradability === 'gradable').toBe(isOffered);
          if (row.heldBackBy !== null) expect(gradability).toBe('held-back');

          const words = describeDue(due, now);
          const saysToday = words === 'Due today.' || /^Due (?:now|for)\b/.test(words);
          expect(saysToday).toBe(row.isDue);

          const curve = recallCurve({
            history: journal.historyOf(card.id),
            memory: progress.memoryOf(card.id),
            settings: progress.settings(),
            today: now.today,
            dueAt: due.at,
          });
          if (curve === null) continue;
          const isDayAhead = row.due?.kind === 'day' && row.due.studyDay > now.today;
          expect(curve.due?.day ?? null).toBe(isDayAhead ? row.due.studyDay : null);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[Q5] [T] on the day that the list names, and on none before, the review offers the card', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const study = createStudy(CARDS);
        study.addEntries(entries);
        const { rows } = await openAll(study);
        const named = rows.filter(({ due, state }) => state === 'review' && due?.kind === 'day');
        for (let day = DAY; day <= DAY + 30; day++) {
          study.clock.setNowMs(noonOf(day) + 1);
          const { source, rows: later } = await openAll(study);
          for (const { card, due } of named) {
            const isOffered = queueOver(source, [card]).nextId === card.id;
            if (due !== null)
              expect(isOffered).toBe(due.studyDay <= day && !isHeldOn(later, card.id));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('[Q5] [D3] [T] the stored summary says what the list says, now and on later days', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, fc.integer({ min: 0, max: 20 }), async (entries, days) => {
        const study = createStudy(CARDS);
        study.addEntries(entries);
        const summary = (await openAll(study)).source.journal.dueSummary();
        study.clock.setNowMs(noonOf(DAY + days));
        const { source, rows } = await openAll(study);
        const units = new Set(
          rows
            .filter(({ isDue, state }) => isDue && state === 'review')
            .map(({ card }) => card.group ?? card.id),
        );
        const steps = rows.filter(({ isDue, state }) => isDue && state !== 'review');
        const now = dueNow(summary, study.clock.nowMs(), () => 0);
        expect(now.due).toBe(units.size + steps.length);
        const { left } = queueOver(source, source.catalogue.cards);
        expect(now.fresh).toBe(left.new);
      }),
      { numRuns: 150 },
    );
  });

  it('[S5] [T] the settings count the cards that a planned break moves', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, anyBreak, async (entries, plannedBreak) => {
        const study = createStudy(CARDS);
        study.addEntries(entries.filter((entry) => entry.kind === 'review'));
        const page = await study.openPage();
        const daysOf = () =>
          study.catalogue.cards.map(({ id }) => JSON.stringify(page.journal.dueOf(id).at));
        const ofGroup = new Set(
          study.catalogue.cards.flatMap(({ group }, index) => (group === undefined ? [] : [index])),
        );
        const before = daysOf();
        const other = { ...page.progress.settings(), plannedBreak };
        const count = await page.journal.countDueChanges(other);
        page.actions.changeSettings({ plannedBreak });
        const after = daysOf();
        const moved = after.filter((at, index) => !ofGroup.has(index) && at !== before[index]);
        // Siblings of cards graded today wait in any case: they are counted by their own days.
        expect(count).toBeGreaterThanOrEqual(moved.length);
        expect(count).toBeLessThanOrEqual(moved.length + ofGroup.size);
        expect(await page.journal.countDueChanges(page.progress.settings())).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether something else than its day keeps a card back on a page's day. */
function isHeldOn(rows: readonly CardRow[], cardId: string): boolean {
  return rows.some(({ card, heldBackBy }) => card.id === cardId && heldBackBy !== null);
}

describe('[T] forty cards and a break from tomorrow', () => {
  it('[Q5] [S5] [G2] what the review offers earlier is due everywhere, and the settings count it', async () => {
    const study = createStudy(plainCards(40));
    study.addEntries(
      plainCards(40).map(({ id: cardId }, index) =>
        review({ cardId, rating: 4, reviewedAtMs: noonOf(DAY - 8) + index }),
      ),
    );
    const page = await study.openPage();
    const before = plainCards(40).map(({ id }) => page.progress.memoryOf(id).dueDay ?? NaN);
    const first = Math.min(...before);
    study.clock.setNowMs(noonOf(first - 1));
    const plannedBreak: PlannedBreak = [first, first + 9];
    const settings = { ...page.progress.settings(), plannedBreak };
    const counted = await page.journal.countDueChanges(settings);
    page.actions.changeSettings({ plannedBreak });
    expect(counted).toBe(before.filter((day) => isBreakDay(day, plannedBreak)).length);
    expect(counted).toBeGreaterThan(30);

    const { source, rows, guide } = await openAll(study);
    const due = rows.filter(({ isDue }) => isDue);
    expect(due.length).toBeGreaterThan(0);
    expect(queueOver(source, source.catalogue.cards).left.review).toBe(due.length);
    expect(due.every(({ card }) => guide.reveal(card.id).kind === 'gradable')).toBe(true);
    expect(due.every(({ movedFromDay }) => isBreakDay(movedFromDay ?? NaN, plannedBreak))).toBe(
      true,
    );
  });
});

describe('[V] a card that waits', () => {
  const graded = (cardId: string, day: number, rating: 3 | 4) =>
    review({ cardId, rating, reviewedAtMs: noonOf(day) });

  it('[Q4] for a sibling graded today is not counted as due, and comes tomorrow', async () => {
    const study = createStudy(CARDS);
    study.addEntries([graded('pair-a', DAY - 20, 4), graded('pair-b', DAY, 4)]);
    const { rows, rowOf } = await openAll(study);
    expect(rowOf('pair-a')).toMatchObject({
      isDue: false,
      heldBackBy: 'sibling',
      due: { kind: 'day', studyDay: DAY + 1 },
    });
    const texts = createCardTexts(study.catalogue);
    const found = findCards(rows, { ...ALL_CARDS, filters: ['due'] }, texts);
    expect(found.counts.due).toBe(0);
    expect(found.rows).toEqual([]);
  });

  it('[Q4] is told of siblings due together, of which a review takes one', async () => {
    const study = createStudy(CARDS);
    study.addEntries(['pair-a', 'pair-b', 'card-0'].map((id) => graded(id, DAY - 20, 4)));
    const { rows, rowOf, source } = await openAll(study);
    expect(rows.filter(({ isDue }) => isDue)).toHaveLength(3);
    expect(queueOver(source, source.catalogue.cards).left.review).toBe(2);
    expect(tagsOf(rowOf('pair-a'))).toEqual(['Sibling due too']);
    expect(tagsOf(rowOf('pair-b'))).toEqual(['Sibling due too']);
    expect(tagsOf(rowOf('card-0'))).toEqual([]);
  });

  it('[Q5] for the end of a break that is under way comes on the day after it', async () => {
    const study = createStudy(CARDS);
    const plannedBreak: PlannedBreak = [DAY - 1, DAY + 3];
    study.addEntries([
      graded('card-0', DAY - 30, 4),
      register({
        name: 'plannedBreak',
        cardId: null,
        value: plannedBreak,
        setAtMs: noonOf(DAY - 3),
      }),
    ]);
    const { rowOf, guide, source } = await openAll(study);
    expect(rowOf('card-0')).toMatchObject({
      isDue: false,
      heldBackBy: 'break',
      due: { kind: 'day', studyDay: openDayFrom(DAY, plannedBreak) },
    });
    expect(guide.reveal('card-0')).toEqual({ kind: 'held-back', reason: 'break' });
    expect(guide.reveal('card-1')).toEqual({ kind: 'held-back', reason: 'break' });
    const now = dueNow(source.journal.dueSummary(), study.clock.nowMs(), () => 0);
    expect(now).toMatchObject({ due: 0, fresh: 0, nextDueDay: DAY + 4 });
  });
});
