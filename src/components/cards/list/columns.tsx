/**
 * The columns of the list in one table. Titles, cells, orders and the CSS grid follow from it. A new column is one entry
 * here, its name in `BROWSE_ORDERS` (`lib/links/browse-query.ts`), because the address names the order, and its value in
 * `card-row.ts` if rows do not have it yet.
 */
import type { ComponentChildren } from 'preact';
import { cardPageAddress, type BrowseOrder } from '../../../lib/links/index.ts';
import type { CardRow } from './card-row.ts';
import type { CardTexts } from './card-text.ts';
import { DueCell, PlaceCell, StateCell } from './cells.tsx';
import { formatRecall, formatStability } from './row-messages.ts';
import { deckRank, dueMs, STATE_RANK, type SortContext, type SortValue } from './sort-values.ts';

export interface CellContext {
  readonly base: string;
  readonly texts: CardTexts;
  readonly today: number;
  readonly nowMs: number;
}

/** Attributes of a cell for the style sheet. Phones leave empty cells out. */
interface CellAttributes {
  readonly 'data-empty'?: boolean;
  readonly 'data-is-due'?: boolean;
}

export interface Column {
  /** Its name in the address and in the style sheet. */
  readonly by: BrowseOrder;
  readonly title: string;
  /** Shown on hover, for titles that are terms of spaced repetition. */
  readonly meaning?: string;
  /** CSS grid track on wide screens. */
  readonly width: string;
  /** CSS grid track on screens between wide ones and phones; `null` for a column that is not one there. */
  readonly mediumWidth: string | null;
  /** For numbers: aligned at the end; phones show the title before the value. */
  readonly isFigure?: true;
  readonly isRowHeader?: true;
  /** For columns whose highest values matter most. */
  readonly isDescendingFirst?: true;
  /** `null` for the order in which rows come. */
  readonly sortValue: ((row: CardRow, context: SortContext) => SortValue) | null;
  readonly attributes?: (row: CardRow) => CellAttributes;
  readonly cell: (row: CardRow, context: CellContext) => ComponentChildren;
}

/** Stands for a value that a New card does not have. */
const NONE = '—';

export const COLUMNS: readonly Column[] = [
  {
    by: 'prompt',
    title: 'Card',
    width: 'minmax(16rem, 1fr)',
    mediumWidth: 'minmax(0, 1fr)',
    isRowHeader: true,
    sortValue: ({ card }, { texts }) => texts.sortKeyOf(card),
    cell: ({ card }, { base, texts }) => (
      <a tabIndex={-1} href={cardPageAddress(base, card.id)}>
        <span>{texts.promptOf(card)}</span>
      </a>
    ),
  },
  {
    by: 'state',
    title: 'State',
    width: '7.5rem',
    mediumWidth: '6.25rem',
    sortValue: ({ state }) => STATE_RANK[state],
    cell: (row) => <StateCell row={row} />,
  },
  {
    by: 'due',
    title: 'Due',
    width: '7rem',
    mediumWidth: '6.25rem',
    sortValue: ({ due }, context) => dueMs(due, context),
    attributes: ({ due, isDue }) => ({ 'data-is-due': isDue, 'data-empty': due === null }),
    cell: (row, { today, nowMs }) =>
      row.due === null ? NONE : <DueCell row={row} due={row.due} today={today} nowMs={nowMs} />,
  },
  {
    by: 'stability',
    title: 'Stability',
    meaning: 'How long until the chance that you recall it falls to 90 %',
    width: '5.5rem',
    mediumWidth: '4.75rem',
    isFigure: true,
    sortValue: ({ stabilityDays }) => stabilityDays,
    attributes: ({ stabilityDays }) => ({ 'data-empty': stabilityDays === null }),
    cell: ({ stabilityDays }) => (stabilityDays === null ? NONE : formatStability(stabilityDays)),
  },
  {
    by: 'recall',
    title: 'Recall',
    meaning: 'Retrievability: the chance that you would recall it today',
    width: '5rem',
    mediumWidth: '4.75rem',
    isFigure: true,
    sortValue: ({ recall }) => recall,
    attributes: ({ recall }) => ({ 'data-empty': recall === null }),
    cell: ({ recall }) => (recall === null ? NONE : formatRecall(recall)),
  },
  {
    by: 'lapses',
    title: 'Lapses',
    meaning: 'How often you forgot it after you had learned it',
    width: '6.5rem',
    mediumWidth: '5.5rem',
    isFigure: true,
    isDescendingFirst: true,
    sortValue: ({ lapses }) => lapses,
    attributes: ({ lapses }) => ({ 'data-empty': lapses === 0 }),
    cell: ({ lapses }) => lapses,
  },
  {
    by: 'deck',
    title: 'Deck',
    width: '8rem',
    mediumWidth: null,
    sortValue: ({ card }, context) => deckRank(card.deckId, context),
    cell: ({ card }, { texts }) => texts.deckTitleOf(card),
  },
  {
    by: 'place',
    title: 'Section',
    meaning: 'In reading order',
    width: '13.5rem',
    mediumWidth: null,
    sortValue: null,
    cell: ({ card }, { texts }) => <PlaceCell card={card} deckTitle={texts.deckTitleOf(card)} />,
  },
];

/** The tracks of the grid after the one of the boxes, for the style sheet. */
export const GRID_TRACKS = {
  '--browse-wide': COLUMNS.map(({ width }) => width).join(' '),
  '--browse-medium': COLUMNS.flatMap(({ mediumWidth }) => mediumWidth ?? []).join(' '),
};

/** Attributes that a title and the cells below it share. */
export function columnAttributes({ by, title, isFigure }: Column) {
  return { 'data-column': by, 'data-figure': isFigure === true ? title : undefined };
}
