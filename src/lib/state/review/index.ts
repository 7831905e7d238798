/** A review session. */
export { createReviewEntry, GRADE_PAUSE_MS } from './review-entry.ts';
export { createSession } from './session.ts';
export { type Session, type SessionCounts, type SessionSource, type SessionView, type Undone } from './session-view.ts';
