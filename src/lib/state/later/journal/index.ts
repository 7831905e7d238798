/**
 * The journal: the log, the scheduler and every way to add to the log. Loaded at the first sign of the reader, or at once
 * where no snapshot fits.
 */
export { type Actions } from './actions.ts';
export { type BacklogPlan } from './backlog.ts';
export { createJournal } from './create-journal.ts';
export { type Housekeeping, createHousekeeping } from './housekeeping.ts';
export { type Journal, type JournalWriter } from './journal.ts';
