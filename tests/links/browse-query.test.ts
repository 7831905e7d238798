import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_CARDS,
  BROWSE_FILTERS,
  BROWSE_ORDERS,
  parseBrowseQuery,
  serializeBrowseQuery,
  type BrowseQuery,
} from '../../src/lib/links/browse-query.ts';
import { browseAddress } from '../../src/lib/links/addresses.ts';

const SLUG = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/);

const anyQuery: fc.Arbitrary<BrowseQuery> = fc.record({
  text: fc.string({ unit: 'grapheme' }).map((text) => (text.trim() === '' ? '' : text)),
  filters: fc.subarray([...BROWSE_FILTERS]),
  deckId: fc.option(SLUG),
  path: fc.option(fc.array(SLUG, { maxLength: 3 }).map((parts) => `/${[...parts, ''].join('/')}`)),
  sort: fc.record({ by: fc.constantFrom(...BROWSE_ORDERS), isDescending: fc.boolean() }),
});

describe('the address of a list of cards', () => {
  it.each<[Partial<BrowseQuery>, string]>([
    [{}, '/study/cards/'],
    [{ text: '   ' }, '/study/cards/'],
    [{ text: 'tail latency & cost' }, '/study/cards/?q=tail+latency+%26+cost'],
    [{ filters: ['due', 'leech'], deckId: 'leaders' }, '/study/cards/?is=due,leech&deck=leaders'],
    [{ path: '/leaders/learn/' }, '/study/cards/?page=/leaders/learn/'],
    [{ sort: { by: 'lapses', isDescending: true } }, '/study/cards/?sort=-lapses'],
    [{ sort: { by: 'place', isDescending: true } }, '/study/cards/?sort=-place'],
  ])('of %j is %s', (changed, address) => {
    const query = serializeBrowseQuery({ ...ALL_CARDS, ...changed });
    expect(browseAddress('/study/', query)).toBe(address);
  });

  it('is read back as the list it was made for', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { search, hash } = new URL(
          browseAddress('/', serializeBrowseQuery(query)),
          'https://x.example',
        );
        expect(parseBrowseQuery(search)).toEqual(query);
        expect(hash).toBe('');
      }),
    );
  });

  it.each<[string, Partial<BrowseQuery>]>([
    ['', {}],
    ['?utm_source=x', {}],
    ['?is=leech,due,due', { filters: ['due', 'leech'] }],
    ['?is=new&is=flagged', { filters: ['new', 'flagged'] }],
    ['?is=mature,', {}],
    ['?deck=&page=&q=&sort=', {}],
    ['?page=leaders/learn', { path: '/leaders/learn/' }],
    ['?sort=due', { sort: { by: 'due', isDescending: false } }],
    ['?sort=-due', { sort: { by: 'due', isDescending: true } }],
    ['?sort=-', {}],
    ['?sort=toString', {}],
  ])('%s names %j', (search, changed) => {
    expect(parseBrowseQuery(search)).toEqual({ ...ALL_CARDS, ...changed });
  });

  it('any query string can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const query = parseBrowseQuery(search);
        expect(parseBrowseQuery(serializeBrowseQuery(query))).toEqual({
          ...query,
          text: query.text.trim() === '' ? '' : query.text,
        });
      }),
    );
  });
});
