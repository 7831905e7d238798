/** What a reader can do besides grading, and that each of it can be taken back as one step (rule U1). */
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createPageTabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  liveMemories,
  plainCards,
  shownId,
  type Page,
  type Study,
} from '../../support/page/study.ts';

/** What a page shows and what stands behind it, but for the entries themselves. */
function stateOf(page: Page, study: Study) {
  const { left } = page.session.$session.get();
  return {
    left,
    shown: shownId(page),
    due: page.journal.dueSummary(),
    hidden: [...page.progress.hiddenOn(page.progress.today())].sort(),
    flagged: study.catalogue.cards
      .map(({ id }) => id)
      .filter((id) => page.progress.registerOf('flagged', id) === true),
    settings: page.progress.settings(),
    states: study.catalogue.cards.map(({ id }) => page.progress.memoryOf(id).dueDay),
  };
}

/** Cards 0 to 3 in review and due today, the rest New. */
async function openStudy() {
  const study = createStudy(plainCards(8));
  study.addEntries(
    [0, 1, 2, 3].map((index) =>
      review({ cardId: `card-${index}`, rating: 4, reviewedAtMs: noonOf(DAY - 30) + index }),
    ),
  );
  const page = await study.openPage();
  return { study, page };
}

function entryOf(page: Page, cardId: string): ReviewEntry {
  const entry = page.journal.timelineOf(cardId).find(({ kind }) => kind === 'review');
  if (entry?.kind !== 'review') throw new Error(`no grade of ${cardId}`);
  return entry;
}

const ACTIONS: [string, (page: Page) => unknown][] = [
  ['suspend', (page) => page.session.suspend()],
  ['bury', (page) => page.session.bury()],
  ['flag', (page) => page.session.flag()],
  ['reset', (page) => page.actions.reset(['card-0', 'card-1', 'card-2'])],
  ['suspend many', (page) => page.actions.suspend(['card-1', 'card-2', 'card-5'], true)],
  ['correct', (page) => page.actions.correct(entryOf(page, 'card-1'), 1)],
  [
    'settings',
    (page) =>
      page.actions.changeSettings({ desiredRetention: 0.8, newPerDay: 3, isOnlyRead: true }),
  ],
  [
    'grade',
    (page) => {
      gradeShown(page, pageClock(page), 1);
    },
  ],
];

const clocks = new WeakMap<Page, Study['clock']>();
function pageClock(page: Page): Study['clock'] {
  const clock = clocks.get(page);
  if (clock === undefined) throw new Error('no clock');
  return clock;
}

describe('actions', () => {
  it.each(ACTIONS)('[U1] %s changes something, and undo brings all of it back', async (_, act) => {
    const { study, page } = await openStudy();
    clocks.set(page, study.clock);
    const before = stateOf(page, study);
    await act(page);
    page.session.refresh();
    expect(stateOf(page, study)).not.toEqual(before);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    study.clock.pass(1_000);
    expect(await page.session.undo()).not.toBeNull();
    expect(stateOf(page, study)).toEqual(before);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(await page.session.undo()).toBeNull();
  });

  it('[U1] all of them one after the other are taken back one after the other, across reloads', async () => {
    const { study } = await openStudy();
    const tab = createPageTabState();
    const states: ReturnType<typeof stateOf>[] = [];
    for (const [, act] of ACTIONS) {
      const page = await study.openPage({ tab });
      clocks.set(page, study.clock);
      states.push(stateOf(page, study));
      await act(page);
      study.clock.pass(1_000);
    }
    for (const state of states.toReversed()) {
      const page = await study.openPage({ tab });
      await page.session.undo();
      study.clock.pass(1_000);
      const { shown: _shown, ...rest } = stateOf(page, study);
      const { shown: _before, ...expected } = state;
      expect(rest).toEqual(expected);
    }
    const last = await study.openPage({ tab });
    expect(await last.session.undo()).toBeNull();
  });

  it('[L2] [U1] a register set back wins over one that another device set in between', async () => {
    const { study, page } = await openStudy();
    page.actions.flag(['card-0'], true);
    study.addEntries([
      register({
        name: 'flagged',
        cardId: 'card-0',
        value: true,
        setAtMs: study.clock.nowMs() + 5_000,
      }),
    ]);
    page.session.refresh();
    await page.session.undo();
    expect(page.progress.registerOf('flagged', 'card-0')).toBe(null);
    expect((await study.openPage()).progress.registerOf('flagged', 'card-0')).toBe(null);
  });

  it('[L2] a register can be changed though a clock set wrong has dated it into the future', async () => {
    const { study } = await openStudy();
    study.addEntries([
      register({
        name: 'suspended',
        cardId: 'card-0',
        value: true,
        setAtMs: study.clock.nowMs() + 400 * MS_PER_DAY,
      }),
    ]);
    const page = await study.openPage();
    page.actions.suspend(['card-0'], false);
    expect((await study.openPage()).progress.registerOf('suspended', 'card-0')).toBe(false);
  });

  it('[L8] a setting that stays as it is makes no entry', async () => {
    const { study, page } = await openStudy();
    const entries = study.entries().length;
    page.actions.changeSettings({ newPerDay: 10, learningStepsMinutes: [1, 10] });
    page.actions.flag([], true);
    page.actions.reset(['card-7']);
    page.actions.correct(entryOf(page, 'card-0'), 4);
    expect(study.entries()).toHaveLength(entries);
    expect(page.actions.canUndo()).toBe(false);
  });

  it('[U2] a corrected grade has the effect of having been given so, and survives a merge', async () => {
    const { study, page } = await openStudy();
    const entry = entryOf(page, 'card-2');
    page.actions.correct(entry, 1);
    const other = createStudy(plainCards(8));
    other.addEntries([{ ...entry, rating: 1 }]);
    const { dueDay, stability, lapses } = other.replay().get('card-2') ?? {};
    expect(page.progress.memoryOf('card-2')).toMatchObject({ dueDay, stability, lapses });
    // The uncorrected copy comes in again, as by an import.
    study.addEntries([entry]);
    page.session.refresh();
    expect(page.progress.memoryOf('card-2')).toMatchObject({ dueDay, stability });
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('entries ahead of the clock', () => {
  it('[L5] get times that can be true, with the same days between them', async () => {
    const { study } = await openStudy();
    const ahead = study.clock.nowMs() + 300 * MS_PER_DAY;
    study.addEntries(
      [0, 3, 9].map((day) =>
        review({ cardId: 'card-4', rating: 3, reviewedAtMs: ahead + day * MS_PER_DAY }),
      ),
    );
    const page = await study.openPage();
    expect(page.progress.$health.get().isClockBehind).toBe(true);
    expect(page.progress.memoryOf('card-4').state).toBe('new');
    expect(page.actions.redateAhead()).toBe(3);
    expect(page.progress.$health.get().isClockBehind).toBe(false);
    const days = page.journal
      .timelineOf('card-4')
      .filter((entry) => entry.kind === 'review' && !entry.isVoid)
      .map((entry) => (entry.kind === 'review' ? entry.reviewedAtMs - study.clock.nowMs() : 0))
      .sort((a, b) => a - b);
    expect(days).toEqual([-9, -6, 0].map((day) => day * MS_PER_DAY + (0 as number)));
    expect(page.progress.memoryOf('card-4').reps).toBe(3);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(page.actions.redateAhead()).toBe(0);
  });
});
