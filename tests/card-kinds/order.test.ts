import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import { mixed, moved, readOrder } from '../../src/card-kinds/order/exercise.ts';
import { placesOff, suggestRating } from '../../src/card-kinds/order/suggest.ts';
import { faultsOf } from '../pipeline/support.ts';

const count = fc.integer({ min: 2, max: 7 });
const rightOrder = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe('the mix', () => {
  it('is a permutation, never the right order, and the same for the same seed', () => {
    fc.assert(
      fc.property(count, fc.string(), (length, seed) => {
        const order = mixed(length, seed);
        expect(order.toSorted((a, b) => a - b)).toEqual(rightOrder(length));
        expect(order).not.toEqual(rightOrder(length));
        expect(mixed(length, seed)).toEqual(order);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reaches every wrong order of four parts', () => {
    const orders = Array.from({ length: 2_000 }, (_, turn) => mixed(4, `card/${turn}`).join(''));
    expect(new Set(orders).size).toBe(23);
  });
});

describe('a moved part', () => {
  it.each([
    [[0, 1, 2, 3], 0, 3, [1, 2, 3, 0]],
    [[0, 1, 2, 3], 3, 0, [3, 0, 1, 2]],
    [[0, 1, 2, 3], 1, 2, [0, 2, 1, 3]],
    [[0, 1, 2, 3], 2, 2, [0, 1, 2, 3]],
    [[0, 1, 2], 1, 99, [0, 2, 1]],
    [[0, 1, 2], 1, -5, [1, 0, 2]],
    [[0, 1, 2], 7, 0, [0, 1, 2]],
    [[0, 1, 2], -1, 0, [0, 1, 2]],
  ])('%j from %i to %i: %j', (order, from, to, expected) => {
    expect(moved(order, from, to)).toEqual(expected);
  });

  it('goes back where it came from', () => {
    fc.assert(
      fc.property(count, fc.string(), fc.nat(6), fc.nat(6), (length, seed, a, b) => {
        const [from, to] = [a % length, b % length];
        const order = mixed(length, seed);
        expect(moved(moved(order, from, to), to, from)).toEqual(order);
      }),
    );
  });
});

describe('the suggested grade', () => {
  it.each([
    [[0, 1, 2], 3],
    [[0, 1], 3],
    [[1, 0], 2],
    [[1, 2, 3, 0], 2],
    [[3, 0, 1, 2], 2],
    [[0, 2, 1, 3], 2],
    [[2, 1, 0], 1],
    [[1, 0, 3, 2], 1],
    [[3, 2, 1, 0], 1],
    [[2, 3, 0, 1], 1],
  ])('%j: %i', (order, rating) => {
    expect(suggestRating(order)).toBe(rating);
  });

  it('is Good for the right order, Hard if one move makes it right, else Again', () => {
    fc.assert(
      fc.property(count, fc.string(), (length, seed) => {
        const order = mixed(length, seed);
        const places = rightOrder(length);
        const isOneMoveAway = places.some((from) =>
          places.some((to) => moved(order, from, to).every((part, place) => part === place)),
        );
        expect(suggestRating(order)).toBe(isOneMoveAway ? 2 : 1);
        expect(suggestRating(places)).toBe(3);
      }),
      { numRuns: 500 },
    );
  });

  it('says how far each part is off: too early below zero, too late above', () => {
    expect(placesOff([0, 1, 2])).toEqual([0, 0, 0]);
    expect(placesOff([2, 0, 1])).toEqual([-2, 1, 1]);
    fc.assert(
      fc.property(count, fc.string(), (length, seed) => {
        const offs = placesOff(mixed(length, seed));
        expect(offs.reduce((sum, off) => sum + off, 0)).toBe(0);
      }),
    );
  });
});

describe('an exercise from the catalogue', () => {
  it('is read as it was made', () => {
    const made = { question: '<p>Q</p>', parts: ['a', 'b'] };
    expect(readOrder(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it.each([
    undefined,
    null,
    'parts',
    7,
    [],
    {},
    { parts: ['a', 'b'] },
    { question: 'q' },
    { question: 'q', parts: 'ab' },
    { question: 'q', parts: ['a'] },
    { question: 'q', parts: ['a', 7] },
    { question: null, parts: ['a', 'b'] },
    { question: 'q', parts: { 0: 'a', 1: 'b', length: 2 } },
  ])('is none: %j', (value) => {
    expect(readOrder(value)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readOrder(value);
      }),
    );
  });
});

describe('the split', () => {
  const html =
    '<p>Put in\n order.</p>\n<ol>\n<li>First <em>one</em></li>\n<li>Second</li>\n<li>Third</li>\n</ol>\n<dr-answer>Because.</dr-answer>';

  test('shows the parts mixed and without numbers, the answer in order with its reason', () => {
    const { promptHtml, answerHtml, exercise } = splitCardHtml('order', html, { id: 'abc' });
    expect(answerHtml).toBe(
      '<ol class="order-parts"><li>First <em>one</em></li><li>Second</li><li>Third</li></ol><p>Because.</p>',
    );
    expect(exercise).toEqual({
      question: '<p>Put in order.</p>',
      parts: ['First <em>one</em>', 'Second', 'Third'],
    });
    expect(promptHtml).toMatch(/^<p>Put in order\.<\/p><ul class="order-parts">/);
    const shown = [...promptHtml.matchAll(/<li>(.*?)<\/li>/g)].map(([, part]) => part);
    expect(shown).not.toEqual(['First <em>one</em>', 'Second', 'Third']);
    expect(shown.toSorted()).toEqual(['First <em>one</em>', 'Second', 'Third']);
    expect(splitCardHtml('order', html, { id: 'abc' }).promptHtml).toBe(promptHtml);
  });

  test('mixes anew for another card', () => {
    const prompts = Array.from(
      { length: 30 },
      (_, index) => splitCardHtml('order', html, { id: `card-${index}` }).promptHtml,
    );
    expect(new Set(prompts).size).toBe(5);
  });

  test('keeps text after the list in the question, and paragraphs of a loose list', () => {
    const loose = '<p>Q.</p><ol><li>\n<p>A</p>\n</li><li><p>B</p></li></ol><p>Hint.</p>';
    expect(splitCardHtml('order', loose, { id: 'abc' }).exercise).toEqual({
      question: '<p>Q.</p><p>Hint.</p>',
      parts: ['<p>A</p>', '<p>B</p>'],
    });
  });
});

describe('faults', () => {
  const card = (content: string): string =>
    `<Flashcard id="abc" kind="order">\n  Put in order.\n\n${content}\n</Flashcard>\n`;
  const RANGE = 'a numbered list of 3 to 7 parts in their right order';

  test.each<[string, string, readonly string[]]>([
    ['none', '  1. A\n  2. B\n  3. C\n\n  <Answer>Why.</Answer>', []],
    ['no list', '  Nothing here.', [`1 order: found none, expected ${RANGE}`]],
    ['bullets', '  - A\n  - B\n  - C', [`1 order: found none, expected ${RANGE}`]],
    ['two parts', '  1. A\n  2. B', [`1 order: found 2 parts, expected ${RANGE}`]],
    [
      'eight parts',
      [1, 2, 3, 4, 5, 6, 7, 8].map((part) => `  ${part}. P${part}`).join('\n'),
      [`1 order: found 8 parts, expected ${RANGE}`],
    ],
    [
      'a part twice',
      '  1. A\n  2. B\n  3. A',
      ['6 order: found "A" a second time, expected parts that can be told apart'],
    ],
    [
      'two lists',
      '  1. A\n  2. B\n\n  and\n\n  1. C\n  2. D',
      ['9 order: found a second numbered list, expected one, whose parts are to be put in order'],
    ],
    [
      'a list inside a part',
      '  1. A\n     - x\n     - y\n  2. B\n  3. C',
      ['4 order: found a list inside a part, expected words'],
    ],
    [
      'a list in the answer alone',
      '  <Answer>\n    1. A\n    2. B\n    3. C\n  </Answer>',
      [`1 order: found none, expected ${RANGE}`],
    ],
    [
      'a gap and a drawn value',
      '  1. A <Gap>b</Gap>\n  2. B <Value of="x" />\n  3. C',
      [
        '4 gap: found `<Gap>` in a card of another kind, expected `kind="cloze"` on the card, or no gap',
        '5 value: found `<Value>` in a card of another kind, expected `kind="numeric"` on the card, or the figure itself',
      ],
    ],
  ])('%s', (_name, content, expected) => {
    expect(faultsOf(card(content))).toEqual(expected);
  });
});
