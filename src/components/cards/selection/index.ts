export { type BulkAction, concernedBy, runBulk, undoneWords } from './bulk-actions.ts';
export {
  allSelected,
  anchoredAt,
  extendedTo,
  NOTHING_SELECTED,
  type Selection,
  toggled,
} from './selection.ts';
export { SelectionBar } from './SelectionBar.tsx';
export { useSelection } from './useSelection.ts';
