/** What a page loads once its reader does something, in one file: the ledger and everything that adds to it. */
export { createActions } from './actions.ts';
export { planBacklog } from './backlog.ts';
export { dueSummary } from './due.ts';
export { createHousekeeping } from './housekeeping.ts';
export { createLedger } from './ledger.ts';
export { openUndoStack } from '../storage/undo-stack.ts';
