import { describe, expect, it } from 'vitest';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import { serializeSnapshot } from '../../../src/lib/storage/later/caches/snapshot-writer.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { SCHEDULER_VERSION } from '../../../src/lib/srs/model/scheduling.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { readSnapshotView } from '../../../src/lib/state/progress/snapshot-view.ts';
import { parseSnapshot } from '../../../src/lib/storage/snapshot/snapshot.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  makeCatalogue,
  plainCards,
  shownId,
  type Study,
} from '../../support/page/study.ts';

const YEAR_MS = 365 * MS_PER_DAY;

/** A study with a year of grades, a few registers, and cards that were renamed. */
function longStudy(): Study {
  const { cardIds, entries } = generateLog({
    cards: 40,
    reviews: 600,
    seed: 11,
    startDay: DAY - 60,
  });
  const specs = cardIds.map((id, index) =>
    index % 5 === 0 ? { id: `renamed-${index}`, aliases: [id] } : { id },
  );
  const study = createStudy(specs);
  study.addEntries(entries.filter((entry) => entry.reviewedAtMs < noonOf(DAY - 1)));
  study.addEntries([
    register({ name: 'suspended', cardId: cardIds[1] ?? '' }),
    register({ name: 'desiredRetention', cardId: null, value: 0.85 }),
  ]);
  return study;
}

describe('opening from a snapshot', () => {
  it('[L9] gives the same page as a full fold', async () => {
    const study = longStudy();
    const full = await study.openPage();
    full.journal.saveSnapshot();
    expect(study.store.get(KEYS.snapshot)).not.toBeNull();
    const page = await study.openPage();
    expect(liveMemories(page, study.catalogue)).toEqual(liveMemories(full, study.catalogue));
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(page.session.$session.get()).toEqual(full.session.$session.get());
    expect(page.journal.dueSummary()).toEqual(full.journal.dueSummary());
    expect(page.progress.settings()).toEqual(full.progress.settings());
    expect(page.progress.reviewCount()).toBe(full.progress.reviewCount());
    const day = page.progress.today();
    for (const { id } of study.catalogue.cards) {
      expect(page.progress.hiddenOn(day).has(id)).toBe(full.progress.hiddenOn(day).has(id));
      expect(page.progress.retrievability(id, day)).toBe(full.progress.retrievability(id, day));
    }
  });

  it('[L9] reads no log: what the snapshot says is believed', async () => {
    const study = longStudy();
    const { segmentStore, journal } = await study.openPage();
    journal.saveSnapshot();
    const stamp = {
      logDigest: segmentStore.digest(segmentStore.segments()),
      catalogueRevision: study.catalogue.revision,
      schedulerVersion: SCHEDULER_VERSION,
    };
    const snapshot = parseSnapshot(study.store.get(KEYS.snapshot), stamp);
    if (snapshot === null) throw new Error('the stamp does not fit');
    const [first] = snapshot.memories;
    if (first === undefined) throw new Error('no memories');
    const memories = new Map(snapshot.memories).set(first[0], { ...first[1], reps: 4_321 });
    study.store.set(KEYS.snapshot, serializeSnapshot(stamp, { ...snapshot, memories }));
    const page = await study.openPage();
    expect(page.progress.memoryOf(first[0]).reps).toBe(4_321);
  });

  it('[L4] [L9] grading, undoing and reading the log go on from it as from the fold', async () => {
    const study = longStudy();
    (await study.openPage()).journal.saveSnapshot();
    const page = await study.openPage();
    for (let turn = 0; turn < 6; turn++) {
      gradeShown(page, study.clock, turn % 2 === 0 ? 3 : 1);
      expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    }
    await page.journal.prepareLog();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    await page.session.undo();
    gradeShown(page, study.clock, 4);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    page.journal.saveSnapshot();
    expect(liveMemories(await study.openPage(), study.catalogue)).toEqual(study.replay());
  });

  it('[L9] an undo before the log was read goes on from it as from the fold', async () => {
    const study = longStudy();
    (await study.openPage()).journal.saveSnapshot();
    const page = await study.openPage();
    const before = page.session.$session.get();
    gradeShown(page, study.clock, 1);
    await page.session.undo();
    expect(page.session.$session.get()).toEqual(before);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[L9] a setting changed before the log was read derives every state anew', async () => {
    const study = longStudy();
    (await study.openPage()).journal.saveSnapshot();
    const page = await study.openPage();
    const value = [2, 30];
    page.journal.append([
      register({ name: 'learningStepsMinutes', cardId: null, value, setAtMs: study.clock.nowMs() }),
      register({ name: 'rolloverHour', cardId: null, value: 0, setAtMs: study.clock.nowMs() }),
    ]);
    expect(page.progress.settings().learningStepsMinutes).toEqual(value);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('a snapshot that does not fit', () => {
  async function withSnapshot() {
    const study = longStudy();
    (await study.openPage()).journal.saveSnapshot();
    return study;
  }

  it('[L9] because the log has grown is not believed', async () => {
    const study = await withSnapshot();
    const id = study.catalogue.cards[3]?.id ?? '';
    study.addEntries([review({ cardId: id, rating: 1, reviewedAtMs: noonOf(DAY) - 5 })]);
    const page = await study.openPage();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[L9] [L6] because a card was renamed is not believed', async () => {
    const study = await withSnapshot();
    const catalogue = makeCatalogue(
      study.catalogue.cards.map((card, index) =>
        index === 1 ? { id: 'renamed-now', aliases: [card.id] } : card,
      ),
    );
    const page = await study.openPage({ catalogue });
    expect(page.progress.memoryOf('renamed-now').reps).toBeGreaterThan(0);
    expect(liveMemories(page, catalogue)).toEqual(study.replay(catalogue));
  });

  it.each(['', 'damaged', '[1]', '[]\n'])('[L9] because it is %j is not believed', async (text) => {
    const study = await withSnapshot();
    study.store.set(KEYS.snapshot, text);
    const page = await study.openPage();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[L9] because the epoch is over is not believed', async () => {
    const study = await withSnapshot();
    study.store.set(KEYS.epoch, serializeEpoch(1));
    const page = await study.openPage();
    expect(liveMemories(page, study.catalogue)).toEqual(new Map());
    expect(page.progress.reviewCount()).toBe(0);
  });

  it('[L9] [L5] because it was made by a clock years ahead is not believed', async () => {
    const study = longStudy();
    const ahead = study.clock.nowMs() + 3 * YEAR_MS;
    study.clock.setNowMs(ahead);
    const wrong = await study.openPage();
    gradeShown(wrong, study.clock, 1);
    wrong.journal.saveSnapshot();
    study.clock.setNowMs(noonOf(DAY));
    const page = await study.openPage();
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('a snapshot is not written', () => {
  const stored = (study: Study) => study.store.get(KEYS.snapshot);

  it('[L9] while another tab has written what this page has not read', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock);
    study.addEntries([review({ cardId: 'card-4' })]);
    page.journal.saveSnapshot();
    expect(stored(study)).toBeNull();
    page.session.refresh();
    page.journal.saveSnapshot();
    expect(stored(study)).not.toBeNull();
  });

  it('[L9] while a segment is damaged', async () => {
    const study = createStudy();
    study.store.set(`${KEYS.log}damaged0:0`, '1.0.damaged');
    const page = await study.openPage();
    gradeShown(page, study.clock);
    page.journal.saveSnapshot();
    expect(stored(study)).toBeNull();
  });

  it('[L9] [L5] while an entry lies ahead of the clock; a former one is removed', async () => {
    const study = createStudy();
    (await study.openPage()).journal.saveSnapshot();
    expect(stored(study)).not.toBeNull();
    const ahead: LogEntry = review({
      cardId: 'card-0',
      reviewedAtMs: study.clock.nowMs() + YEAR_MS,
    });
    study.addEntries([ahead]);
    const page = await study.openPage();
    page.journal.saveSnapshot();
    expect(stored(study)).toBeNull();
  });

  it('[P4] while the storage is full or only a stand-in', async () => {
    const study = createStudy(plainCards(5));
    const page = await study.openPage({ isPersistent: false });
    gradeShown(page, study.clock);
    page.journal.saveSnapshot();
    expect(stored(study)).toBeNull();
  });
});

describe('an entry ahead of the clock', () => {
  const ahead = (study: Study, isVoid: boolean) =>
    review({ cardId: 'card-0', reviewedAtMs: study.clock.nowMs() + YEAR_MS, isVoid });

  it('[L5] [L9] in force keeps no snapshot: every page is to see it and say so', async () => {
    const study = createStudy();
    study.addEntries([ahead(study, false)]);
    const page = await study.openPage();
    page.journal.saveSnapshot();
    expect(study.store.get(KEYS.snapshot)).toBeNull();
  });

  it('[L5] [L9] that is void lets a snapshot be kept until its time has come', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-1' }), ahead(study, true)]);
    (await study.openPage()).journal.saveSnapshot();
    // Once more, by a page that starts from it and has read no log.
    const { journal, segmentStore } = await study.openPage();
    journal.saveSnapshot();
    const stamp = {
      logDigest: segmentStore.digest(segmentStore.segments()),
      catalogueRevision: study.catalogue.revision,
      schedulerVersion: SCHEDULER_VERSION,
    };
    const isUsed = (): boolean =>
      readSnapshotView(study.store.get(KEYS.snapshot), stamp, study.clock).isWhole;
    expect(isUsed()).toBe(true);
    study.clock.pass(YEAR_MS);
    expect(isUsed()).toBe(false);
    const later = await study.openPage();
    expect(liveMemories(later, study.catalogue)).toEqual(study.replay());
  });
});

it('[L9] the snapshot makes room when the storage is full', async () => {
  const study = createStudy(plainCards(30), 2_400);
  const page = await study.openPage();
  let grades = 0;
  while (shownId(page) !== null && grades < 9) {
    gradeShown(page, study.clock, 4);
    grades++;
  }
  page.journal.saveSnapshot();
  expect(study.store.get(KEYS.snapshot)).not.toBeNull();
  study.store.set('ballast', 'x'.repeat(roomLeft(study, 2_400) - 'ballast'.length));
  gradeShown(page, study.clock, 4);
  expect(study.store.get(KEYS.snapshot)).toBeNull();
  expect(page.progress.$health.get().writes).toBe('ok');
  expect(study.entries()).toHaveLength(10);
});

function roomLeft({ store }: Study, quota: number): number {
  return store
    .keys()
    .reduce((room, key) => room - key.length - (store.get(key)?.length ?? 0), quota);
}
