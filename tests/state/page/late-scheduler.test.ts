/** The first card does not wait for ts-fsrs: what a page does until it is loaded. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreateScheduler } from '../../../src/lib/srs/model/scheduling.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { createPageTabState, type TabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { createFakePageEvents } from '../../support/page/page-events.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  plainCards,
  previewOf,
  shownId,
  type Study,
} from '../../support/page/study.ts';

/** A scheduler that comes when the test says so, or never. */
function lateScheduler() {
  let waiting: PromiseWithResolvers<CreateScheduler>[] = [];
  const settle = async (how: (load: PromiseWithResolvers<CreateScheduler>) => void) => {
    for (const load of waiting) how(load);
    waiting = [];
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    load: () => {
      const load = Promise.withResolvers<CreateScheduler>();
      waiting.push(load);
      return load.promise;
    },
    isWanted: () => waiting.length > 0,
    arrive: () =>
      settle((load) => {
        load.resolve(createScheduler);
      }),
    fail: () =>
      settle((load) => {
        load.reject(new TypeError('Failed to fetch dynamically imported module'));
      }),
  };
}

async function openLate(study: Study, tab: TabState = createPageTabState()) {
  const scheduler = lateScheduler();
  return { scheduler, page: await study.openPage({ loadScheduler: scheduler.load, tab }) };
}

/** A study whose cards are due, with a snapshot that fits. */
async function studyWithSnapshot() {
  const study = createStudy(plainCards(6));
  study.addEntries(
    plainCards(6).map(({ id }, index) =>
      review({ cardId: id, rating: 4, reviewedAtMs: noonOf(DAY - 15) + index * 1_000 }),
    ),
  );
  (await study.openPage()).journal.saveSnapshot();
  return study;
}

describe('before the scheduler is there', () => {
  it('the first card of an empty log is shown, and one from a snapshot', async () => {
    const fresh = await openLate(createStudy());
    expect(shownId(fresh.page)).toBe('card-0');
    const study = await studyWithSnapshot();
    const { page, scheduler } = await openLate(study);
    expect(shownId(page)).toBe(shownId(await study.openPage()));
    expect(scheduler.isWanted()).toBe(false);
  });

  it('a log without a snapshot is folded first', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-0', rating: 4 })]);
    const scheduler = lateScheduler();
    const opening = study.openPage({ loadScheduler: scheduler.load });
    await new Promise((resolve) => setTimeout(resolve));
    expect(scheduler.isWanted()).toBe(true);
    await scheduler.arrive();
    expect(shownId(await opening)).toBe('card-1');
  });

  it('an answer is shown without intervals, which come with it', async () => {
    const study = createStudy();
    const { page, scheduler } = await openLate(study);
    page.session.showAnswer();
    expect(page.session.$session.get()).toMatchObject({ status: 'answer', preview: null });
    await scheduler.arrive();
    expect(previewOf(page)[3].stepMinutes).toBe(10);
    study.clock.pass(3_000);
    page.session.grade(3);
    expect(study.entries()).toHaveLength(1);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[P1] a press waits for it, is logged then, and counts once', async () => {
    const study = createStudy();
    const { page, scheduler } = await openLate(study);
    page.session.showAnswer();
    study.clock.pass(3_000);
    page.session.grade(4);
    page.session.grade(1);
    expect(study.entries()).toEqual([]);
    await scheduler.arrive();
    expect(study.entries()).toMatchObject([{ cardId: 'card-0', rating: 4 }]);
    expect(page.session.$session.get()).toMatchObject({
      status: 'prompt',
      card: { id: 'card-1' },
      accepted: { rating: 4, outcome: { state: 'review' } },
    });
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[S2] [D4] intervals that come after the rollover are those of the new day', async () => {
    const study = await studyWithSnapshot();
    study.clock.setNowMs(noonOf(DAY) + 16 * 3_600_000 - 1_000);
    const { page, scheduler } = await openLate(study);
    page.session.showAnswer();
    study.clock.pass(2_000);
    await scheduler.arrive();
    const { stability } = previewOf(page)[3];
    const id = shownId(page) ?? '';
    page.session.grade(3);
    expect(page.progress.memoryOf(id).stability).toBe(stability);
  });

  it('[U1] an undo waits for it, and is not lost', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    const first = await study.openPage({ tab });
    gradeShown(first, study.clock, 4);
    first.journal.saveSnapshot();
    const { page, scheduler } = await openLate(study, tab);
    const undoing = page.session.undo();
    expect(study.entries()).toHaveLength(1);
    await scheduler.arrive();
    expect((await undoing)?.card?.id).toBe('card-0');
    expect(study.entries()).toHaveLength(2);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('an action waits for it and is about the card that was on the screen at the press', async () => {
    const study = createStudy();
    const { scheduler, page } = await openLate(study);
    const first = shownId(page) ?? '';
    page.session.showAnswer();
    study.clock.pass(3_000);
    page.session.grade(3);
    const flagged = page.session.flag();
    const suspended = page.session.suspend();
    await scheduler.arrive();
    await Promise.all([flagged, suspended]);
    const shown = shownId(page) ?? '';
    expect(shown).not.toBe(first);
    expect(page.progress.registerOf('flagged', first)).toBe(true);
    expect(page.progress.registerOf('suspended', first)).toBe(true);
    expect(page.progress.registerOf('suspended', shown)).toBeNull();
  });

  it('[P2] what another tab writes waits for it, and is not lost', async () => {
    const study = await studyWithSnapshot();
    const { page, scheduler } = await openLate(study);
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: study.clock.nowMs() })]);
    expect(page.opened.hasChangesElsewhere()).toBe(true);
    page.session.refresh();
    await scheduler.arrive();
    expect(page.opened.hasChangesElsewhere()).toBe(false);
    expect(page.session.$session.get().left.review).toBe(5);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[L8] settings of the log hold, even with no grade in it', async () => {
    const study = createStudy(plainCards(20));
    study.addEntries([
      register({ name: 'newPerDay', cardId: null, value: 3 }),
      register({ name: 'learningStepsMinutes', cardId: null, value: [7] }),
    ]);
    const scheduler = lateScheduler();
    const opening = study.openPage({ loadScheduler: scheduler.load });
    await scheduler.arrive();
    const page = await opening;
    expect(page.session.$session.get().left.new).toBe(3);
    page.session.showAnswer();
    expect(previewOf(page)[1].stepMinutes).toBe(7);
  });

  it('[L9] [P2] reading the log waits for it; then a snapshot can be saved', async () => {
    const study = await studyWithSnapshot();
    const { page, scheduler } = await openLate(study);
    study.store.remove(KEYS.snapshot);
    const reading = page.opened.journal().then((journal) => journal.prepareLog());
    expect(scheduler.isWanted()).toBe(true);
    await scheduler.arrive();
    await reading;
    page.journal.saveSnapshot();
    expect(study.store.get(KEYS.snapshot)).not.toBeNull();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('a scheduler that cannot be loaded', () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => {
    unhandled.push(error);
  };
  // Vitest counts unhandled rejections as failures of the run: hold them here, to expect none in words.
  let held: NodeJS.UnhandledRejectionListener[] = [];

  beforeEach(() => {
    unhandled.length = 0;
    held = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', note);
  });

  afterEach(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of held) process.on('unhandledRejection', listener);
  });

  it('[P4] leaves no exception on the console, says so, and the next press tries again', async () => {
    const study = createStudy();
    const { page, scheduler } = await openLate(study);
    expect(page.session.$session.get().isSchedulerMissing).toBe(false);
    page.session.showAnswer();
    await scheduler.fail();
    expect(page.session.$session.get()).toMatchObject({
      status: 'answer',
      preview: null,
      isSchedulerMissing: true,
    });
    page.session.refresh();
    page.session.grade(4);
    expect(scheduler.isWanted()).toBe(true);
    await scheduler.arrive();
    expect(study.entries()).toMatchObject([{ cardId: 'card-0', rating: 4 }]);
    expect(page.session.$session.get().isSchedulerMissing).toBe(false);
    expect(unhandled).toEqual([]);
  });

  it('[P8] leaves no exception though the storage was cleared; it is filled once the scheduler is there', async () => {
    const study = await studyWithSnapshot();
    const events = createFakePageEvents();
    const scheduler = lateScheduler();
    const page = await study.openPage({ events, loadScheduler: scheduler.load });
    for (const key of study.store.keys()) study.store.remove(key);
    events.pass(20_000);
    await scheduler.fail();
    expect(study.entries()).toEqual([]);
    events.pass(20_000);
    await scheduler.arrive();
    expect(study.entries()).toHaveLength(6);
    expect(page.progress.$health.get().restoredEntries).toBe(6);
    expect(unhandled).toEqual([]);
  });

  it('[P4] [U1] leaves the undo stack as it is', async () => {
    const study = createStudy();
    const tab = createPageTabState();
    const first = await study.openPage({ tab });
    gradeShown(first, study.clock, 4);
    first.journal.saveSnapshot();
    const { page, scheduler } = await openLate(study, tab);
    const undoing = page.session.undo();
    await scheduler.fail();
    expect(await undoing).toBeNull();
    expect(page.session.$session.get().canUndo).toBe(true);
    expect(unhandled).toEqual([]);
  });
});
