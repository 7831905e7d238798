export { digit, digitValue, unzigzag, varint, zigzag } from './digits.ts';
export { parseEpoch, serializeEpoch } from './epoch.ts';
export {
  CHECKSUM_LENGTH,
  DETAIL_CARD,
  DETAIL_SECTION,
  FLAG_EARLIER,
  FLAG_EDITED,
  FLAG_OFFSET,
  FLAG_VOID,
  HAS_FLAGS,
  HAS_NEW_ID,
  KINDS,
  KIND_SHIFT,
  SEGMENT_VERSION,
  checkDigit,
  checksumText,
  isIntact,
  peekSegment,
  segmentHeader,
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
