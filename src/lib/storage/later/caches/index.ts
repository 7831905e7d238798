/**
 * The stored caches that a page derives from its log: due summary, snapshot and read marks. Of `src/lib/srs/SPEC.md`
 * this folder implements the writing half of L9 and the cache of read marks of L2.
 */
export { serializeDueSummary } from './due-summary-writer.ts';
export { type ReadCache, parseReadCache, serializeReadCache } from './read-marks-cache.ts';
export { serializeSnapshot } from './snapshot-writer.ts';
