import { describe, expect, it } from 'vitest';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { segmentOfTexts } from '../../support/storage/segments.ts';
import { createFakePageEvents } from '../../support/page/page-events.ts';
import { review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  plainCards,
  shownId,
} from '../../support/page/study.ts';

/** A store whose writes fail for a reason, while there is one. */
function failing() {
  let reason: 'full' | 'blocked' | null = null;
  return {
    fail: (why: 'full' | 'blocked' | null): void => {
      reason = why;
    },
    wrap: (store: KeyValueStore): KeyValueStore => ({
      ...store,
      set: (key, value) => (reason === null ? store.set(key, value) : { ok: false, reason }),
    }),
  };
}

describe.each(['full', 'blocked'] as const)('a %s storage', (reason) => {
  it('[P4] is shown at once; the session goes on in memory; the next write takes all along', async () => {
    const study = createStudy(plainCards(8));
    const { fail, wrap } = failing();
    const page = await study.openPage({ wrap });
    const heard: string[] = [];
    page.progress.$health.listen(({ writes }) => heard.push(writes));
    gradeShown(page, study.clock, 4);
    fail(reason);
    gradeShown(page, study.clock, 4);
    expect(page.progress.$health.get().writes).toBe(reason);
    gradeShown(page, study.clock, 3);
    expect(shownId(page)).toBe('card-3');
    expect(study.entries()).toHaveLength(1);
    expect(page.progress.memoryOf('card-1').state).toBe('review');
    fail(null);
    gradeShown(page, study.clock, 4);
    expect(page.progress.$health.get().writes).toBe('ok');
    expect(study.entries()).toHaveLength(4);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(heard).toEqual([reason, 'ok']);
  });

  it('[P4] [U1] undo works meanwhile', async () => {
    const study = createStudy();
    const { fail, wrap } = failing();
    const page = await study.openPage({ wrap });
    fail(reason);
    gradeShown(page, study.clock, 4);
    expect((await page.session.undo())?.card?.id).toBe('card-0');
    expect(page.progress.memoryOf('card-0').state).toBe('new');
    fail(null);
    gradeShown(page, study.clock, 4);
    expect(study.entries().map((entry) => entry.kind === 'review' && entry.isVoid)).toEqual([
      false,
      true,
      false,
    ]);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[P4] grades kept in memory survive taking in another tab and reading the log', async () => {
    const study = createStudy(plainCards(8));
    (await study.openPage()).journal.saveSnapshot();
    const { fail, wrap } = failing();
    const page = await study.openPage({ wrap });
    fail(reason);
    gradeShown(page, study.clock, 4);
    study.addEntries([review({ cardId: 'card-7', rating: 4 })]);
    page.session.refresh();
    await page.journal.prepareLog();
    page.session.refresh();
    expect(page.progress.memoryOf('card-0').state).toBe('review');
    expect(page.progress.memoryOf('card-7').state).toBe('review');
    expect(page.progress.reviewCount()).toBe(2);
  });
});

it('[P4] a storage that is only a stand-in is shown as blocked from the start', async () => {
  const study = createStudy();
  const page = await study.openPage({ isPersistent: false });
  expect(page.progress.$health.get()).toMatchObject({ writes: 'blocked', faults: [] });
  gradeShown(page, study.clock, 4);
  expect(page.progress.$health.get().writes).toBe('blocked');
  expect(page.progress.memoryOf('card-0').state).toBe('review');
});

describe('stored progress that cannot be read', () => {
  const DAMAGED = `${KEYS.log}damaged0:0`;

  it('[P3] stays where it is, is reported, and what stands before the damage is used', async () => {
    const study = createStudy();
    study.addEntries([
      review({ cardId: 'card-0', rating: 4 }),
      review({ cardId: 'card-1', rating: 4 }),
    ]);
    const [key = ''] = study.store.keys();
    const whole = study.store.get(key) ?? '';
    study.store.remove(key);
    const damaged = `${whole.slice(0, -9)}!${whole.slice(-8)}`;
    study.store.set(DAMAGED, damaged);
    const page = await study.openPage();
    expect(page.progress.$health.get()).toMatchObject({
      writes: 'ok',
      faults: [{ key: DAMAGED, reason: 'corrupt' }],
    });
    expect(page.progress.memoryOf('card-0').state).toBe('review');
    expect(shownId(page)).toBe('card-1');
    gradeShown(page, study.clock, 4);
    expect(study.store.get(DAMAGED)).toBe(damaged);
    expect((await study.openPage()).progress.memoryOf('card-1').state).toBe('review');
  });

  it('[P3] each fault is reported once, however often it is met', async () => {
    const study = createStudy();
    study.store.set(DAMAGED, 'damaged');
    const page = await study.openPage();
    await page.journal.prepareLog();
    page.journal.catchUp();
    study.store.set(DAMAGED, 'damaged more');
    page.session.refresh();
    page.session.refresh();
    expect(page.progress.$health.get().faults).toHaveLength(1);
  });

  it('[P3] damage that another tab meets later is reported, too', async () => {
    const study = createStudy();
    const page = await study.openPage();
    study.store.set(DAMAGED, 'damaged');
    page.session.refresh();
    expect(page.progress.$health.get().faults).toMatchObject([{ key: DAMAGED }]);
  });

  it.each([
    ['a key of a later version', 'design-round:/:v2:log:writer01:0', 'x'],
    ['a segment of a later version', `${KEYS.log}writer01:0`, segmentOfTexts([], '2.0.')],
  ])('[P3] with %s nothing is written at all', async (_, key, value) => {
    const study = createStudy();
    study.store.set(key, value);
    const writes: string[] = [];
    const page = await study.openPage({
      wrap: (store) => ({
        ...store,
        set: (written, text) => {
          writes.push(written);
          return store.set(written, text);
        },
        remove: (removed) => {
          writes.push(removed);
        },
      }),
    });
    expect(page.progress.$health.get().writes).toBe('too-new');
    gradeShown(page, study.clock, 4);
    await page.session.undo();
    gradeShown(page, study.clock, 4);
    page.journal.saveSnapshot();
    expect(writes).toEqual([]);
    expect(shownId(page)).toBe('card-1');
    expect(page.progress.$health.get().writes).toBe('too-new');
  });

  it('[P3] data of a later version that another tab brings stops the writing', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    study.store.set(`${KEYS.log}newer000:0`, segmentOfTexts([], '2.0.'));
    page.session.refresh();
    gradeShown(page, study.clock, 4);
    expect(page.progress.$health.get().writes).toBe('too-new');
    expect(study.entries()).toHaveLength(1);
  });

  it.each([
    ['a key of a later version', 'design-round:/:v2:log:writer01:0'],
    ['a segment of a later version', `${KEYS.log}newer000:0`],
  ])('[P3] no cache is written on leaving, with %s that this page has not seen', async (_, key) => {
    const study = createStudy();
    const events = createFakePageEvents();
    const page = await study.openPage({ events });
    gradeShown(page, study.clock, 4);
    study.store.set(key, segmentOfTexts([], '2.0.'));
    const before = study.store.keys().toSorted();
    events.leave();
    expect(study.store.keys().toSorted()).toEqual(before);
  });
});
