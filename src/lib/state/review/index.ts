export { createReviewEntry, GRADE_PAUSE_MS } from './review-entry.ts';
export {
  type LateParts,
  type Session,
  type SessionFigures,
  type SessionView,
  type Undone,
} from './session-view.ts';
export { createSession } from './session.ts';
