/**
 * A review session: the card on the screen, its answer, its grade and undo. Of `src/lib/srs/SPEC.md` it implements S2
 * (buttons and grade agree), D4, Q5 to Q7 and U1; the grading keys of U3 are in `components/review`, the pause after a
 * grade is here.
 */
export { GRADE_PAUSE_MS } from './grade-pause.ts';
export { createReviewEntry } from './review-entry.ts';
export { type Session, type SessionCounts, type SessionView, type Undone } from './session-view.ts';
export { createSession } from './session.ts';
