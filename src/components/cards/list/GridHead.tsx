import type { BrowseSort } from '../../../lib/links/index.ts';
import { sortedBy } from './card-sort.ts';
import { columnAttributes, COLUMNS, type Column } from './columns.tsx';

interface Props {
  readonly sort: BrowseSort;
  readonly onSort: (sort: BrowseSort) => void;
}

/** The titles of the columns, which are buttons that sort the list. */
export function GridHead({ sort, onSort }: Props) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" class="browse-pick">
          <span class="sr-only">Selected</span>
        </th>
        {COLUMNS.map((column) => (
          <th
            key={column.by}
            role="columnheader"
            scope="col"
            {...columnAttributes(column)}
            aria-sort={ariaSort(column, sort)}
          >
            <button
              type="button"
              title={column.meaning}
              onClick={() => {
                onSort(sortedBy(column, sort));
              }}
            >
              {column.title}
              <span aria-hidden="true">
                {sort.by === column.by ? (sort.isDescending ? ' ↓' : ' ↑') : ''}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ariaSort({ by }: Column, sort: BrowseSort) {
  if (sort.by !== by) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
