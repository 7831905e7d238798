/** Opening a review, and the types of a page for the interface. */
export { type OpenReview, continueReading, leaveForGuide, openReview } from './open-review.ts';
