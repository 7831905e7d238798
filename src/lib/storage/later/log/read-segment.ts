import type { LogEntry } from '../../../srs/model/index.ts';
import { decodeSegment } from './segment-decoder.ts';
import type { StoredSegment } from '../../segments/index.ts';

/** A segment that cannot be read whole; it stays where it is (rule P3). */
export interface SegmentFault {
  readonly key: string;
  readonly reason: 'corrupt' | 'too-new';
  readonly detail: string;
}

/** The trustworthy entries of one segment, and its fault if it cannot be read whole. */
export interface SegmentRead {
  readonly entries: readonly LogEntry[];
  readonly fault: SegmentFault | null;
}

/** @param presentEpoch allows reading a segment whole if only its header is damaged */
export function readSegment(segment: StoredSegment, presentEpoch?: number): SegmentRead {
  const result = decodeSegment(segment.text, presentEpoch);
  if (result.ok) return { entries: result.entries, fault: null };
  const { reason, detail, entries } = result;
  return { entries, fault: { key: segment.key, reason, detail } };
}
