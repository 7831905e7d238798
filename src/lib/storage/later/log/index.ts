/**
 * The entries of stored segments: reading, writing and joining them. Of `src/lib/srs/SPEC.md` this folder implements
 * the "Stored form" of L7, and the P rules about writing and damage (P1 to P3, P8).
 */
export { compact } from './compaction.ts';
export { type LogStorage, createLogStorage } from './log-storage.ts';
export { type SegmentFault, readSegment } from './read-segment.ts';
export { unlessRunning } from './single-run.ts';
