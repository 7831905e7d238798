import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract, faultsOf, FILE, rawCard } from '../support.ts';

const PAGE = `---
title: Learn
---

import { Flashcard } from '~/components/mdx/index.ts';

Intro “words” — 😀.

## The \`idea\` is **this** {#idea}

<Flashcard id="first-card">
  In LEADERS, which step comes first?

  <Answer>Learn the problem.</Answer>
</Flashcard>

### Detail {#detail}

<Flashcard
  id="second-card"
  kind="cloze"
  group="word"
>
  A day has <Gap hint="a number">86,400</Gap> *seconds*, or <Gap>24</Gap> hours.

  <Answer>Because.</Answer>
</Flashcard>
`;

describe('what is found', () => {
  test('sections with id, title, depth and line', () => {
    expect(extract(PAGE).sections).toEqual([
      { id: 'idea', title: 'The idea is this', depth: 2, line: 9 },
      { id: 'detail', title: 'Detail', depth: 3, line: 17 },
    ]);
  });

  test('cards with their lines, texts and nearest section', () => {
    const { cards, faults, isComplete } = extract(PAGE);
    expect(faults).toEqual([]);
    expect(isComplete).toBe(true);
    expect(cards).toHaveLength(2);
    expect(cards[0]).toMatchObject({
      file: FILE,
      line: 11,
      promptText: 'In LEADERS, which step comes first?',
      hasPrompt: true,
      answers: [{ text: 'Learn the problem.', listItems: 0, isEmpty: false, line: 14 }],
      parts: [],
      section: { id: 'idea' },
    });
    expect(cards[1]?.parts.map(({ attributes }) => attributes.get('hint'))).toEqual([
      'a number',
      undefined,
    ]);
    expect(cards[1]).toMatchObject({
      line: 19,
      promptText: 'A day has a number seconds, or … hours.',
      parts: [
        { name: 'Gap', text: '86,400', isEmpty: false, isHidden: true, line: 24 },
        { name: 'Gap', text: '24', isEmpty: false, isHidden: true, line: 24 },
      ],
      section: { id: 'detail', title: 'Detail' },
    });
  });

  test('every attribute has its own line', () => {
    const { attributes } = extract(PAGE).cards[1] ?? {};
    expect([...(attributes ?? [])]).toEqual([
      ['id', { value: 'second-card', line: 20 }],
      ['kind', { value: 'cloze', line: 21 }],
      ['group', { value: 'word', line: 22 }],
    ]);
  });

  test('words outside cards', () => {
    const { words } = extract(
      '## One two {#a}\n\nThree `four`, **five**.\n\n<Flashcard id="x">\n  no\n\n  <Answer>no</Answer>\n</Flashcard>\n',
    );
    expect(words).toBe(5);
  });

  test('tags and headings inside code are text', () => {
    const text = '```mdx\n<Flashcard id="x">\n## no\n```\n\nWrite `<Flashcard>` and `<Gap>`.\n';
    expect(extract(text)).toMatchObject({ sections: [], cards: [], faults: [] });
  });

  test('a fenced example inside a card is part of its prompt', () => {
    const text =
      '<Flashcard id="x">\n  What is wrong?\n\n  ```mdx\n  <Answer>\n  ```\n\n  <Answer>The end tag.</Answer>\n</Flashcard>\n';
    expect(rawCard(text)).toMatchObject({
      promptText: 'What is wrong? <Answer>',
      answers: [{ line: 8 }],
    });
  });

  test('a page may use footnotes, whose heading is not its own', () => {
    expect(faultsOf('Text[^1].\n\n[^1]: Note.\n')).toEqual([]);
  });

  test('cards may stand inside components', () => {
    const text =
      '<EditorNote id="note-x">\n\n<Flashcard id="abc">\n  Q?\n\n  <Answer>A</Answer>\n</Flashcard>\n\n</EditorNote>\n';
    expect(faultsOf(text)).toEqual([]);
  });

  test('a heading of depth 4 is a section only with an id', () => {
    const { sections, faults } = extract('#### One\n\n#### Two {#two}\n');
    expect(sections.map(({ id }) => id)).toEqual(['two']);
    expect(faults).toEqual([]);
  });

  test.each([
    ['Windows line ends', PAGE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${PAGE}`],
  ])('%s change no line', (_name, text) => {
    const lines = (page: string) =>
      extract(page).cards.map(({ line, attributes, answers, parts }) => ({
        line,
        attributes: [...attributes],
        answers,
        parts,
      }));
    expect(lines(text)).toEqual(lines(PAGE));
    expect(faultsOf(text)).toEqual([]);
  });

  test('lines follow whatever text stands above', () => {
    const prose = fc.array(
      fc.constantFrom('', 'Text — “é” 😀.', '- item', '> quote', '`<Gap>`', '| a |'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(prose, (lines) => {
        const before = ['---', 'title: x', '---', '', ...lines, '', ''].join('\n');
        const { cards, sections } = extract(before + PAGE.slice(PAGE.indexOf('## The')));
        const offset = before.split('\n').length - 9;
        expect(sections.map(({ line }) => line)).toEqual([9 + offset, 17 + offset]);
        expect(cards.map(({ line }) => line)).toEqual([11 + offset, 19 + offset]);
        expect(cards[1]?.attributes.get('group')?.line).toBe(22 + offset);
        expect(cards[1]?.parts.map(({ line }) => line)).toEqual([24 + offset, 24 + offset]);
      }),
    );
  });

  test('any text gives a result', () => {
    const piece = fc.constantFrom(
      '<Flashcard id="abc">',
      '</Flashcard>',
      '<Answer>',
      '</Answer>',
      '<Gap>',
      '</Gap>',
      '## H {#h}',
      '{',
      '}',
      '\n\n',
      '\n',
      ' text ',
      '```',
      '- ',
      '> ',
      '---',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const { faults, isComplete } = extract(pieces.join(''));
        if (!isComplete) expect(faults).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

/** A card with a given opening tag and inside. */
const card = (inside: string, attributes = 'id="abc"'): string =>
  `<Flashcard ${attributes}>\n${inside}\n</Flashcard>\n`;
const QA = '  Q?\n\n  <Answer>A</Answer>';

describe('faults of a file', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'syntax that stops the parser',
      '---\ntitle: x\n---\n\n## Title {#id} more\n',
      ['5:14 syntax: found Could not parse expression with oxc'],
    ],
    [
      'a card that is not closed',
      'Text.\n\n<Flashcard id="abc">\n  Q?\n',
      ['3:1 syntax: found Expected a closing tag for `<Flashcard>` (3:1)'],
    ],
    [
      'a heading without id',
      '## The first Step, please\n',
      [
        '1 heading: found "The first Step, please" without an id, expected an explicit one, such as `{#the-first-step-please}`',
      ],
    ],
    [
      'a heading of depth 3 without id',
      '\n### Sub\n',
      ['2 heading: found "Sub" without an id, expected an explicit one, such as `{#sub}`'],
    ],
    [
      'a heading in a list without id',
      '- item\n\n  ## Sub\n',
      ['3 heading: found "Sub" without an id'],
    ],
    [
      'a heading id in capitals',
      '## Sub {#Sub}\n',
      ['1 heading: found the id "Sub", expected lower-case words joined by single hyphens'],
    ],
    [
      'a heading id that cards use',
      '## Sub {#card-x}\n',
      ['1 heading: found the id "card-x", expected one that does not start with "card-"'],
    ],
    ['words beside a heading id', '## Sub {#sub way}\n', ['1 heading: found "way" beside the id']],
    ['a heading without words', '## {#sub}\n', ['1 heading: found no words, expected a title']],
    [
      'a second heading with an id',
      '## A {#a}\n\n## B {#a}\n',
      [
        '3 heading: found the id "a" a second time, expected an id that no other heading of the page has; line 1',
      ],
    ],
    [
      'a heading in JSX',
      '<h2 id="x">T</h2>\n',
      ['1 heading: found `<h2>`, expected a Markdown heading'],
    ],
    [
      'a heading in a card',
      card(`  Q?\n\n  ## Sub {#sub}\n\n  <Answer>A</Answer>`),
      ['4 heading: found "Sub" inside a card, expected headings outside cards'],
    ],
    [
      'a computed attribute',
      card(QA, 'id={x}'),
      ['1 id: found {x}, expected a plain string in quotes'],
    ],
    [
      'an attribute without value',
      card(QA, 'id="abc" group'),
      ['1 group: found no value, expected a plain string in quotes'],
    ],
    [
      'spread attributes',
      card(QA, 'id="abc" {...rest}'),
      ['1 attributes: found {...rest}, expected attributes one by one'],
    ],
    [
      'an attribute twice',
      card(QA, 'id="abc" id="abd"'),
      ['1 id: found it a second time, expected one'],
    ],
    [
      'an answer right after the prompt',
      card('  Q?\n  <Answer>A</Answer>'),
      [
        '3 answer: found "Q?" right before `<Answer>`, expected a blank line between prompt and `<Answer>`',
      ],
    ],
    [
      'a long answer right after the prompt',
      card('  Q?\n  <Answer>\n  A\n\n  B\n  </Answer>'),
      ['3 answer: found "Q?" right before `<Answer>`'],
    ],
    [
      'an answer on the line of the prompt',
      '<Flashcard id="abc">Q? <Answer>A</Answer></Flashcard>\n',
      ['1 answer: found "<Flashcard id="abc">Q?" right before `<Answer>`'],
    ],
    [
      'an answer right after a list',
      card('  Q?\n\n  - a\n  <Answer>A</Answer>'),
      ['5 answer: found "- a" right before `<Answer>`'],
    ],
    [
      'an answer inside a list',
      card('  Q?\n\n  - a\n\n    <Answer>A</Answer>'),
      ['6 answer: found `<Answer>` inside `<li>`, expected it directly in `<Flashcard>`'],
    ],
    [
      'text after the answer',
      card(`${QA}\n\n  More.\n\n  And more.`),
      ['6 answer: found "More." after it, expected `<Answer>` as the last part of the card'],
    ],
    ['text beside the answer', card(`${QA} more`), ['4 answer: found "more" after it']],
    [
      'an attribute on the answer',
      card('  Q?\n\n  <Answer id="x">A</Answer>'),
      ['4 id: found it on `<Answer>`, expected no attributes'],
    ],
    [
      'an unknown attribute on a gap',
      card('  A <Gap tip="x">b</Gap> c', 'id="abc" kind="cloze"'),
      ['2 tip: found it on `<Gap>`, expected no attribute but hint'],
    ],
    [
      'a computed hint',
      card('  A <Gap hint={x}>b</Gap> c', 'id="abc" kind="cloze"'),
      ['2 hint: found {x}, expected a plain string in quotes'],
    ],
    [
      'a gap in a gap',
      card('  A <Gap>b <Gap>c</Gap></Gap> d', 'id="abc" kind="cloze"'),
      ['2 gap: found `<Gap>` inside `<Gap>`'],
    ],
    [
      'a gap in an answer',
      card('  A <Gap>b</Gap>\n\n  <Answer>c <Gap>d</Gap></Answer>', 'id="abc" kind="cloze"'),
      ['4 gap: found `<Gap>` inside `<Answer>`'],
    ],
    [
      'an answer outside a card',
      '\n<Answer>A</Answer>\n',
      ['2 answer: found `<Answer>` outside a card, expected it inside `<Flashcard>`'],
    ],
    ['a gap outside a card', '\nA <Gap>b</Gap>.\n', ['2 gap: found `<Gap>` outside a card']],
    [
      'a card in a card',
      card(
        `  Q?\n\n  <Flashcard id="inner">\n    R?\n\n    <Answer>B</Answer>\n  </Flashcard>\n\n  <Answer>A</Answer>`,
      ),
      ['4 card: found `<Flashcard>` inside another card, expected it on lines of its own'],
    ],
    [
      'a card in a list',
      `- item\n\n  ${card(QA).replaceAll('\n', '\n  ')}\n`,
      ['3 card: found `<Flashcard>` inside a list'],
    ],
    [
      'a card in a quote',
      `> ${card(QA).trim().replaceAll('\n', '\n> ')}\n`,
      ['1 card: found `<Flashcard>` inside a quote'],
    ],
  ])('%s', (_name, text, expected) => {
    const found = faultsOf(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, index) =>
      expect(found[index]).toSatisfy((fault: string) => fault.startsWith(start), start),
    );
  });

  test('attributes keep their lines beside computed ones', () => {
    const text =
      '<Flashcard\n  id="abc"\n  group={{\n    a: 1,\n  }}\n  {...rest}\n  nope="x > y"\n  deck="B"\n>\n  Q?\n\n  <Answer>A</Answer>\n</Flashcard>\n';
    expect(faultsOf(text).map((fault) => fault.split(':')[0])).toEqual([
      '3 group',
      '6 attributes',
      '8 deck',
      '7 nope',
    ]);
  });
});
