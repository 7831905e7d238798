export { cardHistory, type CardHistory, type HistoryStep } from './card-history.ts';
export {
  applyEntry,
  entriesAhead,
  foldCard,
  type FoldContext,
  timelineOf,
  timelinesOf,
} from './memory-state.ts';
export { redatedEntries } from './redate.ts';
export {
  addEntry,
  compareEntries,
  copyIn,
  countReviews,
  createLog,
  entryTimeMs,
  logEntries,
  type ReviewLog,
  sortedEntries,
} from './review-log.ts';
export {
  correctedReview,
  type UndoAction,
  undoEntries,
  type UndoItem,
  type UndoStep,
} from './undo.ts';
