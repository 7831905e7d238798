import { describe, expect, it } from 'vitest';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { writerOf } from '../../../src/lib/storage/segments/segment-store.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  plainCards,
  shownId,
  type Page,
  type Study,
} from '../../support/page/study.ts';

function expectSame(page: Page, study: Study): void {
  expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
}

describe('what another tab writes', () => {
  it('[P2] shows after a refresh: memory, counts, and the card graded there is gone', async () => {
    const study = createStudy();
    const one = await study.openPage();
    const two = await study.openPage();
    expect(shownId(two)).toBe('card-0');
    gradeShown(one, study.clock, 4);
    two.session.refresh();
    expect(shownId(two)).toBe('card-1');
    expect(two.session.$session.get()).toMatchObject({ left: { new: 4 }, canUndo: false });
    expectSame(two, study);
  });

  it('[P2] leaves the shown card and its answer alone if it is still due', async () => {
    const study = createStudy();
    const one = await study.openPage();
    gradeShown(one, study.clock, 4);
    const two = await study.openPage();
    two.session.showAnswer();
    study.addEntries([review({ cardId: 'card-3', reviewedAtMs: study.clock.nowMs(), rating: 4 })]);
    two.session.refresh();
    expect(two.session.$session.get()).toMatchObject({ status: 'answer', card: { id: 'card-1' } });
  });

  it('[S2] [P2] a grade of the shown card from elsewhere renews its buttons', async () => {
    const study = createStudy(plainCards(1));
    const page = await study.openPage();
    page.session.showAnswer();
    study.addEntries([review({ cardId: 'card-0', rating: 3, reviewedAtMs: study.clock.nowMs() })]);
    page.session.refresh();
    const view = page.session.$session.get();
    // It is in its second step now: Good ends the learning.
    expect(view).toMatchObject({ status: 'answer', preview: { 3: { stepMinutes: 0 } } });
  });

  it('[P2] catchUp says whether anything changed', async () => {
    const study = createStudy();
    const one = await study.openPage();
    const two = await study.openPage();
    expect(two.journal.catchUp()).toBe(false);
    gradeShown(one, study.clock);
    expect(two.journal.catchUp()).toBe(true);
    expect(two.journal.catchUp()).toBe(false);
    expect(one.journal.catchUp()).toBe(false);
  });

  it('[L8] a setting changed there takes effect here', async () => {
    const study = createStudy(plainCards(20));
    const page = await study.openPage();
    expect(page.session.$session.get().left.new).toBe(10);
    study.addEntries([register({ name: 'newPerDay', cardId: null, value: 3 })]);
    page.session.refresh();
    expect(page.session.$session.get().left.new).toBe(3);
    expect(page.progress.settings().newPerDay).toBe(3);
  });

  it('[L2] a card suspended there is gone here', async () => {
    const study = createStudy();
    const page = await study.openPage();
    study.addEntries([register({ name: 'suspended', cardId: 'card-0' })]);
    page.session.refresh();
    expect(shownId(page)).toBe('card-1');
  });

  it('[L3] [U2] a correction made there takes effect here', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    const [entry] = study.entries();
    if (entry?.kind !== 'review') throw new Error('no review');
    study.addEntries([{ ...entry, rating: 1, editedAtMs: study.clock.nowMs() + 1 }]);
    page.session.refresh();
    expect(page.progress.memoryOf('card-0')).toMatchObject({ state: 'learning' });
    expectSame(page, study);
  });

  it('[L3] the number of grades is that of the log, whoever gave, voided or corrected them', async () => {
    const study = createStudy();
    const one = await study.openPage();
    const two = await study.openPage();
    gradeShown(one, study.clock, 4);
    two.session.refresh();
    const [entry] = study.entries();
    if (entry?.kind !== 'review') throw new Error('no review');
    study.addEntries([{ ...entry, rating: 1, editedAtMs: 5 }]);
    two.session.refresh();
    expect(two.progress.reviewCount()).toBe(1);
    study.addEntries([review({ cardId: 'card-4', isVoid: true })]);
    two.session.refresh();
    expect(two.progress.reviewCount()).toBe(2);
    await one.session.undo();
    two.session.refresh();
    expect(two.progress.reviewCount()).toBe(2);
    expect((await study.openPage()).progress.reviewCount()).toBe(2);
  });
});

describe('a page opened from a snapshot', () => {
  /** A study with a snapshot that fits, and a page opened from it that has not read the log. */
  async function openFromSnapshot() {
    const study = createStudy(plainCards(8));
    const old = plainCards(8).map(({ id }, index): LogEntry =>
      review({ cardId: id, rating: 4, reviewedAtMs: noonOf(DAY - 15) + index * 1_000 }),
    );
    study.addEntries(old);
    (await study.openPage()).journal.saveSnapshot();
    expect(study.store.get(KEYS.snapshot)).not.toBeNull();
    return { study, page: await study.openPage() };
  }

  it('[L9] takes in what another tab writes before it has read the log itself', async () => {
    const { study, page } = await openFromSnapshot();
    const shown = shownId(page) ?? '';
    study.addEntries([review({ cardId: shown, rating: 4, reviewedAtMs: study.clock.nowMs() })]);
    expect(page.journal.catchUp()).toBe(true);
    expectSame(page, study);
    page.session.refresh();
    expect(page.session.$session.get().left.review).toBe(7);
  });

  it('[L9] takes in what another tab writes while it reads the log', async () => {
    const { study, page } = await openFromSnapshot();
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: study.clock.nowMs() })]);
    await page.journal.prepareLog();
    page.session.refresh();
    expectSame(page, study);
    expect(page.progress.reviewCount()).toBe(9);
  });

  it('[L9] [U1] takes in what another tab wrote when an undo makes it read the log', async () => {
    const { study, page } = await openFromSnapshot();
    gradeShown(page, study.clock, 4);
    study.clock.pass(1_000);
    study.addEntries([review({ cardId: 'card-7', rating: 4, reviewedAtMs: study.clock.nowMs() })]);
    await page.session.undo();
    page.session.refresh();
    expectSame(page, study);
  });

  it('[L9] [L8] takes in a setting from another tab', async () => {
    const { study, page } = await openFromSnapshot();
    study.addEntries([register({ name: 'desiredRetention', cardId: null, value: 0.7 })]);
    page.session.refresh();
    expect(page.progress.settings().desiredRetention).toBe(0.7);
    expectSame(page, study);
  });

  it('[L9] does not leave a snapshot that lacks what another tab wrote', async () => {
    const { study, page } = await openFromSnapshot();
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: study.clock.nowMs() })]);
    page.session.refresh();
    page.journal.saveSnapshot();
    expectSame(await study.openPage(), study);
  });
});

describe('a page that takes in news while it reads its log', () => {
  it('[P2] does not go on showing a card that another tab has graded', async () => {
    const study = createStudy(plainCards(4));
    study.addEntries([review({ cardId: 'card-3', rating: 4, reviewedAtMs: noonOf(DAY - 1) })]);
    (await study.openPage()).journal.saveSnapshot();
    const one = await study.openPage();
    const two = await study.openPage();
    const shown = shownId(one);
    gradeShown(two, study.clock, 4);
    await one.journal.prepareLog();
    one.session.refresh();
    expect(shownId(one)).not.toBe(shown);
  });
});

describe('a page whose log another page compacts', () => {
  it('[P2] [L4] keeps its state, and so does a page opened then', async () => {
    const study = createStudy(plainCards(8));
    const before = new Set(study.store.keys());
    for (let index = 0; index < 20; index++) {
      study.addEntries([
        review({
          cardId: `card-${index % 8}`,
          rating: 3,
          reviewedAtMs: noonOf(DAY - 15) + index * 600_000,
        }),
      ]);
    }
    const gone = new Set(
      study.store
        .keys()
        .filter((key) => !before.has(key))
        .map((key) => writerOf(KEYS.log, key)),
    );
    const one = await study.openPage();
    const two = await study.openPage();
    gradeShown(one, study.clock, 4);
    const replay = study.replay();
    const segments = study.store.keys().length;
    two.journal.compact(gone);
    expect(study.store.keys().length).toBe(segments - 19);
    expect(study.replay()).toEqual(replay);
    for (const page of [one, two]) {
      page.session.refresh();
      expect(liveMemories(page, study.catalogue)).toEqual(replay);
      page.journal.saveSnapshot();
      expectSame(await study.openPage(), study);
    }
    gradeShown(two, study.clock, 4);
    one.session.refresh();
    expectSame(one, study);
  });
});

describe('all progress deleted elsewhere', () => {
  it('[P8] is noticed, and a page opened anew starts with nothing', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    expect(page.opened.isEpochOver()).toBe(false);
    study.store.set(KEYS.epoch, serializeEpoch(1));
    expect(page.opened.isEpochOver()).toBe(true);
    const next = await study.openPage();
    expect(next.progress.reviewCount()).toBe(0);
    expect(next.opened.isEpochOver()).toBe(false);
    gradeShown(next, study.clock, 4);
    study.clock.pass(MS_PER_DAY);
    expect((await study.openPage()).progress.reviewCount()).toBe(1);
  });
});
