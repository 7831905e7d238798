export { digit, digitValue, unzigzag, varint, zigzag } from './digits.ts';
export { parseEpoch, serialiseEpoch } from './epoch.ts';
export {
  checkDigit,
  CHECKSUM_LENGTH,
  checksumText,
  DETAIL_CARD,
  DETAIL_SECTION,
  FLAG_EARLIER,
  FLAG_EDITED,
  FLAG_OFFSET,
  FLAG_VOID,
  HAS_FLAGS,
  HAS_NEW_ID,
  isIntact,
  KIND_SHIFT,
  KINDS,
  SEGMENT_VERSION,
  segmentHeader,
} from './segment-form.ts';
export {
  createSegmentStore,
  type SegmentStore,
  type StoredSegment,
  writerOf,
} from './segment-store.ts';
export { createWriterId } from './writer-id.ts';
export { findGoneWriters, holdWriterLock } from './writer-lock.ts';
