/** A review session. */
export { GRADE_PAUSE_MS, createReviewEntry } from './review-entry.ts';
export { type Session, type SessionCounts, type SessionView, type Undone } from './session-view.ts';
export { createSession } from './session.ts';
