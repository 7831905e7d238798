import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultMessage,
  syntaxFault,
} from '../../../src/lib/srs/on-demand/progress-file/progress-file-faults.ts';
import { shown } from '../../../src/lib/srs/on-demand/progress-file/shown.ts';

/** Any code points, halves of pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 80 })
  .map((points) => String.fromCodePoint(...points));

describe('what a file holds, in a message', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [-1.5e300, '-1.5e+300'],
    [1e999, 'Infinity'],
    [[1, [2]], 'a list of 2'],
    [{ a: 1 }, 'an object'],
    ['', '""'],
    ['a "word"', '"a \\"word\\""'],
    ['a\u0000b\u202ec\u2028\u200b', '"a\\u0000b\\u{202e}c\\u{2028}\\u{200b}"'],
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(57)}…"`],
    ['\u{1f600}'.repeat(40), `"${'\u{1f600}'.repeat(28)}…"`],
  ])('[P6] %j is %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('[P6] is at most 60 characters long and hides nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ maxDepth: 1 }), anyText), (value) => {
        const text = shown(value);
        expect(text.length).toBeLessThanOrEqual(60);
        expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the place of a syntax fault', () => {
  it.each([
    ['abc', 0, 'line 1, column 1 (offset 0)'],
    ['abc', 3, 'line 1, column 4 (offset 3)'],
    ['a\nb\n', 4, 'line 3, column 1 (offset 4)'],
    ['a\r\nb', 3, 'line 2, column 1 (offset 3)'],
  ])('[P6] %j, %d is %s', (text, offset, at) => {
    const fault = syntaxFault(text, { offset, expected: 'a value', found: '"x"' });
    expect(fault).toEqual({ kind: 'syntax', at, expected: 'a value', found: '"x"' });
  });
});

it('[P6] every message says what happened, where, that nothing was changed, and what to do', () => {
  const kinds = ['empty', 'syntax', 'not-ours', 'too-new', 'too-large', 'schema'] as const;
  const messages = kinds.map((kind) =>
    faultMessage({ kind, at: '$', expected: 'an object', found: 'null' }),
  );
  for (const message of messages) {
    expect(message).toMatch(
      /^This file [^()]+ \(\$: expected an object, found null\)\. Nothing was changed\. \w[^()]+\.$/,
    );
  }
  expect(new Set(messages.map((message) => message.split(' (')[0]))).toHaveProperty('size', 6);
});
