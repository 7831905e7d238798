/**
 * The one answer to "when is this card due, and what holds it back?", for everything but the queue. It implements rule
 * D3 of `src/lib/srs/SPEC.md`, with L2 (suspended, buried), Q4 (siblings) and Q5 (planned break) as reasons.
 */
export { type Due, type DueAt, type DueContext, type HeldBackBy, dueOf } from './due.ts';
