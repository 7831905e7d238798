import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import type { SectionMarks } from '../../../src/lib/srs/later/replay/read-marks.ts';
import {
  createReadMarks,
  type ReadMarks,
} from '../../../src/lib/state/later/reading/read-marks.ts';
import { readLoggedMarks } from '../../../src/lib/state/later/reading/read-marks-in-log.ts';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { createLogStorage } from '../../../src/lib/storage/later/log/log-storage.ts';
import {
  parseReadCache,
  serializeReadCache,
} from '../../../src/lib/storage/later/caches/read-marks-cache.ts';
import { createWriterId } from '../../../src/lib/storage/segments/writer-id.ts';
import { createStudy, KEYS, type Study } from '../../support/page/study.ts';

const MINUTES = '/leaders/learn/#minutes';
const PURPOSE = '/leaders/learn/#purpose';

function openMarks(
  study: Study,
  store: KeyValueStore = study.backing.open(),
  logged: SectionMarks | null = new Map(),
): ReadMarks {
  return createReadMarks({
    store,
    logged,
    keys: KEYS,
    clock: study.clock,
    openLog: () => createLogStorage(store, KEYS, createWriterId()),
  });
}

function mark(section: string, value: boolean, setAtMs: number): LogEntry {
  return { kind: 'register', name: 'read', cardId: null, section, value, setAtMs };
}

function cached(study: Study): string[] {
  const { marks } = parseReadCache(study.store.get(KEYS.sectionsRead));
  return [...marks].filter(([, { isRead }]) => isRead).map(([section]) => section);
}

describe('a mark', () => {
  it('[L2] [G1] is a register of the section in the log, and in the cache', async () => {
    const study = createStudy();
    const marks = openMarks(study);
    marks.mark(MINUTES, true);
    expect(study.entries()).toEqual([mark(MINUTES, true, study.clock.nowMs())]);
    expect(cached(study)).toEqual([MINUTES]);
    expect([...marks.sectionsRead()]).toEqual([MINUTES]);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([MINUTES]);
  });

  it('[L2] taken back is a later register, even within the same millisecond', async () => {
    const study = createStudy();
    const marks = openMarks(study);
    const nowMs = study.clock.nowMs();
    for (const isRead of [true, false, true, false]) marks.mark(MINUTES, isRead);
    marks.mark(PURPOSE, true);
    expect(study.entries()).toEqual([
      mark(MINUTES, true, nowMs),
      mark(MINUTES, false, nowMs + 1),
      mark(MINUTES, true, nowMs + 2),
      mark(MINUTES, false, nowMs + 3),
      mark(PURPOSE, true, nowMs),
    ]);
    expect(cached(study)).toEqual([PURPOSE]);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([PURPOSE]);
  });

  it('[L2] stays later than the page’s last one when the clock is set back', async () => {
    const study = createStudy();
    const marks = openMarks(study);
    marks.mark(MINUTES, true);
    study.clock.setNowMs(study.clock.nowMs() - 3_600_000);
    marks.mark(MINUTES, false);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([]);
  });

  it('[L2] [U] is dated after the one it replaces, whatever page wrote that and whatever its clock showed', async () => {
    const study = createStudy();
    const nowMs = study.clock.nowMs();
    study.clock.setNowMs(nowMs + 400 * MS_PER_DAY);
    openMarks(study).mark(MINUTES, true);
    study.clock.setNowMs(nowMs);
    const marks = openMarks(study);
    marks.mark(MINUTES, false);
    expect([...marks.sectionsRead()]).toEqual([]);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([]);
    // The time of what was unmarked is kept as well.
    openMarks(study).mark(MINUTES, true);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([MINUTES]);
    expect(cached(study)).toEqual([MINUTES]);
  });

  it('[L3] merges with those of other pages: per section the later one holds', async () => {
    const study = createStudy();
    const one = openMarks(study);
    const two = openMarks(study);
    one.mark(MINUTES, true);
    one.mark(PURPOSE, true);
    study.clock.pass(1_000);
    two.mark(PURPOSE, false);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([MINUTES]);
    expect(cached(study)).toEqual([MINUTES]);
    for (const marks of [one, two]) expect([...marks.sectionsRead()]).toEqual([MINUTES]);
  });

  it('[P2] shows in other tabs at once', () => {
    const study = createStudy();
    const one = openMarks(study);
    let count = 0;
    const two = openMarks(study);
    two.subscribe(() => count++);
    one.mark(MINUTES, true);
    expect(count).toBe(1);
    expect([...two.sectionsRead()]).toEqual([MINUTES]);
  });

  it('keeps what the cache already has', () => {
    const study = createStudy();
    const marks = new Map([[PURPOSE, { isRead: true, setAtMs: 5 }]]);
    study.store.set(KEYS.sectionsRead, serializeReadCache({ marks, isWhole: true }));
    openMarks(study).mark(MINUTES, true);
    expect(cached(study)).toEqual([MINUTES, PURPOSE]);
  });

  it('[P8] after all progress was deleted elsewhere belongs to the new epoch', async () => {
    const study = createStudy();
    const marks = openMarks(study);
    marks.mark(MINUTES, true);
    study.store.set(KEYS.epoch, serializeEpoch(1));
    study.store.remove(KEYS.sectionsRead);
    marks.mark(PURPOSE, true);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([PURPOSE]);
    expect(cached(study)).toEqual([PURPOSE]);
  });
});

describe('a cache without times', () => {
  /** A mark of a clock 400 days ahead, and the cache as version 1 had it. */
  function markAhead(study: Study): void {
    const nowMs = study.clock.nowMs();
    study.clock.setNowMs(nowMs + 400 * MS_PER_DAY);
    openMarks(study).mark(MINUTES, true);
    study.clock.setNowMs(nowMs);
    study.store.set(KEYS.sectionsRead, JSON.stringify([1, MINUTES]));
  }

  it('[L2] [U] is made whole from the log, and marks are dated after those of the log', async () => {
    const study = createStudy();
    markAhead(study);
    const store = study.backing.open();
    const logged = await readLoggedMarks(store, KEYS);
    expect(parseReadCache(store.get(KEYS.sectionsRead))).toEqual({ marks: logged, isWhole: true });
    const marks = openMarks(study, store, logged);
    expect([...marks.sectionsRead()]).toEqual([MINUTES]);
    marks.mark(MINUTES, false);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([]);
    expect(cached(study)).toEqual([]);
  });

  it('[L2] [U] stays one without times where the log could not be read, so that the next page reads it', () => {
    const study = createStudy();
    markAhead(study);
    openMarks(study).mark(PURPOSE, true);
    expect(study.store.get(KEYS.sectionsRead)).toBe(JSON.stringify([1, MINUTES, PURPOSE]));
    study.store.remove(KEYS.sectionsRead);
    openMarks(study, study.store, null).mark(PURPOSE, true);
    expect(study.store.get(KEYS.sectionsRead)).toBe(JSON.stringify([1, PURPOSE]));
  });

  it('[L2] [U] written by an older page meanwhile does not make this one forget the times', async () => {
    const study = createStudy();
    markAhead(study);
    const store = study.backing.open();
    const marks = openMarks(study, store, await readLoggedMarks(store, KEYS));
    study.store.set(KEYS.sectionsRead, JSON.stringify([1, MINUTES]));
    marks.mark(MINUTES, false);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([]);
  });

  it('[P3] is left alone beside data of a newer version', async () => {
    const study = createStudy();
    markAhead(study);
    study.store.set('design-round:/:v2:log:writer01:0', 'x');
    await readLoggedMarks(study.store, KEYS);
    expect(study.store.get(KEYS.sectionsRead)).toBe(JSON.stringify([1, MINUTES]));
  });
});

describe('without a mark', () => {
  it('[P2] nothing is written and no log is opened', () => {
    const study = createStudy();
    const marks = createReadMarks({
      store: study.store,
      keys: KEYS,
      clock: study.clock,
      logged: new Map(),
      openLog: () => {
        throw new Error('opened');
      },
    });
    expect([...marks.sectionsRead()]).toEqual([]);
    expect(study.store.keys()).toEqual([]);
  });
});

describe('a storage that does not take the mark', () => {
  it('[P3] nothing is written beside data of a newer version; the mark holds for the page', () => {
    const study = createStudy();
    const later = 'design-round:/:v2:log:writer01:0';
    study.store.set(later, 'x');
    const marks = openMarks(study);
    marks.mark(MINUTES, true);
    expect(study.store.keys()).toEqual([later]);
    expect([...marks.sectionsRead()]).toEqual([MINUTES]);
    marks.mark(MINUTES, false);
    expect([...marks.sectionsRead()]).toEqual([]);
  });

  it.each(['full', 'blocked'] as const)('[P4] %s: the next mark takes it along', async (reason) => {
    const study = createStudy();
    const inner = study.backing.open();
    let isFailing = true;
    const marks = openMarks(study, {
      ...inner,
      set: (key, value) => (isFailing ? { ok: false, reason } : inner.set(key, value)),
    });
    marks.mark(MINUTES, true);
    expect(study.entries()).toEqual([]);
    expect(cached(study)).toEqual([]);
    expect([...marks.sectionsRead()]).toEqual([MINUTES]);
    isFailing = false;
    marks.mark(PURPOSE, true);
    const both = [MINUTES, PURPOSE];
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual(both);
    expect([...marks.sectionsRead()].toSorted()).toEqual(both);
  });
});

describe('a mark that fits into the log but not into the cache', () => {
  it.each([
    ['and a shorter cache fits', 120],
    ['and no cache fits', 10],
  ])('[L2] %s: the cache no longer claims to have all times', async (_, most) => {
    const study = createStudy();
    openMarks(study).mark(PURPOSE, true);
    const inner = study.backing.open();
    let isFailing = true;
    const marks = openMarks(study, {
      ...inner,
      set: (key, value) =>
        isFailing && key === KEYS.sectionsRead && value.length > most
          ? { ok: false, reason: 'full' }
          : inner.set(key, value),
    });
    study.clock.pass(1_000);
    marks.mark('/leaders/learn/#a-section-with-a-long-name-that-takes-room', true);
    marks.mark(MINUTES, true);
    expect(parseReadCache(study.store.get(KEYS.sectionsRead)).isWhole).toBe(false);
    isFailing = false;
    marks.mark(MINUTES, false);
    // The next page takes the times from the log.
    expect(parseReadCache(study.store.get(KEYS.sectionsRead)).isWhole).toBe(false);
    expect(marks.sectionsRead()).toContain(PURPOSE);
    const logged = await readLoggedMarks(study.store, KEYS);
    expect([...logged].filter(([, { isRead }]) => isRead)).toHaveLength(2);
    expect([...(await study.openPage()).progress.sectionsRead()]).toHaveLength(2);
  });
});
