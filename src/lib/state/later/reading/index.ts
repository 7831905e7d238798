/**
 * Reading a guide: when a section counts as read, and its read mark in the log. It implements the rules G1 and L2 (read
 * marks) of `src/lib/srs/SPEC.md`.
 */
export { openReadMarks } from './read-marks.ts';
export { type ReadingClock, type ReadingEvent, createReadingClock } from './reading-clock.ts';
