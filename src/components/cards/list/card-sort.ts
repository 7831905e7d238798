/** The order of the list. */
import type { BrowseSort } from '../../../lib/links/index.ts';
import type { CardRow } from './card-row.ts';
import { COLUMNS, type Column } from './columns.tsx';
import type { SortContext, SortValue } from './sort-values.ts';

/** @param rows in reading order, in which equal rows stay in both directions */
export function sortCards(
  rows: readonly CardRow[],
  { by, isDescending }: BrowseSort,
  context: SortContext,
): readonly CardRow[] {
  const sortValue = COLUMNS.find((column) => column.by === by)?.sortValue ?? null;
  if (sortValue === null) return isDescending ? [...rows].reverse() : rows;
  const direction = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row, context) }))
    .sort((a, b) => compare(a.value, b.value, direction))
    .map(({ row }) => row);
}

/** The order after a press on the title of a column; a second press turns it around. */
export function sortedBy({ by, isDescendingFirst }: Column, present: BrowseSort): BrowseSort {
  const isDescending = present.by === by ? !present.isDescending : isDescendingFirst === true;
  return { by, isDescending };
}

function compare(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -direction : direction;
}
