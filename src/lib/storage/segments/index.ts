export { digit, DIGITS } from './digits.ts';
export { parseEpoch, serializeEpoch } from './epoch.ts';
export {
  CHECKSUM_LENGTH,
  SEGMENT_VERSION,
  checksumText,
  isIntact,
  peekSegment,
} from './segment-form.ts';
export { holdPageLock } from './page-lock.ts';
export {
  type SegmentStore,
  type StoredSegment,
  createSegmentStore,
  writerOf,
} from './segment-store.ts';
export { createWriterId } from './writer-id.ts';
export { findGoneWriters, holdWriterLock } from './writer-lock.ts';
