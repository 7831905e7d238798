/**
 * FSRS by ts-fsrs, which no other folder imports. It implements the rules S (S1 to S3 and S6) and D2 of
 * `src/lib/srs/SPEC.md`.
 */
export { clippedParameters, createScheduler } from './scheduler.ts';
