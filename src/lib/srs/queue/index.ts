/**
 * The queue: which card comes next and what is left today, as a pure function of the memories. It implements the rules
 * Q1 to Q5 of `src/lib/srs/SPEC.md`; the share of a backlog comes from `srs/later/planning`.
 */
export { type QueueInput } from './queue-input.ts';
export { type Queue, buildQueue } from './queue.ts';
