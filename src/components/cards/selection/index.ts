export { type BulkAction, concernedBy, runBulk } from './bulk-actions.ts';
export {
  NOTHING_SELECTED,
  type Selection,
  allSelected,
  anchoredAt,
  extendedTo,
  toggled,
} from './selection.ts';
export { SelectionBar } from './SelectionBar.tsx';
export { useSelection } from './useSelection.ts';
