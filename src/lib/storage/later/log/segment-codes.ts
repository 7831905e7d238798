/** The digits before and after each entry of a segment; `segments/segment-form.ts` describes the whole form. */
import { digit, SEGMENT_VERSION } from '../../segments/index.ts';

// First digit of an entry: two bits of detail, two flags, two bits of kind.
export const HAS_NEW_ID = 4;
export const HAS_FLAGS = 8;
export const KIND_SHIFT = 16;
export const KINDS = ['review', 'reset', 'register'] as const;

// The owner of a register; 0 means a setting.
export const DETAIL_CARD = 1;
export const DETAIL_SECTION = 2;

// The second digit of an entry, present only if HAS_FLAGS is set.
export const FLAG_VOID = 1;
export const FLAG_OFFSET = 2;
export const FLAG_EDITED = 4;
export const FLAG_EARLIER = 8;

/** The start of a segment of this version. */
export function segmentHeader(epoch: number): string {
  return `${SEGMENT_VERSION}.${epoch.toString(36)}.`;
}

/** Uses the upper bits, because the lower bits of FNV-1a depend only on the lower bits of the text. */
export function checkDigit(hash: number): string {
  return digit(hash >>> 26);
}
