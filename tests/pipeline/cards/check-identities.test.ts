import { expect, test } from 'vitest';
import { checkIdentities } from '../../../src/lib/pipeline/cards/check-identities.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import { basicCard, declare } from '../support.ts';

/** Two files, each with its cards one below the other: six lines a card. */
function faultsOf(a: readonly string[], b: readonly string[] = []): readonly string[] {
  return checkIdentities(declare({ 'a.mdx': a.join('\n'), 'b.mdx': b.join('\n') })).map(
    formatFault,
  );
}

test('sound cards have no faults', () => {
  expect(
    faultsOf(
      [basicCard('one', 'aliases="former"'), basicCard('two', 'group="pair"')],
      [basicCard('three', 'group="pair"')],
    ),
  ).toEqual([]);
});

test('an id twice, in one file or in two', () => {
  expect(faultsOf([basicCard('one'), basicCard('one')], [basicCard('one')])).toEqual([
    'a.mdx:7 id: found "one" a second time, expected an id of its own; a.mdx:1 has this one',
    'b.mdx:1 id: found "one" a second time, expected an id of its own; a.mdx:1 has this one',
  ]);
});

test('an alias twice', () => {
  expect(
    faultsOf([basicCard('one', 'aliases="former"')], [basicCard('two', 'aliases="former"')]),
  ).toEqual([
    'b.mdx:1 aliases: found "former", expected each former id once; a.mdx:1 names this one',
  ]);
});

test("an alias that is the card's own id", () => {
  expect(faultsOf([basicCard('one', 'aliases="one"')])).toEqual([
    'a.mdx:1 aliases: found "one", expected former ids, not the card\'s present one',
  ]);
});

test('an alias that another card bears', () => {
  expect(faultsOf([basicCard('one', 'aliases="two"')], [basicCard('two')])).toEqual([
    'a.mdx:1 aliases: found "two", expected ids that no card has any more; b.mdx:1 still has this one',
  ]);
});

test('a circle of two', () => {
  expect(
    faultsOf([basicCard('one', 'aliases="two"')], [basicCard('two', 'aliases="one"')]),
  ).toEqual([
    'a.mdx:1 aliases: found the circle one → two → one, expected one of these cards to be gone, its id named by the other',
  ]);
});

test('a circle through a chain, beside a card outside it', () => {
  const faults = faultsOf(
    [basicCard('one', 'aliases="two"'), basicCard('two', 'aliases="three"')],
    [basicCard('three', 'aliases="one"'), basicCard('four', 'aliases="old-four"')],
  );
  expect(faults).toEqual([expect.stringContaining('the circle one → two → three → one')]);
});

test('a group of one', () => {
  expect(faultsOf([basicCard('one', 'group="pair"')])).toEqual([
    'a.mdx:1 group (warning): found "pair" on this card alone, expected at least two cards in a group',
  ]);
});

test('faults stand at the line of their attribute', () => {
  const text =
    '\n<Flashcard\n  id="one"\n  aliases="one"\n>\n  Q?\n\n  <Answer>A</Answer>\n</Flashcard>\n';
  expect(faultsOf([text])[0]).toMatch(/^a\.mdx:4 aliases/);
});
