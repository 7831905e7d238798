import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRetention,
  parseRetention,
  parseWholeNumber,
} from '../../../src/components/settings/parsing/number-fields.ts';

describe('desired retention', () => {
  it.each([
    ['90', 0.9],
    [' 95 % ', 0.95],
    ['92.5', 0.925],
    ['92,5%', 0.925],
    ['70', 0.7],
    ['97', 0.97],
    ['0.9', 0.9],
    ['.85', 0.85],
    ['0,97', 0.97],
  ])('[S1] %j is %d', (text, retention) => {
    expect(parseRetention(text)).toEqual({ ok: true, value: retention });
  });

  it.each(['', '69', '69.99', '97.01', '98', '100', '0.69', '0.98', '1', '-90', '9e1', 'ninety'])(
    '[S1] %j is refused with what to write',
    (text) => {
      expect(parseRetention(text)).toEqual({
        ok: false,
        message: 'Write a percentage from 70 to 97.',
      });
    },
  );

  it('[S1] is read as it was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7_000, max: 9_700 }), (hundredths) => {
        const retention = hundredths / 10_000;
        expect(parseRetention(formatRetention(retention))).toEqual({ ok: true, value: retention });
      }),
    );
  });
});

describe('a whole number', () => {
  it.each([
    ['0', 0],
    [' 200 ', 200],
    ['9999', 9_999],
    ['9,999', 9_999],
    ['9.999', 9_999],
    ['9 999', 9_999],
    ['9’999', 9_999],
    ['١٢', 12],
  ])('%j is %d', (text, value) => {
    expect(parseWholeNumber(text, 0, 9_999)).toEqual({ ok: true, value });
  });

  it.each(['', '-1', '10000', '10,000', '1.5', '1,5', '0.200', '99,99', '1e3', 'ten'])(
    '%j is refused with what to write',
    (text) => {
      expect(parseWholeNumber(text, 0, 9_999)).toEqual({
        ok: false,
        message: `Write a whole number from 0 to ${new Intl.NumberFormat().format(9_999)}.`,
      });
    },
  );
});
