import { expect, it } from 'vitest';
import { readVersioned } from '../../src/lib/storage/values/versioned.ts';

it.each([
  [null, null],
  ['', null],
  ['[2,', null],
  ['2', null],
  ['{"0":2}', null],
  ['[]', null],
  ['[1,"a"]', null],
  ['["2","a"]', null],
  ['[2]', []],
  ['[2,"a",[null]]', ['a', [null]]],
])('of %j the items of version 2 are %j', (text, items) => {
  expect(readVersioned(text, 2)).toEqual(items);
});
