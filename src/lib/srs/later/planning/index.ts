/**
 * The plan for a backlog: the share of a day, and how many days it takes to clear. It implements that part of rule Q5
 * of `src/lib/srs/SPEC.md`.
 */
export { dailyShare, daysToClear, recallGain } from './backlog.ts';
