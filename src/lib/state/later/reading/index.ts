/** Reading a guide: when a section counts as read, and its mark in the log. */
export { openReadMarks } from './mark-read.ts';
export { type ReadingClock, type ReadingEvent, createReadingClock } from './reading-clock.ts';
