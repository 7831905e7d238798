import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCards } from '../../../src/components/cards/filter/card-filter.ts';
import type { CardRow } from '../../../src/components/cards/list/card-row.ts';
import { createCardTexts } from '../../../src/components/cards/list/card-text.ts';
import {
  ALL_CARDS,
  BROWSE_FILTERS,
  type BrowseQuery,
} from '../../../src/lib/links/browse-query.ts';
import { idsOf, makeRow } from './rows.ts';

const texts = createCardTexts({ decks: [] });
const found = (rows: readonly CardRow[], query: Partial<BrowseQuery>) =>
  findCards(rows, { ...ALL_CARDS, ...query }, texts);

const rows = [
  makeRow({ id: 'fresh', state: 'new', deckId: 'deck-one', path: '/a/' }),
  makeRow({ id: 'fresh-suspended', state: 'new', isSuspended: true, path: '/b/' }),
  makeRow({ id: 'step-now', state: 'learning', isDue: true, path: '/b/' }),
  makeRow({ id: 'step-later', state: 'relearning', deckId: 'deck-two', path: '/b/' }),
  makeRow({
    id: 'due-leech',
    isDue: true,
    isLeech: true,
    lapses: 9,
    deckId: 'deck-two',
    path: '/c/',
  }),
  makeRow({ id: 'known-flagged', isFlagged: true, deckId: 'deck-two', path: '/c/' }),
  makeRow({ id: 'leech-flagged', isFlagged: true, isLeech: true, lapses: 8, path: '/c/' }),
];

describe('a list of cards', () => {
  it.each<[Partial<BrowseQuery>, string[]]>([
    [{}, idsOf(rows)],
    [{ filters: ['due'] }, ['step-now', 'due-leech']],
    [{ filters: ['new'] }, ['fresh', 'fresh-suspended']],
    [{ filters: ['learning'] }, ['step-now', 'step-later']],
    [{ filters: ['suspended'] }, ['fresh-suspended']],
    [{ filters: ['flagged'] }, ['known-flagged', 'leech-flagged']],
    [{ filters: ['leech'] }, ['due-leech', 'leech-flagged']],
    [{ deckId: 'deck-two' }, ['step-later', 'due-leech', 'known-flagged']],
    [{ path: '/b/' }, ['fresh-suspended', 'step-now', 'step-later']],
    [{ deckId: 'deck-two', path: '/b/' }, ['step-later']],
    [{ deckId: 'none' }, []],
    [{ text: 'leech' }, ['due-leech', 'leech-flagged']],
    [{ text: ' FLAGGED  leéch ' }, ['leech-flagged']],
    [{ text: 'leech', deckId: 'deck-two' }, ['due-leech']],
    [{ text: '!' }, idsOf(rows)],
  ])('of %j', (query, ids) => {
    expect(idsOf(found(rows, query).rows)).toEqual(ids);
  });

  it.each<[BrowseQuery['filters'], string[]]>([
    [
      ['due', 'new'],
      ['fresh', 'fresh-suspended', 'step-now', 'due-leech'],
    ],
    [
      ['due', 'learning'],
      ['step-now', 'step-later', 'due-leech'],
    ],
    [['due', 'leech'], ['due-leech']],
    [['flagged', 'leech'], ['leech-flagged']],
    [['new', 'suspended'], ['fresh-suspended']],
    [['due', 'suspended'], []],
  ])('of %j: stages widen it, the others narrow it', (filters, ids) => {
    expect(idsOf(found(rows, { filters }).rows)).toEqual(ids);
  });

  it('[Q4] [V] counts siblings due for review as one, as the review and the header do', () => {
    const group = 'pair';
    const siblings = [
      makeRow({ id: 'one', group, isDue: true }),
      makeRow({ id: 'two', group, isDue: true }),
      makeRow({ id: 'step', group, state: 'learning', isDue: true }),
      makeRow({ id: 'alone', isDue: true }),
    ];
    const { rows: listed, counts } = found(siblings, { filters: ['due'] });
    expect(idsOf(listed)).toEqual(['one', 'two', 'step', 'alone']);
    expect(counts.due).toBe(3);
  });

  it('counts what each mark would leave, whichever are chosen', () => {
    const counts = { due: 2, new: 2, learning: 2, suspended: 1, flagged: 2, leech: 2 };
    expect(found(rows, {}).counts).toEqual(counts);
    expect(found(rows, { filters: ['suspended'] }).counts).toEqual(counts);
    expect(found(rows, { deckId: 'deck-two' }).counts).toEqual({
      due: 1,
      new: 0,
      learning: 1,
      suspended: 0,
      flagged: 1,
      leech: 1,
    });
  });

  it('one mark alone leaves as many cards as it counts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BROWSE_FILTERS),
        fc.constantFrom('', 'leech', 'fresh', 'e', 'zzz'),
        fc.option(fc.constantFrom('deck-one', 'deck-two')),
        (mark, text, deckId) => {
          const { counts, rows: left } = found(rows, { filters: [mark], text, deckId });
          expect(left).toHaveLength(counts[mark]);
        },
      ),
    );
  });
});
