import { DUE_SUMMARY_VERSION, type DueSummary } from '../../values/index.ts';

/** The stored text of a summary; `parseDueSummary` reads it. Apart from it, because every page loads the reader. */
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
    // Last and left out if there is none: pages of before read the value as they always did.
    ...(summary.plannedBreak === null ? [] : [summary.plannedBreak]),
  ]);
}
