/**
 * Times and counts as text, by the reader's locale. Pure: the moment "now" is an argument. One file for each place that
 * shows a due time (in a sentence, in a column), one for past moments, intervals and the reasons why a card is held back.
 */
export { dueDateTime, formatDueExactly, formatDueInColumn } from './due-column.ts';
export { formatDue, formatWeekdayDate } from './due-when.ts';
export { HELD_BACK_TAGS, MOVED_TAG, describeHeldBack, describeMoved } from './held-back-reasons.ts';
export { formatInterval } from './interval.ts';
export { formatAgo, formatHour, formatMoment } from './past-moments.ts';
export { WORDS_PER_MINUTE } from './reading-speed.ts';
export { reviewMinutes } from './review-minutes.ts';
