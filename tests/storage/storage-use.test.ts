import { describe, expect, it } from 'vitest';
import { createInMemoryBacking } from '../../src/lib/storage/later/in-memory/in-memory-store.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import { measureStorage, STORAGE_CHARACTERS_MAX } from '../../src/lib/storage/later/storage-use.ts';

const KEYS = storageKeys('/study/');

describe('the use of the storage', () => {
  it('[P7] counts keys and values, apart from those of others under the same address', () => {
    const store = createInMemoryBacking().open();
    expect(measureStorage(store, KEYS)).toEqual({
      used: 0,
      usedByOthers: 0,
      left: STORAGE_CHARACTERS_MAX,
    });
    store.set(`${KEYS.log}a:0`, 'x'.repeat(100));
    store.set('design-round:/study/:v2:log:a:0', 'xy');
    store.set('design-round:/:v1:log:a:0', 'xyz');
    store.set('theme', 'dark');
    const used = `${KEYS.log}a:0`.length + 100 + 'design-round:/study/:v2:log:a:0'.length + 2;
    const usedByOthers = 'design-round:/:v1:log:a:0'.length + 3 + 'theme'.length + 4;
    expect(measureStorage(store, KEYS)).toEqual({
      used,
      usedByOthers,
      left: STORAGE_CHARACTERS_MAX - used - usedByOthers,
    });
  });

  it('[P7] never leaves less than nothing', () => {
    const store = createInMemoryBacking().open();
    store.set('big', 'x'.repeat(STORAGE_CHARACTERS_MAX));
    expect(measureStorage(store, KEYS).left).toBe(0);
  });
});
