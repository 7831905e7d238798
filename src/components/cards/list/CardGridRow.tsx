import { Component } from 'preact';
import type { CardRow } from './card-row.ts';
import { columnAttributes, COLUMNS, type CellContext, type Column } from './columns.tsx';
import { rowLabel } from './row-messages.ts';

interface Props extends CellContext {
  readonly row: CardRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

/**
 * One card. The row itself takes the focus; its controls are for the pointer, and keys do the same. The grid handles the
 * events, so the props are values alone, and a row is rendered again only when one of them changes.
 */
export class CardGridRow extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const now = this.props;
    return (
      next.row !== now.row ||
      next.index !== now.index ||
      next.isSelected !== now.isSelected ||
      next.isActive !== now.isActive ||
      next.today !== now.today ||
      next.nowMs !== now.nowMs
    );
  }

  override render({ row, index, isSelected, isActive, ...context }: Props) {
    const prompt = context.texts.promptOf(row.card);
    return (
      <tr
        role="row"
        class="browse-row"
        tabIndex={isActive ? 0 : -1}
        data-index={index}
        data-suspended={row.isSuspended}
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        aria-label={rowLabel(row, prompt, context.today, context.nowMs)}
        style={{ insetBlockStart: `calc(${index} * var(--browse-row))` }}
      >
        <td role="gridcell" class="browse-pick">
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Select: ${prompt}`}
              checked={isSelected}
            />
          </label>
        </td>
        {COLUMNS.map((column) => renderCell(column, row, context))}
      </tr>
    );
  }
}

/** A function and not a component: a screen has hundreds of cells. */
function renderCell(column: Column, row: CardRow, context: CellContext) {
  const attributes = { ...columnAttributes(column), ...column.attributes?.(row) };
  return column.isRowHeader === true ? (
    <th key={column.by} role="rowheader" scope="row" {...attributes}>
      {column.cell(row, context)}
    </th>
  ) : (
    <td key={column.by} role="gridcell" {...attributes}>
      {column.cell(row, context)}
    </td>
  );
}
