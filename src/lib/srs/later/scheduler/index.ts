/** FSRS by ts-fsrs, behind the rules of SPEC.md. */
export { createScheduler } from './scheduler.ts';
