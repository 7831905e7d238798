/**
 * The log as a set of entries, and what follows from it by replay: memories, the history of a card, undo and re-dating.
 * It implements the rules L (merge, fold, order, re-dating) and U (what an undo or a correction adds to the log) of
 * `src/lib/srs/SPEC.md`.
 */
export { type CardHistory, type HistoryStep, cardHistory } from './card-history.ts';
export {
  isAnswerMs,
  isEntryTime,
  isRegisterName,
  isReviewEntry,
  isUtcOffsetMinutes,
} from './entry-checks.ts';
export {
  type FoldContext,
  applyEntry,
  entriesAhead,
  foldCard,
  timelineOf,
  timelinesOf,
} from './fold-card.ts';
export { type SectionMark, type SectionMarks, sectionMarks } from './read-marks.ts';
export { redatedEntries } from './redate.ts';
export {
  type ReadonlyReviewLog,
  type ReviewLog,
  addEntry,
  compareEntries,
  copyIn,
  countReviews,
  createLog,
  entryTimeMs,
  logEntries,
  sortedEntries,
} from './review-log.ts';
export {
  type UndoAction,
  type UndoItem,
  type UndoStep,
  correctedReview,
  undoEntries,
} from './undo.ts';
