/** The parts of a card that its kind checks: items of a numbered list, and components. */
import { describe, expect, test } from 'vitest';
import { rawCard } from '../support.ts';

const card = (content: string): string => `<Flashcard id="abc">\n${content}\n</Flashcard>\n`;

describe('items', () => {
  const itemsOf = (content: string) => rawCard(card(content)).items;

  test('are those of numbered lists in the prompt, with their lines', () => {
    expect(itemsOf('  Q\n\n  1. One **bold**\n  2. Two\n\n  <Answer>A</Answer>')).toEqual([
      { text: 'One bold', line: 4, listLine: 4, hasList: false },
      { text: 'Two', line: 5, listLine: 4, hasList: false },
    ]);
  });

  test('stand inside components as well, and in a second list', () => {
    const items = itemsOf('  <Weak>\n    1. One\n    2. Two\n  </Weak>\n\n  Q\n\n  1. Three');
    expect(items.map(({ text, listLine }) => [text, listLine])).toEqual([
      ['One', 3],
      ['Two', 3],
      ['Three', 9],
    ]);
  });

  test('are neither bullets nor parts of the answer', () => {
    expect(itemsOf('  Q\n\n  - One\n\n  <Answer>\n    1. Two\n  </Answer>')).toEqual([]);
  });

  test.each(['     1. x', '     - x', '     > - x'])('tell of a list inside: %j', (inner) => {
    const items = itemsOf(`  Q\n\n  1. One\n\n${inner}\n  2. Two`);
    expect(items.map(({ hasList }) => hasList)).toEqual([true, false]);
  });
});

describe('components', () => {
  const partsOf = (content: string) =>
    rawCard(card(content)).parts.map(({ attributes, ...part }) => ({
      ...part,
      attributes: Object.fromEntries(attributes),
    }));

  test('come with their place, their words and their plain attributes', () => {
    expect(
      partsOf(
        '  Q <Value of="a * 2" unit="GB" n={3} {...x} />\n\n  <Weak>Some *words*</Weak>\n\n  <Answer>\n    <Better>More</Better>\n  </Answer>',
      ),
    ).toEqual([
      {
        name: 'Value',
        attributes: { of: 'a * 2', unit: 'GB' },
        text: '',
        isEmpty: true,
        isInAnswer: false,
        isHidden: false,
        inside: [],
        line: 2,
      },
      {
        name: 'Weak',
        attributes: {},
        text: 'Some words',
        isEmpty: false,
        isInAnswer: false,
        isHidden: false,
        inside: [],
        line: 4,
      },
      {
        name: 'Better',
        attributes: {},
        text: 'More',
        isEmpty: false,
        isInAnswer: true,
        isHidden: false,
        inside: ['Answer'],
        line: 7,
      },
    ]);
  });

  test('stand inside each other', () => {
    expect(
      partsOf('  <Weak>\n    Text <Value of="x" />\n  </Weak>').map(({ name, inside }) => [
        name,
        inside,
      ]),
    ).toEqual([
      ['Weak', []],
      ['Value', ['Weak']],
    ]);
  });

  test('are neither answers, elements of HTML nor parts of a card inside', () => {
    expect(
      partsOf(
        '  Q <em>x</em>\n\n  <Flashcard id="inner">\n    R <Gap>g</Gap>\n  </Flashcard>\n\n  <Answer>A</Answer>',
      ),
    ).toEqual([]);
  });

  test('tell whether their words are hidden', () => {
    const parts = partsOf('  Q <Gap>g</Gap>\n\n  <Weak>w</Weak>\n\n  <Answer>A</Answer>');
    expect(parts.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Gap', true],
      ['Weak', false],
    ]);
  });
});
