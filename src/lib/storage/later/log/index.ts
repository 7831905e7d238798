export { compact } from './compaction.ts';
export { createLogStorage, type LogStorage } from './log-storage.ts';
export { readSegment, type SegmentFault } from './read-segment.ts';
export { unlessRunning } from './single-run.ts';
