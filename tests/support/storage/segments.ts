/** Segments for tests: encoded from entries, or written by hand with check digits that fit. */
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { fnv1a } from '../../../src/lib/text/fnv.ts';
import { digit } from '../../../src/lib/storage/segments/digits.ts';
import { createSegmentEncoder } from '../../../src/lib/storage/later/log/segment-encoder.ts';

export function encodeSegment(entries: readonly LogEntry[], epoch = 0): string {
  const encoder = createSegmentEncoder(epoch);
  for (const entry of entries) encoder.add(entry);
  return encoder.text();
}

/** A segment of entries as they would be written, sound or not, with the right check digits and checksum. */
export function segmentOfTexts(entryTexts: readonly string[], header = '1.0.'): string {
  let body = header;
  for (const text of entryTexts) {
    body += text;
    body += digit(fnv1a(body) >>> 26);
  }
  let rest = fnv1a(body);
  let checksum = '';
  for (let index = 0; index < 6; index++) {
    checksum += digit(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return `${body}~${checksum}`;
}
