/**
 * Practice without scheduling: the second half of rule Q6 of `src/lib/srs/SPEC.md`. It opens no progress and writes
 * none.
 */
export { type OpenPractice, openPractice } from './open-practice.ts';
