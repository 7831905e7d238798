import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/lib/srs/model/log-entry.ts';
import { createReadMarks, type ReadMarks } from '../../src/lib/state/later/reading/mark-read.ts';
import { serialiseEpoch } from '../../src/lib/storage/segments/epoch.ts';
import type { KeyValueStore } from '../../src/lib/storage/port/key-value.ts';
import { createLogStorage } from '../../src/lib/storage/later/log/log-storage.ts';
import {
  parseSectionsRead,
  serialiseSectionsRead,
} from '../../src/lib/storage/later/caches/sections-read.ts';
import { createWriterId } from '../../src/lib/storage/segments/writer-id.ts';
import { createStudy, KEYS, type Study } from '../support/study.ts';

const MINUTES = '/leaders/learn/#minutes';
const PURPOSE = '/leaders/learn/#purpose';

function openMarks(study: Study, store: KeyValueStore = study.backing.open()): ReadMarks {
  return createReadMarks({
    store,
    keys: KEYS,
    clock: study.clock,
    openLog: () => createLogStorage(store, KEYS, createWriterId()),
  });
}

function mark(section: string, value: boolean, setAtMs: number): LogEntry {
  return { kind: 'register', name: 'read', cardId: null, section, value, setAtMs };
}

function cached(study: Study): string[] {
  return [...(parseSectionsRead(study.store.get(KEYS.sectionsRead)) ?? [])];
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
    study.store.set(KEYS.sectionsRead, serialiseSectionsRead([PURPOSE]));
    openMarks(study).mark(MINUTES, true);
    expect(cached(study)).toEqual([MINUTES, PURPOSE]);
  });

  it('[P8] after all progress was deleted elsewhere belongs to the new epoch', async () => {
    const study = createStudy();
    const marks = openMarks(study);
    marks.mark(MINUTES, true);
    study.store.set(KEYS.epoch, serialiseEpoch(1));
    study.store.remove(KEYS.sectionsRead);
    marks.mark(PURPOSE, true);
    expect([...(await study.openPage()).progress.sectionsRead()]).toEqual([PURPOSE]);
    expect(cached(study)).toEqual([PURPOSE]);
  });
});

describe('without a mark', () => {
  it('[P2] nothing is written and no log is opened', () => {
    const study = createStudy();
    const marks = createReadMarks({
      store: study.store,
      keys: KEYS,
      clock: study.clock,
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
