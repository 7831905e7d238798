/** The cards that a list shows. */
import { BROWSE_FILTERS, type BrowseFilter, type BrowseQuery } from '../../../lib/links/index.ts';
import { foldText } from '../../../lib/text/fold.ts';
import type { CardRow, CardTexts } from '../list/index.ts';

const PASSES: Readonly<Record<BrowseFilter, (row: CardRow) => boolean>> = {
  due: (row) => row.isDue,
  new: (row) => row.state === 'new',
  learning: (row) => row.state === 'learning' || row.state === 'relearning',
  suspended: (row) => row.isSuspended,
  flagged: (row) => row.isFlagged,
  leech: (row) => row.isLeech,
};

/** How far a card has come. A card passes one of these filters, rarely two, so several of them widen the list. */
const PROGRESS_FILTERS: ReadonlySet<BrowseFilter> = new Set<BrowseFilter>([
  'due',
  'new',
  'learning',
]);

export interface Found {
  readonly rows: readonly CardRow[];
  /**
   * How many of the cards that match text, deck and page pass each filter. Of siblings due for review one counts, as in
   * the review and the header: the others wait as soon as it is graded (rule Q4).
   */
  readonly counts: Readonly<Record<BrowseFilter, number>>;
}

/**
 * The cards of a list, in the order of `rows`. The words of the text, the deck and the page narrow the list. "due", "new"
 * and "learning" list cards that are any of them; "suspended", "flagged" and "leech" narrow the list further.
 */
export function findCards(
  rows: readonly CardRow[],
  query: BrowseQuery,
  texts: Pick<CardTexts, 'searchedOf'>,
): Found {
  const words = foldText(query.text).split(/\s+/).filter(Boolean);
  const widening = query.filters.filter((filter) => PROGRESS_FILTERS.has(filter));
  const narrowing = query.filters.filter((filter) => !PROGRESS_FILTERS.has(filter));
  const countedGroups = new Set<string>();
  const counts = { due: 0, new: 0, learning: 0, suspended: 0, flagged: 0, leech: 0 };
  const found = rows.filter((row) => {
    const { card } = row;
    if (query.deckId !== null && card.deckId !== query.deckId) return false;
    if (query.path !== null && card.source.path !== query.path) return false;
    if (words.length > 0) {
      const text = texts.searchedOf(card);
      if (!words.every((word) => text.includes(word))) return false;
    }
    for (const filter of BROWSE_FILTERS) {
      if (!PASSES[filter](row) || (filter === 'due' && isCounted(row, countedGroups))) continue;
      counts[filter]++;
    }
    const isWidened = widening.length === 0 || widening.some((filter) => PASSES[filter](row));
    return isWidened && narrowing.every((filter) => PASSES[filter](row));
  });
  return { rows: found, counts };
}

/** Whether a sibling of a card due for review is counted already. If not, notes that this card is. */
function isCounted({ card: { group }, state }: CardRow, countedGroups: Set<string>): boolean {
  if (group === undefined || state !== 'review') return false;
  if (countedGroups.has(group)) return true;
  countedGroups.add(group);
  return false;
}
