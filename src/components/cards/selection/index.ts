export { type BulkAction, concernedBy, runBulk } from './bulk-actions.ts';
export { ResetDialog } from './ResetDialog.tsx';
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
