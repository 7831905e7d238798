import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionMark } from '../../src/lib/srs/later/replay/read-marks.ts';
import {
  parseReadCache,
  serializeReadCache,
} from '../../src/lib/storage/later/caches/read-marks-cache.ts';

const MINUTES = '/leaders/learn/#minutes';
const NOTHING = { marks: new Map(), isWhole: false };

const anyMarks = fc
  .array(
    fc.tuple(
      fc.constantFrom(MINUTES, '/leaders/#order', '/#top', '/a/b/#c-d'),
      fc.record({ isRead: fc.boolean(), setAtMs: fc.nat(8.64e15) }),
    ),
  )
  .map((rows) => new Map<string, SectionMark>(rows));

describe('the cache of read marks', () => {
  it('is read as it was written, times and marks taken away included', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const cache = { marks, isWhole: true };
        expect(parseReadCache(serializeReadCache(cache))).toEqual(cache);
      }),
    );
  });

  it('[P5] of version 1 has the sections read and says that times are missing', () => {
    const cache = parseReadCache(JSON.stringify([1, '/#top', MINUTES]));
    expect(cache).toEqual({
      marks: new Map([
        ['/#top', { isRead: true, setAtMs: 0 }],
        [MINUTES, { isRead: true, setAtMs: 0 }],
      ]),
      isWhole: false,
    });
    expect(serializeReadCache(cache)).toBe(JSON.stringify([1, '/#top', MINUTES]));
  });

  it.each([
    null,
    '',
    'null',
    '{}',
    '[]',
    '[3]',
    '[1,"no address"]',
    `[2,"${MINUTES}"]`,
    `[2,["${MINUTES}",1]]`,
    `[2,["${MINUTES}",2,5]]`,
    `[2,["${MINUTES}",1,-5]]`,
    `[2,["${MINUTES}",1,5.5]]`,
    '[2,["no address",1,5]]',
  ])('[P3] %j reads as none', (text) => {
    expect(parseReadCache(text)).toEqual(NOTHING);
  });
});
