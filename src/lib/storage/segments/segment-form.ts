/**
 * The stored form of a stretch of the review log (rule L7), described in `src/lib/srs/SPEC.md`, "Stored form".
 *
 *     <version> "." <epoch> "." { <entry> <check digit> } "~" <checksum>
 *
 * A segment grows only at its end, so a grade adds about nine characters, and writing it costs no more than the
 * segment's length. An id is written out at its first use and numbered from then on. The check digit after each entry
 * covers everything before it, so all entries before a damage can be trusted. Every later version keeps the checksum in
 * its place, so that a damaged version number is not mistaken for a later version (rule P3).
 */
import { fnv1a } from '../../text/fnv.ts';
import { digit } from './digits.ts';

export const SEGMENT_VERSION = 1;

export const CHECKSUM_LENGTH = 6;

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

export function checksumText(hash: number): string {
  let text = '';
  let rest = hash;
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    text += digit(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** Whether a text ends with the checksum of everything before it, so that nothing has changed since it was written. */
export function isIntact(text: string): boolean {
  const end = text.length - CHECKSUM_LENGTH - 1;
  return (
    end >= 0 && text[end] === '~' && text.slice(end + 1) === checksumText(fnv1a(text.slice(0, end)))
  );
}

/** The epoch and the stored checksum of a segment, without reading its entries: a snapshot's stamp needs no more. */
export function peekSegment(text: string): { epoch: number; checksum: string } | null {
  const header = /^1\.([0-9a-z]{1,8})\./.exec(text);
  if (header?.[1] === undefined) return null;
  return { epoch: Number.parseInt(header[1], 36), checksum: text.slice(-CHECKSUM_LENGTH) };
}
