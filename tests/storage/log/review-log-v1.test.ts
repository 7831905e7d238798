/** Rule P5: what version 1 stored loads to the same entries for ever, and to the same fold under its own scheduler. */
import { describe, expect, it } from 'vitest';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import { isSetting } from '../../../src/lib/srs/model/register-key.ts';
import { SCHEDULER_VERSION } from '../../../src/lib/srs/model/scheduling.ts';
import { settingsOf, type Settings } from '../../../src/lib/srs/model/settings.ts';
import { timelinesOf } from '../../../src/lib/srs/later/replay/fold-card.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { createInMemoryBacking } from '../../../src/lib/storage/later/in-memory/in-memory-store.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { createLogStorage } from '../../../src/lib/storage/later/log/log-storage.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';
import stored from '../../fixtures/review-log.v1.json' with { type: 'json' };
import { fold, identitiesOf } from '../../support/log/folding.ts';

interface Fixture {
  readonly base: string;
  readonly cards: Readonly<Record<string, readonly string[]>>;
  /** Every stored key with its text. */
  readonly segments: Readonly<Record<string, string>>;
  readonly schedulerVersion: string;
  readonly asOfMs: number;
  readonly settings: Settings;
  readonly entries: readonly LogEntry[];
  readonly fold: Readonly<Record<string, CardMemory>>;
}

const FIXTURE = stored as unknown as Fixture;

function load() {
  const store = createInMemoryBacking().open();
  for (const [key, text] of Object.entries(FIXTURE.segments)) store.set(key, text);
  const storage = createLogStorage(store, storageKeys(FIXTURE.base), 'reader00');
  const read = storage.segments().map(readSegment);
  return { read, log: createLog(read.flatMap(({ entries }) => entries)) };
}

describe('a log stored by version 1', () => {
  it('[P5] is found and read whole', () => {
    const { read } = load();
    expect(read).toHaveLength(3);
    expect(read.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  it('[P5] loads to the same entries', () => {
    expect(sortedEntries(load().log)).toEqual(FIXTURE.entries);
  });

  it('[P5] holds what has to be kept: every kind of entry', () => {
    const has = (test: (entry: LogEntry) => boolean): boolean => FIXTURE.entries.some(test);
    expect({
      void: has((entry) => entry.kind === 'review' && entry.isVoid),
      corrected: has((entry) => entry.kind === 'review' && entry.editedAtMs > 0),
      reset: has((entry) => entry.kind === 'reset' && !entry.isVoid),
      voidReset: has((entry) => entry.kind === 'reset' && entry.isVoid),
      west: has((entry) => entry.kind === 'review' && entry.utcOffsetMinutes < 0),
      setting: has(isSetting),
      section: has((entry) => entry.kind === 'register' && entry.section !== undefined),
    }).toEqual({
      void: true,
      corrected: true,
      reset: true,
      voidReset: true,
      west: true,
      setting: true,
      section: true,
    });
    for (const name of ['suspended', 'buriedUntilDay', 'flagged']) {
      expect(has((entry) => entry.kind === 'register' && entry.name === name)).toBe(true);
    }
  });

  it('[P5] [L8] gives the same settings; a value that fails its check counts as not set', () => {
    // Later versions have further settings, which this log leaves at their defaults.
    expect(settingsOf(load().log)).toMatchObject(FIXTURE.settings);
    expect(FIXTURE.settings.newPerDay).toBe(10);
  });

  it('[P5] [L6] has one orphan', () => {
    expect([...timelinesOf(load().log, identitiesOf(FIXTURE.cards)).orphanIds]).toEqual([
      'gone-card',
    ]);
  });

  // Another scheduler may derive other states: then this fixture keeps its entries, and a new one gets its fold.
  it.runIf(SCHEDULER_VERSION === FIXTURE.schedulerVersion)(
    '[P5] folds to the same memories',
    () => {
      const { settings } = FIXTURE;
      const context = { scheduler: createScheduler(settings), rolloverHour: settings.rolloverHour };
      const memories = fold(load().log, identitiesOf(FIXTURE.cards), context, FIXTURE.asOfMs);
      expect(Object.fromEntries(memories)).toEqual(FIXTURE.fold);
    },
  );
});
