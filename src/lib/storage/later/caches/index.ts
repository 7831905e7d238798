export { serialiseDueSummary } from './due-summary-writer.ts';
export { type ReadCache, parseReadCache, serialiseReadCache } from './sections-read.ts';
export { serialiseSnapshot } from './snapshot-writer.ts';
