/** Reading a guide: when a section counts as read, and its mark in the log. */
export { openReadMarks } from './mark-read.ts';
export {
  countWords,
  createReadingClock,
  type ReadingClock,
  type ReadingEvent,
} from './reading-clock.ts';
