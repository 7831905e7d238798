import { DUE_SUMMARY_VERSION, type DueSummary } from '../../values/index.ts';

/**
 * The stored text of a summary, for `parseDueSummary`. It has a file of its own because every page loads the reader.
 */
export function serializeDueSummary(summary: DueSummary): string {
  return JSON.stringify([
    DUE_SUMMARY_VERSION,
    summary.studyDay,
    summary.rolloverHour,
    summary.newLeft,
    summary.reviewsLeft,
    summary.newPerDay,
    summary.reviewsPerDay,
    summary.newTotal,
    summary.learningDueMinutes,
    summary.reviewsByDay,
    // The break is last and left out if there is none, so that older pages can still read the value.
    ...(summary.plannedBreak === null ? [] : [summary.plannedBreak]),
  ]);
}
