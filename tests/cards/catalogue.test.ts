import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/lib/cards/catalogue.ts';
import type { Catalogue } from '../../src/lib/cards/card.ts';
import { cardId } from '../support/log/folding.ts';

const CATALOGUE: Catalogue = {
  version: 1,
  revision: 'k3f9',
  decks: [{ id: 'leaders', title: 'LEADERS', description: 'The method.' }],
  cards: [
    {
      id: cardId('leaders-first-step'),
      kind: 'basic',
      deckId: 'leaders',
      promptHtml: '<p>First?</p>',
      answerHtml: '<p>Listen.</p>',
      source: {
        path: '/leaders/learn/',
        pageTitle: 'Learn',
        sectionId: 'steps',
        sectionTitle: 'Steps',
      },
    },
    {
      id: cardId('leaders-gap'),
      kind: 'cloze',
      deckId: 'leaders',
      promptHtml: '',
      answerHtml: '',
      source: { path: '/decks/leaders/', pageTitle: 'Deck', sectionId: null, sectionTitle: null },
      aliases: [cardId('old-gap')],
      group: 'gaps',
    },
    {
      id: cardId('leaders-order'),
      kind: 'order',
      deckId: 'leaders',
      promptHtml: '',
      answerHtml: '',
      exercise: { question: '<p>Order?</p>', parts: ['a', 'b', 'c'] },
      source: { path: '/decks/leaders/', pageTitle: 'Deck', sectionId: null, sectionTitle: null },
    },
  ],
};

/** A deep copy with the value at a path replaced; `undefined` takes it away. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(CATALOGUE) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

describe('parsing cards.json', () => {
  it('gives the catalogue it was made from', () => {
    const value: unknown = JSON.parse(JSON.stringify(CATALOGUE));
    expect(parseCatalogue(value)).toEqual({ ok: true, catalogue: CATALOGUE });
  });

  it('leaves out what it does not know, so that a later build may add fields', () => {
    expect(parseCatalogue({ ...CATALOGUE, generatedBy: 'a later build' })).toEqual({
      ok: true,
      catalogue: CATALOGUE,
    });
  });

  it.each([null, false, 0, '', 'any', [], {}, { expected: { value: 1 }, drawn: null }])(
    'passes an exercise on as it is, for its kind to read: %j',
    (exercise) => {
      const result = parseCatalogue(withValue(['cards', 0, 'exercise'], exercise));
      expect(result.ok && result.catalogue.cards[0]?.exercise).toEqual(exercise);
    },
  );

  it('gives a card without an exercise none', () => {
    const result = parseCatalogue(withValue(['cards', 2, 'exercise'], undefined));
    const card = result.ok ? result.catalogue.cards[2] : undefined;
    expect(card).toBeDefined();
    expect(card !== undefined && 'exercise' in card).toBe(false);
  });

  it.each([
    [['revision'], 7, '$.revision: expected a string, found 7'],
    [['decks'], {}, '$.decks: expected an array, found {}'],
    [['decks', 0], null, '$.decks[0]: expected an object, found null'],
    [['decks', 0, 'title'], undefined, '$.decks[0].title: expected a string, found undefined'],
    [['cards'], 'none', '$.cards: expected an array, found "none"'],
    [['cards', 1], [], '$.cards[1]: expected an object, found []'],
    [['cards', 0, 'id'], 'No Id', '$.cards[0].id: expected a card id, found "No Id"'],
    [['cards', 0, 'kind'], null, '$.cards[0].kind: expected a string, found null'],
    [['cards', 0, 'deckId'], 1, '$.cards[0].deckId: expected a string, found 1'],
    [['cards', 0, 'promptHtml'], true, '$.cards[0].promptHtml: expected a string, found true'],
    [['cards', 0, 'source'], 'page', '$.cards[0].source: expected an object, found "page"'],
    [['cards', 0, 'source', 'path'], null, '$.cards[0].source.path: expected a string, found null'],
    [['cards', 0, 'source', 'sectionId'], 3, '$.cards[0].source.sectionId: expected a string'],
    [['cards', 1, 'aliases'], 'old-gap', '$.cards[1].aliases: expected an array'],
    [['cards', 1, 'aliases', 0], 'x', '$.cards[1].aliases[0]: expected a card id, found "x"'],
    [['cards', 1, 'group'], null, '$.cards[1].group: expected a string, found null'],
  ])('names the place of a fault: %j = %j', (path, value, detail) => {
    const result = parseCatalogue(withValue(path, value));
    expect(result).toMatchObject({ ok: false, reason: 'malformed' });
    expect(!result.ok && result.detail).toContain(detail);
  });

  it.each([0, 2, '1', null, undefined])('refuses version %j as another version', (version) => {
    const result = parseCatalogue(withValue(['version'], version));
    expect(result).toMatchObject({ ok: false, reason: 'version' });
    expect(!result.ok && result.detail).toContain('$.version: expected 1');
  });

  it('never throws, whatever the value', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(
          ['version'],
          ['decks', 0, 'id'],
          ['cards', 0],
          ['cards', 0, 'source'],
          ['cards', 1, 'aliases', 0],
        ),
        fc.jsonValue(),
      )
      .map(([path, value]) => withValue(path, value));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), damaged), (value) => {
        const result = parseCatalogue(value);
        if (!result.ok) expect(result.detail).toMatch(/^\$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
