import type { RefObject } from 'preact';
import { chordOf } from '../../../lib/keys/index.ts';
import type { BrowseSort } from '../../../lib/links/index.ts';
import type { CardRow } from './card-row.ts';
import { CardGridRow } from './CardGridRow.tsx';
import { GRID_TRACKS, type CellContext } from './columns.tsx';
import { GridHead } from './GridHead.tsx';
import { readGridKey, type GridKey } from './grid-keys.ts';
import { renderedRows } from './row-window.ts';
import { useRowWindow } from './useRowWindow.ts';

interface Props extends CellContext {
  readonly rows: readonly CardRow[];
  readonly selectedIds: ReadonlySet<string>;
  /** The row that Tab reaches. */
  readonly activeIndex: number;
  readonly bodyRef: RefObject<HTMLTableSectionElement>;
  readonly sort: BrowseSort;
  readonly onSort: (sort: BrowseSort) => void;
  /** @param page rows that fit on the screen @returns whether the key did something; if not, the page has it */
  readonly onKey: (key: GridKey, page: number) => boolean;
  /** Called when a box is pressed; with Shift, for everything since the last one. */
  readonly onPick: (index: number, isExtending: boolean) => void;
  readonly onFocusRow: (index: number) => void;
}

/**
 * The list as an ARIA grid of rows. Tab reaches one row, keys do the rest. Only the rows near the screen are in the page,
 * each at its place in a body as high as all rows together.
 */
export function CardGrid(props: Props) {
  const { rows, bodyRef, activeIndex, selectedIds, sort } = props;
  const { window: shown, rowsPerPage } = useRowWindow(bodyRef, rows.length);

  const onKeyDown = (event: KeyboardEvent): void => {
    const key = readGridKey(chordOf(event));
    if (key === null || !props.onKey(key, rowsPerPage())) return;
    // The keys of the page leave alone what the list has taken.
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const index = indexOfRow(event.target);
    if (index === null || !(event.target instanceof HTMLInputElement)) return;
    // The click has toggled the box, but the end of a range is always selected.
    if (event.shiftKey) event.target.checked = true;
    props.onPick(index, event.shiftKey);
  };
  const onFocusIn = (event: FocusEvent): void => {
    const index = indexOfRow(event.target);
    if (index !== null) props.onFocusRow(index);
  };

  return (
    <table
      class="browse-grid"
      role="grid"
      aria-label="Cards"
      aria-describedby="browse-hint"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      style={GRID_TRACKS}
    >
      <GridHead sort={sort} onSort={props.onSort} />
      <tbody
        role="rowgroup"
        ref={bodyRef}
        style={{ blockSize: `calc(${rows.length} * var(--browse-row))` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocusIn={onFocusIn}
      >
        {renderedRows(shown, activeIndex, rows.length).flatMap((index) => {
          const row = rows[index];
          if (row === undefined) return [];
          return [
            <CardGridRow
              key={row.card.id}
              base={props.base}
              row={row}
              index={index}
              texts={props.texts}
              isSelected={selectedIds.has(row.card.id)}
              isActive={index === activeIndex}
              today={props.today}
              nowMs={props.nowMs}
            />,
          ];
        })}
      </tbody>
    </table>
  );
}

/** The index of the row that holds an element; `null` outside of rows. */
function indexOfRow(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row === null ? null : Number(row.getAttribute('data-index'));
}
