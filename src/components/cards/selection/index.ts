export {
  NOTHING_SELECTED,
  type Selection,
  allSelected,
  anchoredAt,
  extendedTo,
  toggled,
} from './selection.ts';
export { SelectionBar } from './SelectionBar.tsx';
export { type AskedReset, useBulkActions } from './useBulkActions.ts';
export { useSelection } from './useSelection.ts';
