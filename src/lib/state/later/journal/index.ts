/**
 * The journal: the log of all writers, the scheduler and every way to add to the log. A page loads it at the first sign
 * of the reader, soon after the first card, or at once if no snapshot fits. Of `src/lib/srs/SPEC.md` this folder
 * implements L (replay kept live, snapshots), S5 (other settings), Q5 (the plan of a backlog), U (actions and undo) and
 * P (writing, other tabs, lost and damaged data, deletion).
 */
export { type Actions } from './card-actions.ts';
export { type BacklogPlan } from './backlog.ts';
export { createJournal } from './create-journal.ts';
export { type Housekeeping, createHousekeeping } from './housekeeping.ts';
export { type Journal, type JournalWriter } from './journal.ts';
