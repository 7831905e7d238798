export { type Actions, createActions } from './actions.ts';
export { type BacklogPlan, planBacklog } from './backlog.ts';
export { createLedger, type CreateLedger, type Ledger } from './create-journal.ts';
export { dueSummary } from './due-summary.ts';
export { createHousekeeping, type Housekeeping } from './housekeeping.ts';
export { finishYielding, forEachYielding } from './yielding.ts';
