import { describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { serializeEpoch } from '../../../src/lib/storage/segments/epoch.ts';
import { createInMemoryBacking } from '../../../src/lib/storage/later/in-memory/in-memory-store.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import {
  createLogStorage,
  SEGMENT_LENGTH_MAX,
  type LogStorage,
} from '../../../src/lib/storage/later/log/log-storage.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';
import { inOneGo } from '../../../src/lib/text/slices.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';
import { encodeSegment } from '../../support/storage/segments.ts';

const KEYS = storageKeys('/');

function spied(store: KeyValueStore) {
  return { ...store, set: vi.fn(store.set), remove: vi.fn(store.remove) };
}

/** Everything that can be read, of all writers, sorted as text. */
function entriesIn(storage: LogStorage): LogEntry[] {
  return storage.segments().flatMap((segment) => readSegment(segment).entries);
}

const grades = (count: number, from = 0): LogEntry[] =>
  Array.from({ length: count }, (_, index) =>
    review({ reviewedAtMs: noonOf(DAY) + (from + index) * 1_000 }),
  );

describe('appending', () => {
  it('[P1] [P2] is exactly one set of an own key; no other key is touched', () => {
    const store = spied(createInMemoryBacking().open());
    store.set('design-round:/:v1:log:otherone:0', encodeSegment(grades(2)));
    store.set.mockClear();
    const storage = createLogStorage(store, KEYS, 'writer01');
    for (const [index, entry] of grades(5).entries()) {
      expect(storage.append([entry])).toEqual({ ok: true });
      expect(store.set).toHaveBeenCalledTimes(index + 1);
      expect(store.set).toHaveBeenLastCalledWith(
        'design-round:/:v1:log:writer01:0',
        encodeSegment(grades(index + 1)),
      );
    }
    expect(store.remove).not.toHaveBeenCalled();
    expect(store.keys().sort()).toEqual([
      'design-round:/:v1:log:otherone:0',
      'design-round:/:v1:log:writer01:0',
    ]);
  });

  it('[P1] several entries go in one set', () => {
    const store = spied(createInMemoryBacking().open());
    createLogStorage(store, KEYS, 'writer01').append(grades(7));
    expect(store.set).toHaveBeenCalledTimes(1);
  });

  it('[P2] opening and reading write nothing', () => {
    const store = spied(createInMemoryBacking().open());
    const storage = createLogStorage(store, KEYS, 'writer01');
    storage.digest(storage.segments());
    storage.epoch();
    storage.hasNewerVersion();
    expect(store.set).not.toHaveBeenCalled();
    expect(store.keys()).toEqual([]);
  });

  it('[P2] the log is the merge of all segments, of every writer', () => {
    const backing = createInMemoryBacking();
    const one = createLogStorage(backing.open(), KEYS, 'writer01');
    const two = createLogStorage(backing.open(), KEYS, 'writer02');
    one.append(grades(2));
    two.append(grades(2, 5));
    one.append(grades(1, 9));
    expect(entriesIn(two)).toEqual([...grades(2), ...grades(1, 9), ...grades(2, 5)]);
    expect(two.isForeignSegment('design-round:/:v1:log:writer01:0')).toBe(true);
    expect(one.isForeignSegment('design-round:/:v1:log:writer01:0')).toBe(false);
    expect(one.isForeignSegment('design-round:/:v1:epoch')).toBe(false);
  });

  it('[P2] a writer whose id begins another’s does not take its segments for its own', () => {
    const store = createInMemoryBacking().open();
    expect(
      createLogStorage(store, KEYS, 'writer0').isForeignSegment('design-round:/:v1:log:writer01:0'),
    ).toBe(true);
  });

  it('[P4] a failed write keeps its entries, and the next one carries them', () => {
    const inner = createInMemoryBacking().open();
    let reason: 'full' | 'blocked' | null = null;
    const store: KeyValueStore = {
      ...inner,
      set: (key, value) => (reason === null ? inner.set(key, value) : { ok: false, reason }),
    };
    const storage = createLogStorage(store, KEYS, 'writer01');
    storage.append(grades(1));
    reason = 'full';
    expect(storage.append(grades(1, 1))).toEqual({ ok: false, reason: 'full' });
    reason = 'blocked';
    expect(storage.append(grades(1, 2))).toEqual({ ok: false, reason: 'blocked' });
    expect(entriesIn(storage)).toEqual(grades(1));
    reason = null;
    expect(storage.append([])).toEqual({ ok: true });
    expect(entriesIn(storage)).toEqual(grades(3));
  });

  it('[P4] [P8] entries whose write failed survive the loss of their segment', () => {
    const inner = createInMemoryBacking().open();
    let isFull = false;
    const store: KeyValueStore = {
      ...inner,
      set: (key, value) => (isFull ? { ok: false, reason: 'full' } : inner.set(key, value)),
    };
    const storage = createLogStorage(store, KEYS, 'writer01');
    storage.append(grades(1));
    isFull = true;
    storage.append(grades(1, 1));
    const gone = inner.keys();
    for (const key of gone) inner.remove(key);
    storage.forgetOwn(gone);
    isFull = false;
    expect(storage.append(grades(1, 2))).toEqual({ ok: true });
    expect(entriesIn(storage)).toEqual(grades(2, 1));
    expect(storage.ownKeys()).toEqual(inner.keys());
  });

  it('[L7] an entry that cannot be stored does not spoil those before and after it', () => {
    const storage = createLogStorage(createInMemoryBacking().open(), KEYS, 'writer01');
    storage.append(grades(1));
    expect(() => storage.append([review({ reviewedAtMs: -1 })])).toThrow(RangeError);
    storage.append(grades(1, 1));
    expect(entriesIn(storage)).toEqual(grades(2));
  });
});

describe('a full segment', () => {
  const { entries } = generateLog({ cards: 300, reviews: 4_000, seed: 5, startDay: DAY });

  it('[P2] is followed by the next, and none is touched again', () => {
    const store = spied(createInMemoryBacking().open());
    const storage = createLogStorage(store, KEYS, 'writer01');
    for (const entry of entries) storage.append([entry]);
    const written = store.set.mock.calls.map(([key]) => Number(key.split(':').at(-1)));
    expect(written).toEqual([...written].sort((a, b) => a - b));
    expect(new Set(written).size).toBeGreaterThan(2);
    expect([...new Set(written)]).toEqual(
      Array.from({ length: new Set(written).size }, (_, n) => n),
    );
    expect(store.remove).not.toHaveBeenCalled();
  });

  it('[P2] is longer than SEGMENT_LENGTH_MAX by less than one entry', () => {
    const store = createInMemoryBacking().open();
    const storage = createLogStorage(store, KEYS, 'writer01');
    for (const entry of entries) storage.append([entry]);
    const lengths = storage.segments().map(({ text }) => text.length);
    const full = lengths.filter((length) => length >= SEGMENT_LENGTH_MAX);
    expect(full).toHaveLength(lengths.length - 1);
    expect(Math.max(...lengths)).toBeLessThan(SEGMENT_LENGTH_MAX + 64);
  });

  it('[L3] reads back as the same log, whatever the order of the keys', () => {
    const storage = createLogStorage(createInMemoryBacking().open(), KEYS, 'writer01');
    for (const entry of entries) storage.append([entry]);
    const found = entriesIn(storage).map((entry) => JSON.stringify(entry));
    expect(found.sort()).toEqual(entries.map((entry) => JSON.stringify(entry)).sort());
  });
});

describe('epochs', () => {
  const SEGMENT = 'design-round:/:v1:log:writer0';

  function storageIn(epoch: number | null) {
    const store = createInMemoryBacking().open();
    if (epoch !== null) store.set(KEYS.epoch, serializeEpoch(epoch));
    for (const [index, segmentEpoch] of [0, 1, 2].entries()) {
      store.set(`${SEGMENT}${index}:0`, encodeSegment(grades(1, index), segmentEpoch));
    }
    return { store, storage: createLogStorage(store, KEYS, 'writer09') };
  }

  it.each([0, 1, 2, 3, 1_295])(
    '[P8] with epoch %s, segments of earlier ones are not read',
    (epoch) => {
      const { storage } = storageIn(epoch);
      expect(storage.epoch()).toBe(epoch);
      expect(entriesIn(storage)).toEqual(grades(3).slice(Math.min(3, epoch)));
    },
  );

  it.each([null, '', '3', 'zz', '2~000000', 'garbage!', '-1', 'null', '{"epoch":9}'])(
    '[P8] [P3] with the epoch lost or damaged (%j), the latest one of the segments is in force',
    (stored) => {
      const { store } = storageIn(null);
      if (stored !== null) store.set(KEYS.epoch, stored);
      const storage = createLogStorage(store, KEYS, 'writer09');
      expect(storage.epoch()).toBe(2);
      expect(entriesIn(storage)).toEqual(grades(3).slice(2));
      storage.append(grades(1, 9));
      expect(entriesIn(createLogStorage(store, KEYS, 'writer08'))).toHaveLength(2);
    },
  );

  it('[P3] [P8] a wrong character in the epoch of a segment hides nothing', () => {
    const { store } = storageIn(2);
    const key = `${SEGMENT}2:0`;
    const text = store.get(key) ?? '';
    for (const wrong of ['1.1.', '1.0.', '1.z.', '2.2.', 'x.2.']) {
      store.set(key, wrong + text.slice(4));
      const storage = createLogStorage(store, KEYS, 'writer09');
      const [segment] = storage.segments();
      expect(segment && readSegment(segment, storage.epoch())).toMatchObject({
        entries: grades(3).slice(2),
        fault: { key, reason: 'corrupt' },
      });
    }
  });

  it('[P8] deleting all starts a new epoch, and what came before is gone', () => {
    const { store, storage } = storageIn(2);
    storage.append(grades(1, 9));
    expect(storage.deleteAll()).toEqual({ ok: true });
    expect(storage.epoch()).toBe(3);
    expect(store.keys()).toEqual([KEYS.epoch]);
    // A tab that has not heard of it writes on: its old entries stay away, its new ones count.
    storage.append(grades(1, 10));
    expect(entriesIn(createLogStorage(store, KEYS, 'writer08'))).toEqual(grades(1, 10));
  });

  it('[P8] own segments carry the epoch of the start', () => {
    const { store, storage } = storageIn(2);
    storage.append(grades(1, 9));
    expect(store.get('design-round:/:v1:log:writer09:0')).toBe(encodeSegment(grades(1, 9), 2));
  });

  it('[P8] [P6] long segments that a page writes after a deletion elsewhere can be read', () => {
    const backing = createInMemoryBacking();
    const storage = createLogStorage(backing.open(), KEYS, 'writer01');
    createLogStorage(backing.open(), KEYS, 'writer02').deleteAll();
    expect(storage.appendTexts(inOneGo(storage.encodeSliced(grades(1))))).toEqual({ ok: true });
    expect(storage.appendAll(grades(1, 1))).toEqual({ ok: true });
    expect(entriesIn(storage)).toEqual(grades(2));
  });

  it('[P8] [P6] a deletion while long segments are encoded leaves them readable', () => {
    const backing = createInMemoryBacking();
    const storage = createLogStorage(backing.open(), KEYS, 'writer01');
    const encoding = storage.encodeSliced(grades(1_500));
    encoding.next();
    createLogStorage(backing.open(), KEYS, 'writer02').deleteAll();
    expect(storage.appendTexts(inOneGo(encoding))).toEqual({ ok: true });
    expect(entriesIn(storage)).toEqual(grades(1_500));
  });

  it('[P8] texts of an earlier epoch are not written, because nobody would read them', () => {
    const backing = createInMemoryBacking();
    const storage = createLogStorage(backing.open(), KEYS, 'writer01');
    const texts = inOneGo(storage.encodeSliced(grades(1)));
    createLogStorage(backing.open(), KEYS, 'writer02').deleteAll();
    const before = backing.open().keys();
    expect(storage.appendTexts(texts)).toEqual({ ok: false, reason: 'blocked' });
    expect(backing.open().keys()).toEqual(before);
  });

  it('[P2] [P8] a compaction after a deletion elsewhere loses nothing', () => {
    const backing = createInMemoryBacking();
    const storage = createLogStorage(backing.open(), KEYS, 'writer01');
    const other = createLogStorage(backing.open(), KEYS, 'writer02');
    other.deleteAll();
    other.append(grades(3));
    const originals = storage.segments();
    expect(storage.replace(originals, grades(3))).toBe(true);
    expect(entriesIn(storage)).toEqual(grades(3));
  });

  it('[P2] [P8] a compaction brings back nothing that was deleted since it was read', () => {
    const store = createInMemoryBacking().open();
    createLogStorage(store, KEYS, 'writer02').append(grades(3));
    const storage = createLogStorage(store, KEYS, 'writer01');
    const originals = storage.segments();
    // As a deletion does it: the epoch first, then the segments go.
    store.set(KEYS.epoch, serializeEpoch(1));
    expect(storage.replace(originals, grades(3))).toBe(false);
    expect(entriesIn(storage)).toEqual([]);
  });

  it('[P8] what a page writes after it sees a new epoch belongs to it; what it wrote before does not', () => {
    const { store, storage } = storageIn(null);
    storage.append(grades(1, 9));
    store.set(KEYS.epoch, serializeEpoch(5));
    expect(storage.epoch()).toBe(5);
    expect(storage.segments()).toEqual([]);
    storage.append(grades(1, 10));
    expect(entriesIn(storage)).toEqual(grades(1, 10));
  });

  it.each(['', 'garbage!', '-1', '-z', '1.5', 'NaN', '123456789'])(
    '[P8] with the malformed epoch %j, what is written can be read',
    (epoch) => {
      const store = createInMemoryBacking().open();
      store.set(KEYS.epoch, epoch);
      createLogStorage(store, KEYS, 'writer01').append(grades(2));
      expect(entriesIn(createLogStorage(store, KEYS, 'writer02'))).toEqual(grades(2));
    },
  );

  it('[P3] a segment without a readable header is read as a fault, not passed over', () => {
    const store = createInMemoryBacking().open();
    store.set('design-round:/:v1:log:writer01:0', 'damaged');
    store.set(KEYS.epoch, serializeEpoch(3));
    const [segment] = createLogStorage(store, KEYS, 'writer02').segments();
    expect(segment).toBeDefined();
    expect(segment && readSegment(segment)).toMatchObject({
      entries: [],
      fault: { key: 'design-round:/:v1:log:writer01:0', reason: 'corrupt' },
    });
  });
});

describe('other versions and other sites', () => {
  it.each([
    ['design-round:/:v1:log:writer01:0', false],
    ['design-round:/:v2:log:writer01:0', true],
    ['design-round:/:v12:anything', true],
    ['design-round:/other/:v2:log:writer01:0', false],
  ])('[P3] %s: of a newer version %s', (key, isNewer) => {
    const store = createInMemoryBacking().open();
    store.set(key, 'x');
    expect(createLogStorage(store, KEYS, 'writer02').hasNewerVersion()).toBe(isNewer);
  });

  it('[L7] segments of another base path are not read', () => {
    const store = createInMemoryBacking().open();
    createLogStorage(store, storageKeys('/study/'), 'writer01').append(grades(1));
    expect(createLogStorage(store, KEYS, 'writer02').segments()).toEqual([]);
  });
});

describe('the digest', () => {
  const digestOf = (values: Record<string, string>): string => {
    const store = createInMemoryBacking().open();
    for (const [key, value] of Object.entries(values)) store.set(key, value);
    const storage = createLogStorage(store, KEYS, 'writer09');
    return storage.digest(storage.segments());
  };
  const a = { 'design-round:/:v1:log:writer01:0': encodeSegment(grades(3)) };
  const b = { 'design-round:/:v1:log:writer02:0': encodeSegment(grades(2, 5)) };

  it('[L9] is equal for equal segments in any order, other keys apart', () => {
    expect(digestOf({ ...a, ...b })).toBe(digestOf({ ...b, ...a }));
    expect(digestOf({ ...a, [KEYS.dueSummary]: 'x', [KEYS.snapshot]: 'y' })).toBe(digestOf(a));
  });

  it('[L9] differs with any other log', () => {
    const digests = [
      {},
      a,
      b,
      { ...a, ...b },
      { 'design-round:/:v1:log:writer01:1': encodeSegment(grades(3)) },
      { 'design-round:/:v1:log:writer01:0': encodeSegment(grades(4)) },
      { 'design-round:/:v1:log:writer01:0': encodeSegment(grades(3, 1)) },
      { 'design-round:/:v1:log:writer01:0': encodeSegment([register(), ...grades(2)]) },
    ].map(digestOf);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
