/** FSRS by ts-fsrs, behind the rules of SPEC.md. */
export { clippedParameters, createScheduler } from './scheduler.ts';
