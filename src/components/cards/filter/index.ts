export { Filters } from './Filters.tsx';
export { type ListedCards, useListedCards } from './useListedCards.ts';
