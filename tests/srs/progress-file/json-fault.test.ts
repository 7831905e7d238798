import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDeepNesting,
  findJsonFault,
} from '../../../src/lib/srs/on-demand/progress-file/json-fault.ts';

/** The engine's own word on a text. */
function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one place cut out, doubled or replaced. */
const almostJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.oneof(
      fc.constantFrom(
        ...Array.from('[]{},:"\\-+.eE0u \n\t\u0000\ufeff'),
        'tru',
        '00',
        '1.',
        '\\u12',
      ),
      fc.string({ maxLength: 2 }),
    ),
  )
  .map(([json, place, removed, inserted]) => {
    const at = place % (json.length + 1);
    return json.slice(0, at) + inserted + json.slice(at + removed);
  });

describe('where a text stops being JSON', () => {
  it('[P6] is somewhere exactly if the engine refuses the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), almostJson, fc.string()), (text) => {
        expect(findJsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[P6] is after a start that can be completed, and with the next character cannot', () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        const fault = findJsonFault(text);
        if (fault === null) return;
        // Everything before the fault is sound as far as it goes: cut off there, only the end is a fault.
        const start = findJsonFault(text.slice(0, fault.offset));
        expect(start === null || start.offset === fault.offset).toBe(true);
        expect(findJsonFault(text.slice(0, fault.offset + 1))?.offset).toBe(fault.offset);
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['', 0, 'a value', 'the end of the file'],
    ['[1, 2', 5, 'a comma or ]', 'the end of the file'],
    ['[1, ]', 4, 'a value', '"]"'],
    ['[1 2]', 3, 'a comma or ]', '"2"'],
    ['[}', 1, 'a value or ]', '"}"'],
    ['{"a":1 "b"}', 7, 'a comma or }', '"\\""'],
    ['{"a":1,}', 7, 'a name in double quotes', '"}"'],
    ["{'a':1}", 1, 'a name in double quotes or }', '"\'"'],
    ['{"a" 1}', 5, 'a colon', '"1"'],
    ['{"a":}', 5, 'a value', '"}"'],
    ['{} {}', 3, 'the end of the file', '"{"'],
    ['"ab', 3, 'a closing quote', 'the end of the file'],
    ['"a\nb"', 2, 'a character above U+001F, or an escape for it', '"\\n"'],
    ['"\\x"', 2, 'a known escape', '"x"'],
    ['"\\u12g4"', 5, 'four hexadecimal digits', '"g"'],
    ['NaN', 0, 'a value', '"N"'],
    ['[tru]', 4, 'true', '"]"'],
    ['nul', 3, 'null', 'the end of the file'],
    ['falsehood', 5, 'the end of the file', '"h"'],
    ['01', 1, 'the end of the file', '"1"'],
    ['-', 1, 'a digit', 'the end of the file'],
    ['-a', 1, 'a digit', '"a"'],
    ['[1.]', 3, 'a digit', '"]"'],
    ['1e+', 3, 'a digit', 'the end of the file'],
    ['.5', 0, 'a value', '"."'],
    ['\u00a0{}', 0, 'a value', '"\u00a0"'],
    ['[\ud83d\ude00]', 1, 'a value or ]', '"\ud83d\ude00"'],
  ])('[P6] %j: at %d, where %s is expected', (text, offset, expected, found) => {
    expect(findJsonFault(text)).toEqual({ offset, expected, found });
  });

  it('[P6] is found behind many brackets, a long text and a long number', () => {
    expect(findJsonFault('['.repeat(200_000))?.offset).toBe(200_000);
    expect(findJsonFault(`"${'\\n'.repeat(200_000)}`)?.offset).toBe(400_001);
    expect(findJsonFault(`${'9'.repeat(200_000)}x`)?.offset).toBe(200_000);
  });
});

describe('deep nesting', () => {
  it.each([
    ['[[]]', 2, null],
    ['[[[]]]', 2, 2],
    ['[{"a":[1]}]', 3, null],
    ['[{"a":[1]}]', 2, 6],
    ['[[],[],[],{}]', 2, null],
    ['["[[[\\"[[[", []]', 2, null],
    ['["\\\\", [[', 2, 8],
    [']]]]]][[[', 2, null],
  ])('[P6] %s: deeper than %d at %s', (text, levelsMax, offset) => {
    expect(findDeepNesting(text, levelsMax)?.offset ?? null).toBe(offset);
  });
});
