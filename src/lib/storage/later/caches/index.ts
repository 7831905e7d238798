export { serialiseDueSummary } from './due-summary-writer.ts';
export { parseReadCache, type ReadCache, serialiseReadCache } from './sections-read.ts';
export { serialiseSnapshot } from './snapshot-writer.ts';
