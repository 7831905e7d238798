/** What a page loads once its reader does something, in one file: the ledger and everything that adds to it. */
export { createActions } from './journal/index.ts';
export { planBacklog } from './journal/index.ts';
export { dueSummary } from './journal/index.ts';
export { createHousekeeping } from './journal/index.ts';
export { createLedger } from './journal/index.ts';
export { openUndoStack } from '../../storage/later/undo/index.ts';
