/** Which cards a list shows. */
import { BROWSE_MARKS, type BrowseMark, type BrowseQuery } from '../../../lib/links/index.ts';
import { foldText } from '../../../lib/text/fold.ts';
import type { CardRow, CardTexts } from '../list/index.ts';

const HAS_MARK: Readonly<Record<BrowseMark, (row: CardRow) => boolean>> = {
  due: (row) => row.isDue,
  new: (row) => row.state === 'new',
  learning: (row) => row.state === 'learning' || row.state === 'relearning',
  suspended: (row) => row.isSuspended,
  flagged: (row) => row.isFlagged,
  leech: (row) => row.isLeech,
};

/** How far a card has come: of these a card has one, seldom two, so several of them widen the list. */
const STAGES: ReadonlySet<BrowseMark> = new Set<BrowseMark>(['due', 'new', 'learning']);

export interface Found {
  readonly rows: readonly CardRow[];
  /**
   * How many cards have each mark among those that text, deck and page let through. Of siblings due for review one counts,
   * as in the review and the header: the others wait as soon as it is graded (rule Q4).
   */
  readonly counts: Readonly<Record<BrowseMark, number>>;
}

/**
 * The cards of a list, in the order given. Words of the text, deck and page narrow it; "due", "new" and "learning" give
 * cards that are any of them; "suspended", "flagged" and "leech" narrow once more.
 */
export function findCards(
  rows: readonly CardRow[],
  query: BrowseQuery,
  texts: Pick<CardTexts, 'searchedOf'>,
): Found {
  const words = foldText(query.text).split(/\s+/).filter(Boolean);
  const stages = query.marks.filter((mark) => STAGES.has(mark));
  const others = query.marks.filter((mark) => !STAGES.has(mark));
  const dueReviews = new Set<string>();
  const counts = { due: 0, new: 0, learning: 0, suspended: 0, flagged: 0, leech: 0 };
  const found = rows.filter((row) => {
    const { card } = row;
    if (query.deckId !== null && card.deckId !== query.deckId) return false;
    if (query.path !== null && card.source.path !== query.path) return false;
    if (words.length > 0) {
      const text = texts.searchedOf(card);
      if (!words.every((word) => text.includes(word))) return false;
    }
    for (const mark of BROWSE_MARKS) {
      if (HAS_MARK[mark](row) && !(mark === 'due' && isCounted(row, dueReviews))) counts[mark]++;
    }
    const isOfStage = stages.length === 0 || stages.some((mark) => HAS_MARK[mark](row));
    return isOfStage && others.every((mark) => HAS_MARK[mark](row));
  });
  return { rows: found, counts };
}

/** Whether a row stands for siblings of which one is counted already; else notes that it is. */
function isCounted({ card: { group }, state }: CardRow, dueReviews: Set<string>): boolean {
  if (group === undefined || state !== 'review') return false;
  if (dueReviews.has(group)) return true;
  dueReviews.add(group);
  return false;
}
