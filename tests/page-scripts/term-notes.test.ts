import { describe, expect, test } from 'vitest';
import { besidePlace } from '../../src/scripts/later/terms/beside.ts';
import { parseDefinitions } from '../../src/scripts/later/terms/term-definitions.ts';

describe('where a note goes', () => {
  const room = { left: 16, right: 344, top: 56, bottom: 700 };
  const note = { width: 300, height: 120 };

  test('below the word', () => {
    const word = { left: 20, top: 100, bottom: 120 };
    expect(besidePlace(word, note, room)).toEqual({ left: 20, top: 124 });
  });

  test('above it where there is no room below', () => {
    const word = { left: 20, top: 600, bottom: 620 };
    expect(besidePlace(word, note, room)).toEqual({ left: 20, top: 476 });
  });

  test('below it where there is room on neither side', () => {
    const word = { left: 20, top: 60, bottom: 80 };
    expect(besidePlace(word, note, { ...room, bottom: 150 }).top).toBe(84);
  });

  test('below it where the bars at the top leave no room above', () => {
    const word = { left: 20, top: 170, bottom: 190 };
    expect(besidePlace(word, note, { ...room, bottom: 300 }).top).toBe(194);
  });

  test('inside the text, however far right the word stands', () => {
    const word = { left: 340, top: 100, bottom: 120 };
    expect(besidePlace(word, note, room).left).toBe(44);
    expect(besidePlace(word, { width: 400, height: 90 }, room).left).toBe(16);
  });
});

test('definitions: what is as expected is read, the rest left out', () => {
  const read = parseDefinitions({
    dau: { name: 'Daily active users (DAU)', definition: 'People on one day.' },
    mau: { name: 5, definition: 'x' },
    qps: { name: 'QPS' },
    rto: null,
  });
  expect([...read]).toEqual([
    ['dau', { name: 'Daily active users (DAU)', definition: 'People on one day.' }],
  ]);
  for (const value of [null, 'text', 5]) expect(parseDefinitions(value).size).toBe(0);
});
