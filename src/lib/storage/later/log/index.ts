export { compact } from './compaction.ts';
export { type LogStorage, createLogStorage } from './log-storage.ts';
export { type SegmentFault, readSegment } from './read-segment.ts';
export { unlessRunning } from './single-run.ts';
