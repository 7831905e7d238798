/** The query in the address of the card list, so that a filtered list can be sent to somebody and reloaded. */
import { normalizeBase } from './addresses.ts';

/** The filters of the card list, in the order in which they stand on the page. */
export const BROWSE_FILTERS = ['due', 'new', 'learning', 'suspended', 'flagged', 'leech'] as const;

export type BrowseFilter = (typeof BROWSE_FILTERS)[number];

/** `place` is the reading order of the site. */
export const BROWSE_ORDERS = [
  'place',
  'prompt',
  'state',
  'due',
  'stability',
  'recall',
  'lapses',
  'deck',
] as const;

export type BrowseOrder = (typeof BROWSE_ORDERS)[number];

export interface BrowseSort {
  readonly by: BrowseOrder;
  readonly isDescending: boolean;
}

export interface BrowseQuery {
  /** As typed. */
  readonly text: string;
  /** In the order of `BROWSE_FILTERS`, each at most once. */
  readonly filters: readonly BrowseFilter[];
  readonly deckId: string | null;
  /** Root-relative address of a page, with a slash at both ends. */
  readonly path: string | null;
  readonly sort: BrowseSort;
}

/** Every card, in reading order. */
export const ALL_CARDS: BrowseQuery = {
  text: '',
  filters: [],
  deckId: null,
  path: null,
  sort: { by: 'place', isDescending: false },
};

/**
 * Reads a query string such as `q=cache&is=due,leech&deck=leaders&page=/leaders/learn/&sort=-lapses`. Unknown
 * parameters and values are left out.
 */
export function parseBrowseQuery(search: string): BrowseQuery {
  const query = new URLSearchParams(search);
  const names = query.getAll('is').flatMap((value) => value.split(','));
  const page = query.get('page') ?? '';
  return {
    text: query.get('q') ?? '',
    filters: BROWSE_FILTERS.filter((filter) => names.includes(filter)),
    deckId: query.get('deck') || null,
    path: page === '' ? null : normalizeBase(page),
    sort: parseSort(query.get('sort') ?? ''),
  };
}

/** The query string of a list, without a question mark; empty for all cards in reading order. */
export function serializeBrowseQuery(list: BrowseQuery): string {
  const query = new URLSearchParams();
  if (list.text.trim() !== '') query.set('q', list.text);
  if (list.filters.length > 0) query.set('is', list.filters.join(','));
  if (list.deckId !== null) query.set('deck', list.deckId);
  if (list.path !== null) query.set('page', list.path);
  const { by, isDescending } = list.sort;
  if (by !== 'place' || isDescending) query.set('sort', isDescending ? `-${by}` : by);
  // A query may hold both characters as they are, and people read these addresses.
  return query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
}

function parseSort(value: string): BrowseSort {
  const isDescending = value.startsWith('-');
  const name = isDescending ? value.slice(1) : value;
  const by = BROWSE_ORDERS.find((order) => order === name);
  return by === undefined ? ALL_CARDS.sort : { by, isDescending };
}
