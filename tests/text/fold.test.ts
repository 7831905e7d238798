import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/lib/text/fold.ts';

describe('a folded text', () => {
  it.each([
    ['Célébrité ÅNGSTRÖM', 'celebrite angstrom'],
    ['İstanbul', 'istanbul'],
    ['naïve', 'naive'],
    ['日本', '日本'],
    ['', ''],
  ])('of %j is %j: without case and accents', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is alike for every form of one text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFC'))).toBe(foldText(text.normalize('NFD')));
      }),
    );
  });
});
