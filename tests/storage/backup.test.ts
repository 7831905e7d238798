import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBackupMark, serializeBackupMark } from '../../src/lib/storage/values/backup.ts';
import { isMomentMs } from '../../src/lib/time/ranges.ts';

describe('the mark of the last backup', () => {
  it('[P7] is read as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat().filter(isMomentMs), fc.maxSafeNat(), (madeAtMs, reviewCount) => {
        const mark = { madeAtMs, reviewCount };
        expect(parseBackupMark(serializeBackupMark(mark))).toEqual(mark);
      }),
    );
  });

  it.each([
    null,
    '',
    'null',
    '{}',
    '[]',
    '[1]',
    '[2,1,1]',
    '[1,1]',
    '[1,1,1,1]',
    '[1,"1",1]',
    '[1,1.5,1]',
    '[1,1,-1]',
    '[1,1e400,1]',
    '[1,1,1',
  ])('[P3] %j reads as none', (text) => {
    expect(parseBackupMark(text)).toBeNull();
  });
});
