import { describe, expect, it } from 'vitest';
import { STORAGE_VERSION, storageKeys } from '../../src/lib/storage/values/keys.ts';
import { createWriterId } from '../../src/lib/storage/segments/writer-id.ts';
import { versionOfKey } from '../../src/lib/storage/segments/segment-store.ts';

describe('the names of stored values', () => {
  // Frozen: to change one is to hide what every reader has stored.
  it.each([
    {
      base: '/',
      keys: {
        anyVersion: 'design-round:/:v',
        log: 'design-round:/:v1:log:',
        epoch: 'design-round:/:v1:epoch',
        snapshot: 'design-round:/:v1:snapshot',
        dueSummary: 'design-round:/:v1:due',
        readingPlace: 'design-round:/:v1:reading',
        sectionsRead: 'design-round:/:v1:read',
        backup: 'design-round:/:v1:backup',
        singleKeys: 'design-round:/:v1:keys',
        tab: 'design-round:/:v1:tab',
        returnTo: 'design-round:/:v1:return',
        probe: 'design-round:/:v1:probe',
        typed: 'design-round:/:v1:typed',
        draft: 'design-round:/:v1:draft',
      },
    },
    {
      base: '/study/system-design/',
      keys: {
        anyVersion: 'design-round:/study/system-design/:v',
        log: 'design-round:/study/system-design/:v1:log:',
        epoch: 'design-round:/study/system-design/:v1:epoch',
        snapshot: 'design-round:/study/system-design/:v1:snapshot',
        dueSummary: 'design-round:/study/system-design/:v1:due',
        readingPlace: 'design-round:/study/system-design/:v1:reading',
        sectionsRead: 'design-round:/study/system-design/:v1:read',
        backup: 'design-round:/study/system-design/:v1:backup',
        singleKeys: 'design-round:/study/system-design/:v1:keys',
        tab: 'design-round:/study/system-design/:v1:tab',
        returnTo: 'design-round:/study/system-design/:v1:return',
        probe: 'design-round:/study/system-design/:v1:probe',
        typed: 'design-round:/study/system-design/:v1:typed',
        draft: 'design-round:/study/system-design/:v1:draft',
      },
    },
  ])('[L7] [P2] under $base', ({ base, keys }) => {
    expect(storageKeys(base)).toEqual(keys);
    expect(STORAGE_VERSION).toBe(1);
  });

  it.each(['study', '/study', 'study/', '//study//'])(
    '[L7] do not depend on how the base is spelt: %s',
    (base) => {
      expect(storageKeys(base)).toEqual(storageKeys('/study/'));
    },
  );

  it('[L7] of two sites of one origin never meet', () => {
    const bases = ['/', '/a/', '/a/b/', '/ab/'];
    for (const base of bases) {
      for (const other of bases) {
        if (base === other) continue;
        for (const key of Object.values<string>({ ...storageKeys(other) })) {
          expect(key.startsWith(storageKeys(base).anyVersion)).toBe(false);
        }
      }
    }
  });

  it('[L7] are printable ASCII', () => {
    for (const key of Object.values<string>({ ...storageKeys('/study/') }))
      expect(key).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the version of a key', () => {
  const keys = storageKeys('/');

  it.each([
    ['design-round:/:v1:log:abcdefgh:0', 1],
    ['design-round:/:v2:log:abcdefgh:0', 2],
    ['design-round:/:v10:epoch', 10],
    ['design-round:/:vnext', null],
    ['design-round:/study/:v3:epoch', null],
    ['starlight-theme', null],
    ['', null],
  ])('[P3] %s: %s', (key, version) => {
    expect(versionOfKey(keys, key)).toBe(version);
  });
});

describe('writer ids', () => {
  it('[P2] are eight lower-case letters and digits, so that a key cannot be misread', () => {
    for (let index = 0; index < 200; index++) expect(createWriterId()).toMatch(/^[0-9a-z]{8}$/);
  });

  it('[P2] are made anew each time', () => {
    const ids = new Set(Array.from({ length: 20_000 }, createWriterId));
    expect(ids.size).toBe(20_000);
  });

  it('[P2] use every character', () => {
    const characters = new Set(Array.from({ length: 2_000 }, createWriterId).join(''));
    expect(characters.size).toBe(36);
  });
});
