export { type CardRow, readRows } from './card-row.ts';
export { sortCards, sortedBy } from './card-sort.ts';
export { type CardTexts, createCardTexts } from './card-text.ts';
export { CardGrid } from './CardGrid.tsx';
export { COLUMNS } from './columns.tsx';
export { type GridKey, type PageKey, moveTarget, readPageKey } from './grid-keys.ts';
export { type ActiveRow, useActiveRow } from './useActiveRow.ts';
