export { serializeDueSummary } from './due-summary-writer.ts';
export { type ReadCache, parseReadCache, serializeReadCache } from './sections-read.ts';
export { serializeSnapshot } from './snapshot-writer.ts';
