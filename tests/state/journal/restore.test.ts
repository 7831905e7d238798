/** Rule P8: what is cleared from outside while a page is open is written back; what is deleted on purpose is not. */
import { describe, expect, it, vi } from 'vitest';
import { sortedEntries, createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  plainCards,
  type Study,
} from '../../support/page/study.ts';

function studyWithLog(): Study {
  const study = createStudy(plainCards(6));
  for (const index of [0, 1, 2]) {
    study.addEntries([
      review({ cardId: `card-${index}`, rating: 4, reviewedAtMs: noonOf(DAY - 20) + index }),
      register({ name: 'flagged', cardId: `card-${index}` }),
    ]);
  }
  return study;
}

function clear(study: Study): void {
  for (const key of study.store.keys()) study.store.remove(key);
}

const contentOf = (study: Study) => sortedEntries(createLog(study.entries()));

describe('a storage cleared from outside', () => {
  it.each(['whole', 'all but the log', 'one segment'])(
    '[P8] is filled again from memory, and the reader is told: %s',
    async (what) => {
      const study = studyWithLog();
      const page = await study.openPage();
      await page.journal.prepareLog();
      gradeShown(page, study.clock, 3);
      const before = contentOf(study);
      if (what === 'whole') clear(study);
      else {
        const segments = study.store.keys().filter((key) => key.startsWith(KEYS.log));
        for (const key of what === 'one segment' ? segments.slice(0, 1) : segments) {
          study.store.remove(key);
        }
      }
      expect(contentOf(study)).not.toEqual(before);
      await page.opened.restoreLost();
      expect(contentOf(study)).toEqual(before);
      expect(page.progress.$health.get().restoredEntries).toBeGreaterThan(0);
      gradeShown(page, study.clock, 3);
      expect(study.entries().length).toBe(before.length + 1);
      expect(liveMemories(await study.openPage(), study.catalogue)).toEqual(study.replay());
    },
  );

  it('[P8] [L9] is filled again though the page has read nothing but its snapshot', async () => {
    const study = studyWithLog();
    (await study.openPage()).journal.saveSnapshot();
    const before = contentOf(study);
    const page = await study.openPage();
    clear(study);
    await page.opened.restoreLost();
    expect(contentOf(study)).toEqual(before);
  });

  it('[P8] by two pages at once is filled again by both to the same log', async () => {
    const study = studyWithLog();
    const pages = [await study.openPage(), await study.openPage()];
    const before = contentOf(study);
    clear(study);
    await Promise.all(pages.map((page) => page.opened.restoreLost()));
    expect(contentOf(study)).toEqual(before);
  });

  it('[P8] [P2] segments that another page has compacted are not lost', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    const other = await study.openPage();
    await page.journal.prepareLog();
    await other.journal.prepareLog();
    const entries = study.entries();
    const [first] = study.store.keys().filter((key) => key.startsWith(KEYS.log));
    // As a compaction does it: the copy first, then the original goes.
    await other.journal.importEntries(entries);
    study.store.remove(first ?? '');
    page.journal.catchUp();
    await page.opened.restoreLost();
    expect(page.progress.$health.get().restoredEntries).toBe(0);
  });
});

/** A store that blocks everything while it is told to. */
function blocking() {
  let isBlocked = false;
  const wrap = (store: KeyValueStore): KeyValueStore => ({
    ...store,
    get: (key) => (isBlocked ? null : store.get(key)),
    set: (key, value) => (isBlocked ? { ok: false, reason: 'blocked' } : store.set(key, value)),
    keys: () => (isBlocked ? [] : store.keys()),
  });
  return {
    wrap,
    block: (is: boolean): void => {
      isBlocked = is;
    },
  };
}

describe('a write back that fails', () => {
  it('[P8] [P4] is tried again at the next check', async () => {
    const study = studyWithLog();
    const { wrap, block } = blocking();
    const page = await study.openPage({ wrap });
    await page.journal.prepareLog();
    gradeShown(page, study.clock, 3);
    const before = contentOf(study);
    clear(study);
    block(true);
    await page.opened.restoreLost();
    expect(page.progress.$health.get().writes).toBe('blocked');
    block(false);
    await page.opened.restoreLost();
    expect(contentOf(study)).toEqual(before);
    expect(page.progress.$health.get()).toMatchObject({
      writes: 'ok',
      restoredEntries: before.length,
    });
  });

  it('[P8] [P4] because the storage did not answer for one check loses no grade', async () => {
    const study = studyWithLog();
    const { wrap, block } = blocking();
    const page = await study.openPage({ wrap });
    await page.journal.prepareLog();
    const before = contentOf(study);
    gradeShown(page, study.clock, 3);
    block(true);
    gradeShown(page, study.clock, 3);
    await page.opened.restoreLost();
    block(false);
    gradeShown(page, study.clock, 3);
    expect(study.entries()).toHaveLength(before.length + 3);
    expect(page.progress.$health.get()).toMatchObject({ writes: 'ok', restoredEntries: 0 });
  });
});

describe('while the storage is compared with the memory in slices', () => {
  /** Every look at the time ends a slice, so that the work pauses after every segment. */
  const pausing = async (run: () => Promise<void>): Promise<void> => {
    let nowMs = 0;
    const spy = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 1_000));
    try {
      await run();
    } finally {
      spy.mockRestore();
    }
  };
  const segmentsOf = (study: Study) => study.store.keys().filter((key) => key.startsWith(KEYS.log));

  it('[P8] a grade does not count as lost, and is stored once', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    study.store.remove(segmentsOf(study)[0] ?? '');
    await pausing(async () => {
      const restored = page.opened.restoreLost();
      gradeShown(page, study.clock, 3);
      await restored;
    });
    // A grade and a flag were in the segment.
    expect(page.progress.$health.get().restoredEntries).toBe(2);
    expect(study.entries()).toHaveLength(7);
  });

  it('[P8] a segment that is cleared meanwhile is written back, too', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    const before = contentOf(study);
    const [first = '', second = ''] = segmentsOf(study);
    study.store.remove(first);
    await pausing(async () => {
      const restored = page.opened.restoreLost();
      study.store.remove(second);
      await restored;
    });
    expect(contentOf(study)).toEqual(before);
    expect(page.progress.$health.get().restoredEntries).toBe(4);
  });

  it('[P8] an own segment that a grade writes again is still watched', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    const others = segmentsOf(study);
    gradeShown(page, study.clock, 3);
    const own = segmentsOf(study).filter((key) => !others.includes(key));
    for (const key of own) study.store.remove(key);
    await pausing(async () => {
      const restored = page.opened.restoreLost();
      gradeShown(page, study.clock, 3);
      await restored;
    });
    const before = contentOf(study);
    for (const key of own) study.store.remove(key);
    await page.opened.restoreLost();
    expect(contentOf(study)).toEqual(before);
  });

  it('[P8] further checks start no second run, and what they found is written back once', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    const before = study.entries().length;
    clear(study);
    study.addEntries([review({ cardId: 'card-5', reviewedAtMs: noonOf(DAY - 3) })]);
    await pausing(async () => {
      await Promise.all([0, 1, 2].map(() => page.opened.restoreLost()));
    });
    expect(page.progress.$health.get().restoredEntries).toBe(before);
    expect(study.entries()).toHaveLength(before + 1);
  });
});

describe('data of a later version that comes while a page is open', () => {
  const NEWER = 'design-round:/:v2:log:writer01:0';

  it('[P3] [P8] stops the writing back of the log that it replaced', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    study.store.set(NEWER, 'x');
    for (const key of study.store.keys()) if (key !== NEWER) study.store.remove(key);
    await page.opened.restoreLost();
    expect(study.store.keys()).toEqual([NEWER]);
    expect(page.progress.$health.get().writes).toBe('too-new');
  });

  it('[P3] [P8] stops a write back that is under way', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    study.store.remove(study.store.keys().find((key) => key.startsWith(KEYS.log)) ?? '');
    const restored = page.opened.restoreLost();
    study.store.set(NEWER, 'x');
    const keys = study.store.keys();
    await restored;
    expect(study.store.keys()).toEqual(keys);
    expect(page.progress.$health.get()).toMatchObject({ writes: 'too-new', restoredEntries: 0 });
  });

  it('[P3] stops grades, imports and caches, and the reader is told', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    await page.journal.prepareLog();
    study.store.set(NEWER, 'x');
    const before = study.entries().length;
    gradeShown(page, study.clock, 3);
    expect(page.progress.$health.get().writes).toBe('too-new');
    const entry = review({ cardId: 'card-5', reviewedAtMs: noonOf(DAY - 3) });
    expect(await page.journal.importEntries([entry])).toEqual({ ok: false, reason: 'blocked' });
    page.journal.saveSnapshot();
    expect(study.entries()).toHaveLength(before);
    expect(study.store.get(KEYS.snapshot)).toBeNull();
  });

  it('[P3] is noticed at the next check of other tabs, before anything is written', async () => {
    const study = studyWithLog();
    const page = await study.openPage({ followsTabs: true });
    study.store.set(NEWER, 'x');
    expect(page.progress.$health.get().writes).toBe('too-new');
  });

  it('[P3] keeps a damaged segment from being stored elsewhere and removed', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    const [key = ''] = study.store.keys();
    const damaged = `${study.store.get(key) ?? ''}!`;
    study.store.set(key, damaged);
    study.store.set(NEWER, 'x');
    const keys = study.store.keys();
    page.journal.dropDamaged(key);
    expect(study.store.keys()).toEqual(keys);
    expect(study.store.get(key)).toBe(damaged);
  });
});

describe('all progress deleted', () => {
  it('[P8] in another tab is not brought back', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    const other = await study.openPage();
    expect(other.journal.deleteAll()).toEqual({ ok: true });
    expect(page.opened.isEpochOver()).toBe(true);
    await page.opened.restoreLost();
    expect(study.entries()).toEqual([]);
    expect((await study.openPage()).progress.reviewCount()).toBe(0);
  });

  it('[P8] a grade given by a tab that has not heard of it counts in the new epoch', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    (await study.openPage()).journal.deleteAll();
    gradeShown(page, study.clock, 3);
    expect(study.entries()).toHaveLength(1);
  });

  it('[P8] [P6] an import by a tab that has not heard of it can be read afterwards', async () => {
    const study = studyWithLog();
    const page = await study.openPage();
    (await study.openPage()).journal.deleteAll();
    const entry = review({ cardId: 'card-5', reviewedAtMs: noonOf(DAY - 3) });
    expect(await page.journal.importEntries([entry])).toEqual({ ok: true });
    expect(study.entries()).toEqual([entry]);
  });

  it('[P8] stays deleted though the epoch is lost afterwards', async () => {
    const study = studyWithLog();
    const other = await study.openPage();
    study.store.set(KEYS.epoch, serializeEpoch(2));
    gradeShown(await study.openPage(), study.clock, 3);
    study.store.remove(KEYS.epoch);
    // The first page's segments of epoch 0 are still there; the new epoch is read from the segments.
    expect(other.opened.isEpochOver()).toBe(false);
    expect((await study.openPage()).progress.reviewCount()).toBe(1);
  });
});
