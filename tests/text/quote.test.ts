import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/lib/text/quote.ts';

describe('a quoted text', () => {
  it.each([
    ['1.5h', '“1.5h”'],
    ['', '“”'],
    ['  two\n\t words ', '“two words”'],
    ['a\u200bb\u202ec', '“abc”'],
    ['x'.repeat(24), `“${'x'.repeat(24)}”`],
    ['x'.repeat(25), `“${'x'.repeat(24)}…”`],
    // Half of an emoji is no character.
    ['🎉'.repeat(25), `“${'🎉'.repeat(24)}…”`],
  ])('of %j is %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('can be longer, and in other marks', () => {
    expect(quote('x'.repeat(80), 79, '""')).toBe(`"${'x'.repeat(79)}…"`);
  });

  it('never has more characters than it may, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const quoted = Array.from(quote(text, most));
        expect(quoted.length).toBeLessThanOrEqual(most + 3);
        expect(quoted.join('')).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});
