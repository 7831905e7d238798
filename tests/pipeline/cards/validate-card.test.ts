import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { cardKinds } from '../../../src/card-kinds/build-registry.ts';
import { extractCards } from '../../../src/lib/pipeline/cards/extract-cards.ts';
import { lintCards } from '../../../src/lib/pipeline/cards/lint-cards.ts';
import { validateCard } from '../../../src/lib/pipeline/cards/validate-card.ts';
import { brief, declare, faultsOf, FILE, rawCard } from '../support.ts';

const QA = '\n  Q?\n\n  <Answer>A</Answer>\n</Flashcard>\n';
const KINDS = Object.keys(cardKinds).toSorted().join(', ');
const ID_RULE =
  'expected lower-case words joined by single hyphens, 3 to 64 characters, such as "leaders-first-step"';

test('a sound card comes back with its attributes parsed', () => {
  const raw = rawCard(
    `<Flashcard id="abc" kind="basic" deck="leaders" aliases=" old-id  older-id " group="word">${QA}`,
  );
  expect(validateCard(raw, cardKinds)).toEqual({
    card: {
      id: 'abc',
      kind: 'basic',
      deck: 'leaders',
      aliases: ['old-id', 'older-id'],
      group: 'word',
      raw,
    },
    faults: [],
  });
  expect(validateCard(rawCard(`<Flashcard id="abc">${QA}`), cardKinds).card).toMatchObject({
    kind: 'basic',
    deck: null,
    aliases: [],
    group: null,
  });
});

test.each<[string, string, readonly string[]]>([
  ['no id', `\n<Flashcard>${QA}`, [`2 id: found none, ${ID_RULE}`]],
  ['a malformed id', `<Flashcard\n  id="Foo Bar"\n>${QA}`, [`2 id: found "Foo Bar", ${ID_RULE}`]],
  ['an empty id', `<Flashcard id="">${QA}`, [`1 id: found "", ${ID_RULE}`]],
  [
    'an unknown kind',
    `<Flashcard id="abc" kind="quiz" x="y">${QA}`,
    [`1 kind: found "quiz", expected one of ${KINDS}`],
  ],
  [
    'a kind that objects inherit',
    `<Flashcard id="abc" kind="constructor">${QA}`,
    [`1 kind: found "constructor", expected one of ${KINDS}`],
  ],
  [
    'a malformed deck',
    `<Flashcard id="abc" deck="My Deck">${QA}`,
    ['1 deck: found "My Deck", expected lower-case words joined by single hyphens'],
  ],
  [
    'a malformed group',
    `<Flashcard id="abc" group="">${QA}`,
    ['1 group: found "", expected lower-case words joined by single hyphens'],
  ],
  [
    'malformed aliases',
    `<Flashcard id="abc" aliases="old-id, other-id">${QA}`,
    ['1 aliases: found "old-id, other-id", expected former card ids, separated by spaces'],
  ],
  [
    'empty aliases',
    `<Flashcard id="abc" aliases="">${QA}`,
    ['1 aliases: found "", expected former card ids, separated by spaces'],
  ],
  [
    'unknown attributes',
    `<Flashcard id="abc"\n  hint="x"\n  tags="y">${QA}`,
    [
      '2 hint: found an unknown attribute, expected one of the attributes aliases, deck, group, id, kind',
      '3 tags: found an unknown attribute, expected one of the attributes aliases, deck, group, id, kind',
    ],
  ],
  [
    'a card that closes itself',
    '<Flashcard id="abc" />\n',
    [
      '1 answer: found none, expected `<Answer>…</Answer>` after a blank line below the prompt',
      '1 prompt: found nothing, expected text above `<Answer>` that asks for something',
    ],
  ],
  [
    'an empty prompt',
    '<Flashcard id="abc">\n  {/* soon */}\n\n  <Answer>A</Answer>\n</Flashcard>\n',
    ['1 prompt: found nothing, expected text above `<Answer>` that asks for something'],
  ],
  [
    'no answer',
    '<Flashcard id="abc">\n  Q?\n</Flashcard>\n',
    ['1 answer: found none, expected `<Answer>…</Answer>` after a blank line below the prompt'],
  ],
  [
    'an empty answer',
    '<Flashcard id="abc">\n  Q?\n\n  <Answer>{" "}</Answer>\n</Flashcard>\n',
    ['4 answer: found nothing in it, expected text'],
  ],
  [
    'two answers',
    '<Flashcard id="abc">\n  Q?\n\n  <Answer>A</Answer>\n\n  <Answer>B</Answer>\n</Flashcard>\n',
    ['6 answer: found a second `<Answer>`, expected one, holding the whole answer'],
  ],
  [
    'a gap in a basic card',
    '<Flashcard id="abc">\n  Q <Gap>g</Gap>?\n\n  <Answer>A</Answer>\n</Flashcard>\n',
    [
      '2 gap: found `<Gap>` in a card of another kind, expected `kind="cloze"` on the card, or no gap',
    ],
  ],
  [
    'a gap in the answer of a basic card',
    '<Flashcard id="abc">\n  Q?\n\n  <Answer>A <Gap>g</Gap></Answer>\n</Flashcard>\n',
    [
      '4 gap: found `<Gap>` in a card of another kind, expected `kind="cloze"` on the card, or no gap',
    ],
  ],
  [
    'the reply of a critique in a cloze',
    '<Flashcard id="abc" kind="cloze">\n  A <Gap>b</Gap>.\n\n  <Weak>No.</Weak>\n</Flashcard>\n',
    [
      '4 weak: found `<Weak>` in a card of another kind, expected `kind="critique"` on the card, or the reply as a quote',
    ],
  ],
  [
    'an unknown attribute on a component of a kind',
    '<Flashcard id="abc" kind="numeric" answer="1" tolerance="exact">\n  Q <Value of="1"\n  units="GB" />?\n\n  <Answer>A</Answer>\n</Flashcard>\n',
    ['3 units: found it on `<Value>`, expected no attribute but of, unit'],
  ],
  [
    'a cloze without gap',
    '<Flashcard id="abc" kind="cloze">\n  Sentence.\n</Flashcard>\n',
    ['1 gap: found none, expected a sentence with `<Gap>…</Gap>` around the words to recall'],
  ],
  [
    'an empty gap',
    '<Flashcard id="abc" kind="cloze">\n  A <Gap>b</Gap>\n  and <Gap hint="c" />.\n</Flashcard>\n',
    ['3 gap: found nothing in it, expected the words to recall'],
  ],
  [
    'a cloze of nothing but a gap',
    '<Flashcard id="abc" kind="cloze">\n  <Gap>b</Gap>\n</Flashcard>\n',
    ['1 prompt: found nothing but gaps, expected text above `<Answer>` that asks for something'],
  ],
  [
    'an empty explanation of a cloze',
    '<Flashcard id="abc" kind="cloze">\n  A <Gap>b</Gap>.\n\n  <Answer></Answer>\n</Flashcard>\n',
    ['4 answer: found nothing in it, expected text'],
  ],
])('%s', (_name, text, expected) => {
  expect(faultsOf(text)).toEqual(expected);
});

test.each([
  [
    'a picture',
    '<Flashcard id="abc">\n  ![A queue](/queue.png)\n\n  <Answer>A</Answer>\n</Flashcard>\n',
  ],
  [
    'a component',
    '<Flashcard id="abc">\n  <QueueDrawing />\n\n  <Answer>A</Answer>\n</Flashcard>\n',
  ],
  [
    'code',
    '<Flashcard id="abc">\n  ```sql\n  select 1\n  ```\n\n  <Answer>A</Answer>\n</Flashcard>\n',
  ],
])('%s is a prompt', (_name, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test('a card with a readable id comes back beside its faults', () => {
  const raw = rawCard('<Flashcard id="abc" kind="quiz" aliases="old-id" deck="NO" />\n');
  expect(validateCard(raw, cardKinds).card).toMatchObject({
    id: 'abc',
    kind: 'quiz',
    aliases: ['old-id'],
    deck: null,
  });
});

test('a new kind brings its attributes and its check', () => {
  const numeric = {
    attributes: { unit: z.string('a unit').min(1, 'a unit') },
    check: () => [{ line: 9, field: 'figure', found: 'none', expected: 'one' }],
    template: (id: string) => `<Flashcard id="${id}" kind="numeric" unit="GB">${QA}`,
  };
  const faults = (attributes: string) =>
    brief(
      validateCard(rawCard(`<Flashcard id="abc" kind="numeric" ${attributes}>${QA}`), { numeric })
        .faults,
    );
  expect(faults('unit="GB"')).toEqual(['9 figure: found none, expected one']);
  expect(faults('unit=""')).toContain('1 unit: found "", expected a unit');
  expect(faults('')).toContain('1 unit: found none, expected a unit');
});

describe('the components of kinds', () => {
  const plain = { attributes: {}, check: () => [], template: () => '' };
  const kinds = {
    sketch: {
      ...plain,
      components: {
        Line: { attributes: ['from'], instead: 'a picture' },
        Blot: { attributes: [], instead: 'the word', standIn: () => 'a blot' },
      },
    },
    plan: { ...plain, components: { Line: { attributes: ['from'], instead: 'a list' } } },
    plain: { ...plain, isDefault: true },
  };
  const faultsIn = (attributes: string, inside: string): readonly string[] => {
    const text = `<Flashcard id="abc"${attributes}>\n  Q ${inside}\n</Flashcard>\n`;
    const { cards, faults } = extractCards(text, FILE, kinds, process.cwd());
    return brief([...faults, ...cards.flatMap((raw) => validateCard(raw, kinds).faults)]);
  };

  test('are no fault in a card of theirs', () => {
    expect(faultsIn(' kind="sketch"', '<Line from="a" /> <Blot>b</Blot>')).toEqual([]);
    expect(faultsIn(' kind="plan"', '<Line from="a" />')).toEqual([]);
  });

  test('are a fault in any other, which names every kind that has them', () => {
    expect(faultsIn('', '<Line />')).toEqual([
      '2 line: found `<Line>` in a card of another kind, expected `kind="sketch"` on the card, or a picture',
      '2 line: found `<Line>` in a card of another kind, expected `kind="plan"` on the card, or a list',
    ]);
    expect(faultsIn(' kind="plan"', '<Blot>b</Blot>')).toEqual([
      '2 blot: found `<Blot>` in a card of another kind, expected `kind="sketch"` on the card, or the word',
    ]);
  });

  test('know their attributes and belong inside a card', () => {
    expect(faultsIn(' kind="sketch"', '<Line to="a" from={b} />')).toEqual([
      '2 from: found {b}, expected a plain string in quotes',
      '2 to: found it on `<Line>`, expected no attribute but from',
    ]);
    expect(
      extractCards('A <Line />.\n', FILE, kinds, process.cwd()).faults.map(({ field }) => field),
    ).toEqual(['line']);
  });

  test('hide their words from the prompt where the kind says so', () => {
    const text =
      '<Flashcard id="abc" kind="sketch">\n  A <Blot>b</Blot> c <Line />\n</Flashcard>\n';
    expect(extractCards(text, FILE, kinds, process.cwd()).cards[0]).toMatchObject({
      promptText: 'A a blot c',
      hasPrompt: true,
    });
  });

  test('of no declared kind are for every card', () => {
    expect(faultsIn('', '<Drawing size={3} />')).toEqual([]);
  });

  test('leave a card without a kind to the default, and to nobody without one', () => {
    const { plan } = kinds;
    expect(
      brief(validateCard(rawCard('<Flashcard id="abc">\n  Q\n</Flashcard>\n'), { plan }).faults),
    ).toEqual(['1 kind: found "", expected one of plan']);
  });
});

test.each(Object.keys(cardKinds))('the template of the kind %s is sound', (kind) => {
  const template = cardKinds[kind]?.template('abc', process.cwd()) ?? '';
  expect(faultsOf(`## Title {#title}\n\n${template}\n`)).toEqual([]);
  const raw = rawCard(template);
  expect(raw.attributes.get('id')?.value).toBe('abc');
  expect(raw.attributes.get('kind')?.value ?? 'basic').toBe(kind);
  expect(lintCards(declare({ 'a.mdx': template }))).toEqual([]);
});
