/** The one answer to "when is this card due?", with what holds it back. */
export { type Due, type DueAt, type DueContext, type HeldBackBy, dueOf } from './due.ts';
