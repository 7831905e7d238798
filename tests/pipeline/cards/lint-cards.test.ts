import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import {
  asksForList,
  isYesNoQuestion,
  lintCards,
} from '../../../src/lib/pipeline/cards/lint-cards.ts';
import {
  similarity,
  similarPairs,
  wordSet,
} from '../../../src/lib/pipeline/cards/similar-texts.ts';
import { basicCard, declare } from '../support.ts';

function warningsOf(...cards: readonly string[]): readonly string[] {
  return lintCards(declare({ 'a.mdx': cards.join('\n') })).map(formatFault);
}

const withAnswer = (answer: string): string =>
  `<Flashcard id="abc">\n  What?\n\n  <Answer>\n    ${answer}\n  </Answer>\n</Flashcard>\n`;

test('answers may have 40 words', () => {
  expect(warningsOf(withAnswer('word '.repeat(40)))).toEqual([]);
  expect(warningsOf(withAnswer('word '.repeat(41)))).toEqual([
    'a.mdx:4 answer (warning): found 41 words, expected at most 40, or several cards',
  ]);
});

test('a yes/no prompt', () => {
  expect(warningsOf(basicCard('abc', '', 'Is latency a requirement?'))).toEqual([
    'a.mdx:1 prompt (warning): found "Is latency a requirement?", expected a question that yes or no does not answer',
  ]);
});

test.each([
  ['Does a queue help?', true],
  ['Doesn’t a queue help?', true],
  ['The load doubles. Should you shard?', true],
  ['Given this: can it scale?', true],
  ['Is it a queue or a log?', false],
  ['Should you shard? Why?', false],
  ['What is a queue?', false],
  ['Is it.', false],
  ['Island or not, which?', false],
  ['Isolation means what?', false],
  ['', false],
])('%s is answered by yes or no: %s', (prompt, expected) => {
  expect(isYesNoQuestion(prompt)).toBe(expected);
});

test('answers may list three things', () => {
  const list = (items: number): string =>
    withAnswer(`Because:\n\n${'    - of this\n'.repeat(items)}`);
  expect(warningsOf(list(3))).toEqual([]);
  expect(warningsOf(list(4))).toEqual([
    'a.mdx:4 answer (warning): found a list of 4, expected at most 3 things to recall, or several cards',
  ]);
});

test('a prompt that asks for a whole list', () => {
  expect(warningsOf(basicCard('abc', '', 'List all seven steps of LEADERS.'))).toEqual([
    'a.mdx:1 prompt (warning): found "List all seven steps of LEADERS.", expected at most 3 things to recall, or several cards',
  ]);
});

test('a reply that a prompt quotes may ask for one', () => {
  const weak = '<Weak>Which five features do you want?</Weak>';
  expect(warningsOf(basicCard('abc', '', `What is weak about this?\n\n  ${weak}`))).toEqual([]);
});

test.each([
  ['Name all follow-ups.', true],
  ['name every step', true],
  ['Which five results does Estimate give?', true],
  ['What are the seven steps?', true],
  ['Name the four angles.', true],
  ['Which three results come first?', false],
  ['Name two of the five angles.', false],
  ['Which of the five angles fits?', false],
  ['Which five-minute phase comes first?', false],
  ['What does a list of all names cost?', false],
  ['Put the seven steps in order.', false],
])('%s asks for a list: %s', (prompt, expected) => {
  expect(asksForList(prompt)).toBe(expected);
});

describe('prompts that read alike', () => {
  const first = 'Which step of LEADERS comes right before the estimate of scale?';
  const second = 'Which step of LEADERS comes right after the estimate of scale?';

  test('the later one is named, once', () => {
    const warnings = warningsOf(
      basicCard('one', '', first),
      basicCard('two', '', second),
      basicCard('three', '', `${first}!`),
    );
    expect(warnings).toEqual([
      `a.mdx:7 prompt (warning): found "${second}", much like the card "one" at a.mdx:1, expected a prompt that reads differently, or the same \`group\` on both cards`,
      expect.stringMatching(/^a\.mdx:13 prompt .*"one" at a\.mdx:1/),
    ]);
  });

  test('siblings may', () => {
    expect(
      warningsOf(basicCard('one', 'group="pair"', first), basicCard('two', 'group="pair"', second)),
    ).toEqual([]);
  });

  test('punctuation and case make no difference', () => {
    expect(similarity(wordSet('It’s THE queue, then!'), wordSet("its the 'queue' then"))).toBe(1);
  });

  test('texts without words are like nothing', () => {
    expect(similarPairs(['', '…', '?!'], 0.8)).toEqual([]);
  });

  test('the index finds exactly the pairs that comparing all finds', () => {
    const text = fc
      .array(fc.constantFrom(...Array.from('abcdefgh')), { maxLength: 10 })
      .map((words) => words.join(' '));
    const threshold = fc.constantFrom(0.3, 0.5, 0.75, 0.8, 1);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), threshold, (texts, limit) => {
        const expected = texts.flatMap((later, j) =>
          texts
            .slice(0, j)
            .flatMap((earlier, i) =>
              similarity(wordSet(earlier), wordSet(later)) >= limit
                ? [{ earlier: i, later: j }]
                : [],
            ),
        );
        expect(similarPairs(texts, limit)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('4,000 prompts take no time to speak of', () => {
    const words = Array.from({ length: 800 }, (_, index) => `word${index}`);
    const prompts = Array.from({ length: 4000 }, (_, card) =>
      [
        'what is the',
        ...Array.from({ length: 9 }, (_, k) => words[(card * 37 + k * k * 101) % 800]),
      ].join(' '),
    );
    const start = performance.now();
    similarPairs(prompts, 0.8);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
