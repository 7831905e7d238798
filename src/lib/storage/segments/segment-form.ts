/**
 * The stored form of a stretch of the review log (rule L7), described in `src/lib/srs/SPEC.md`, "Stored form".
 *
 *     <version> "." <epoch> "." { <entry> <check digit> } "~" <checksum>
 *
 * A segment grows only at its end, so a grade adds about nine characters, and writing it costs no more than the
 * segment's length. An id is written out at its first use and numbered from then on. The check digit after each entry
 * covers everything before it, so all entries before a damage can be trusted (`later/log/segment-codes.ts`). Every later
 * version keeps the checksum in its place, so that a damaged version number is not mistaken for a later version (rule P3).
 */
import { fnv1a } from '../../text/fnv.ts';
import { digit } from './digits.ts';

export const SEGMENT_VERSION = 1;

export const CHECKSUM_LENGTH = 6;

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
