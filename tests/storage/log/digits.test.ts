import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digit, DIGITS } from '../../../src/lib/storage/segments/digits.ts';
import { digitValue, unzigzag, varint, zigzag } from '../../../src/lib/storage/later/log/varint.ts';

describe('digits', () => {
  it('[L7] are 64 different printable characters, frozen', () => {
    expect(DIGITS).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_');
    expect(new Set(DIGITS).size).toBe(64);
    for (let value = 0; value < 64; value++) expect(digitValue(digit(value))).toBe(value);
  });

  it.each(['', '~', '.', ' ', '!', 'é', '00'])('[L7] %j is none', (text) => {
    expect(digitValue(text)).toBe(-1);
  });

  it.each([
    [0, '0'],
    [31, 'V'],
    [32, 'W1'],
    [1_023, '_V'],
    [1_024, 'WW1'],
  ])('[L7] %i is written %s', (value, text) => {
    expect(varint(value)).toBe(text);
  });

  it('[L7] a number of 5 n bits takes n digits', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(varint(value)).toHaveLength(Math.ceil(value.toString(2).length / 5));
      }),
    );
  });

  it('[L7] zigzag is reversible and keeps small numbers small', () => {
    expect([0, -1, 1, -2, 2].map(zigzag)).toEqual([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(unzigzag(zigzag(value))).toBe(value);
        expect(zigzag(value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
