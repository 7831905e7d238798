export { type CardHistory, type HistoryStep, cardHistory } from './card-history.ts';
export { type FoldContext, applyEntry, entriesAhead, foldCard, timelineOf, timelinesOf } from './memory-state.ts';
export { redatedEntries } from './redate.ts';
export { type ReviewLog, addEntry, compareEntries, copyIn, countReviews, createLog, entryTimeMs, logEntries, sortedEntries } from './review-log.ts';
export { type SectionMark, type SectionMarks, sectionMarks } from './section-marks.ts';
export { type UndoAction, type UndoItem, type UndoStep, correctedReview, undoEntries } from './undo.ts';
