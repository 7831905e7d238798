export { serialiseDueSummary } from './due-summary-writer.ts';
export { parseSectionsRead, serialiseSectionsRead } from './sections-read.ts';
export { serialiseSnapshot } from './snapshot-writer.ts';
