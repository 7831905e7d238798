/** The columns of the list, which are also the orders it can be put in. */
import type { BrowseOrder, BrowseSort } from '../../../lib/links/index.ts';

export interface Column {
  readonly by: BrowseOrder;
  readonly title: string;
  /** Shown on hover where the title is a word of the trade. */
  readonly meaning?: string;
  /** Whether what is looked for stands at the far end, so that the order begins with it. */
  readonly isDescendingFirst?: true;
}

export const COLUMNS: readonly Column[] = [
  { by: 'prompt', title: 'Card' },
  { by: 'state', title: 'State' },
  { by: 'due', title: 'Due' },
  {
    by: 'stability',
    title: 'Stability',
    meaning: 'How long until the chance that you recall it falls to 90 %',
  },
  {
    by: 'recall',
    title: 'Recall',
    meaning: 'Retrievability: the chance that you would recall it today',
  },
  {
    by: 'lapses',
    title: 'Lapses',
    meaning: 'How often you forgot it after you had learned it',
    isDescendingFirst: true,
  },
  { by: 'deck', title: 'Deck' },
  { by: 'place', title: 'Section', meaning: 'In reading order' },
];

/** The order that the title of a column asks for; of the same column again, the other way about. */
export function sortedBy({ by, isDescendingFirst }: Column, present: BrowseSort): BrowseSort {
  const isDescending = present.by === by ? !present.isDescending : isDescendingFirst === true;
  return { by, isDescending };
}
