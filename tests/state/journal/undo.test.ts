import { describe, expect, it } from 'vitest';
import { createPageTabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  liveMemories,
  makeCatalogue,
  plainCards,
  shownId,
} from '../../support/page/study.ts';

describe('undo', () => {
  it('[U1] returns state, queue and counters to what they were; the void entry stays', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    gradeShown(page, study.clock, 3);
    const before = {
      view: page.session.$session.get(),
      memories: liveMemories(page, study.catalogue),
    };
    gradeShown(page, study.clock, 1);
    expect((await page.session.undo())?.card?.id).toBe('card-2');
    expect(page.session.$session.get()).toEqual({ ...before.view, accepted: null });
    // All but the time of the latest entry: the void one counts for that (rule L5).
    expect(page.progress.memoryOf('card-2')).toMatchObject({ state: 'new', reps: 0 });
    for (const id of ['card-0', 'card-1']) {
      expect(page.progress.memoryOf(id)).toEqual(before.memories.get(id));
    }
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(study.entries().at(-1)).toMatchObject({ cardId: 'card-2', isVoid: true });
  });

  it('[U1] is unlimited: back to the first grade, newest first', async () => {
    const study = createStudy(plainCards(10));
    const page = await study.openPage();
    const shown: (string | null)[] = [];
    for (let turn = 0; turn < 30; turn++) {
      shown.push(shownId(page));
      gradeShown(page, study.clock, ((turn % 4) + 1) as 1 | 2 | 3 | 4);
    }
    for (const id of shown.toReversed()) {
      if (id === null) continue;
      expect((await page.session.undo())?.card?.id).toBe(id);
      expect(shownId(page)).toBe(id);
    }
    expect(await page.session.undo()).toBeNull();
    expect(page.session.$session.get()).toMatchObject({
      canUndo: false,
      left: { new: 10, learning: 0, review: 0 },
      graded: { 1: 0, 2: 0, 3: 0, 4: 0 },
    });
  });

  it('[U1] goes on across a reload', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    const first = await study.openPage({ tab });
    gradeShown(first, study.clock, 4);
    gradeShown(first, study.clock, 4);
    const second = await study.openPage({ tab });
    expect(second.session.$session.get().canUndo).toBe(true);
    expect((await second.session.undo())?.card?.id).toBe('card-1');
    expect(shownId(second)).toBe('card-1');
    expect((await second.session.undo())?.card?.id).toBe('card-0');
    expect(await second.session.undo()).toBeNull();
    expect(second.session.$session.get()).toMatchObject({
      left: { new: 5, learning: 0, review: 0 },
      graded: { 1: 0, 2: 0, 3: 0, 4: 0 },
    });
    expect((await study.openPage({ tab })).session.$session.get().canUndo).toBe(false);
  });

  it('[U1] [P2] writes only to the segment of the page that undoes', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    const first = await study.openPage({ tab });
    gradeShown(first, study.clock, 4);
    const [key = ''] = study.store.keys();
    const before = study.store.get(key);
    const second = await study.openPage({ tab });
    await second.session.undo();
    expect(study.store.get(key)).toBe(before);
    expect(study.replay().get('card-0')).toMatchObject({ state: 'new' });
  });

  it('[U1] never takes another tab’s grade', async () => {
    const study = createStudy();
    const one = await study.openPage();
    const two = await study.openPage();
    gradeShown(one, study.clock, 4);
    two.session.refresh();
    gradeShown(two, study.clock, 4);
    one.session.refresh();
    expect((await one.session.undo())?.card?.id).toBe('card-0');
    expect(await one.session.undo()).toBeNull();
    two.session.refresh();
    expect(two.progress.memoryOf('card-0').state).toBe('new');
    expect(two.progress.memoryOf('card-1').state).toBe('review');
    expect((await two.session.undo())?.card?.id).toBe('card-1');
  });

  it('[U1] a grade given anew after an undo is a new entry', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 1);
    await page.session.undo();
    gradeShown(page, study.clock, 4);
    const reviews = study.entries().filter((entry) => entry.kind === 'review');
    expect(reviews.map(({ rating, isVoid }) => [rating, isVoid])).toEqual([
      [1, false],
      [1, true],
      [4, false],
    ]);
    expect(reviews[2]?.reviewedAtMs).toBeGreaterThan(reviews[0]?.reviewedAtMs ?? Infinity);
    expect(study.replay().get('card-0')).toMatchObject({ state: 'review', reps: 1 });
  });

  it('[U1] [L5] within the same millisecond, too', async () => {
    const study = createStudy(plainCards(1));
    const page = await study.openPage();
    for (let turn = 0; turn < 5; turn++) {
      page.session.showAnswer();
      // The stopwatch goes on, the wall clock stands.
      const nowMs = study.clock.nowMs();
      study.clock.pass(1_000);
      study.clock.setNowMs(nowMs);
      page.session.grade(4);
      await page.session.undo();
    }
    expect(new Set(study.entries().map((entry) => JSON.stringify(entry))).size).toBe(10);
    expect(study.replay().get('card-0')?.state).toBe('new');
  });

  it('[U1] takes a press within the pause after a grade', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    expect((await page.session.undo())?.card?.id).toBe('card-0');
  });

  it('[U1] of a grade given before a reset in between undoes only the grade', async () => {
    const study = createStudy(plainCards(1));
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    study.clock.pass(1_000);
    study.addEntries([
      { kind: 'reset', cardId: 'card-0', atMs: study.clock.nowMs(), isVoid: false },
    ]);
    page.session.refresh();
    await page.session.undo();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[U1] [L6] finds the card by its new id after a rename', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    gradeShown(await study.openPage({ tab }), study.clock, 4);
    const renamed = makeCatalogue([
      { id: 'card-new', aliases: ['card-0'] },
      ...plainCards(5).slice(1),
    ]);
    const page = await study.openPage({ tab, catalogue: renamed });
    expect((await page.session.undo())?.card?.id).toBe('card-new');
    expect(shownId(page)).toBe('card-new');
    expect(page.progress.memoryOf('card-new').state).toBe('new');
  });

  it('[U1] of a card that is gone still voids the entry', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    gradeShown(await study.openPage({ tab }), study.clock, 4);
    const smaller = makeCatalogue(plainCards(5).slice(1));
    const page = await study.openPage({ tab, catalogue: smaller });
    await page.session.undo();
    const voided = study.entries().filter((entry) => entry.kind === 'review' && entry.isVoid);
    expect(voided).toMatchObject([{ cardId: 'card-0' }]);
    expect(page.session.$session.get()).toMatchObject({ status: 'prompt', canUndo: false });
  });

  it('[U1] [L5] of a grade in a log that also holds an entry a year ahead', async () => {
    const study = createStudy();
    study.addEntries([
      review({ cardId: 'card-0', reviewedAtMs: study.clock.nowMs() + 365 * 86_400_000 }),
    ]);
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    await page.session.undo();
    expect(liveMemories(page, study.catalogue).get('card-0')).toEqual(study.replay().get('card-0'));
    expect(shownId(page)).toBe('card-0');
  });
});
