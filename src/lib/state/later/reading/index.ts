export { type ReadingClock, type ReadingEvent } from './reading-clock.ts';
