/** Reads segments; `segment-form.ts` describes their form. */
import { parseCardId } from '../../../cards/index.ts';
import { fnv1a } from '../../../text/fnv.ts';
import {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  isRegisterValue,
  isSectionAddress,
  LAST_ENTRY_MS,
  UTC_OFFSET_MINUTES_MAX,
  type LogEntry,
  type RegisterValue,
  type ReviewEntry,
  isRating,
} from '../../../srs/model/index.ts';
import { isRegisterName } from '../../../srs/later/replay/index.ts';
import { CHECKSUM_LENGTH, isIntact, SEGMENT_VERSION } from '../../segments/index.ts';
import {
  checkDigit,
  DETAIL_CARD,
  DETAIL_SECTION,
  FLAG_EARLIER,
  FLAG_EDITED,
  FLAG_OFFSET,
  FLAG_VOID,
  HAS_FLAGS,
  HAS_NEW_ID,
  KIND_SHIFT,
  KINDS,
  segmentHeader,
} from './segment-codes.ts';
import { digitValue, unzigzag } from './varint.ts';

export type SegmentResult =
  | { readonly ok: true; readonly epoch: number; readonly entries: readonly LogEntry[] }
  | {
      readonly ok: false;
      /** `too-new`: written by a later version of this site. */
      readonly reason: 'corrupt' | 'too-new';
      /** The trustworthy entries, which are those before the damage; none if `too-new`. */
      readonly entries: readonly LogEntry[];
      readonly epoch: number | null;
      readonly detail: string;
    };

/**
 * Reads a stored segment. Never throws.
 *
 * @param presentEpoch the epoch for a segment of which only the header is damaged: with a known header it can be read
 *   whole
 */
export function decodeSegment(text: string, presentEpoch?: number): SegmentResult {
  const header = /^(\d{1,4})\.(?:([0-9a-z]{1,8})\.)?/.exec(text);
  const isWhole = isIntact(text);
  if (isWhole && header !== null && Number(header[1]) > SEGMENT_VERSION) {
    const detail = `version ${header[1] ?? ''}`;
    return { ok: false, reason: 'too-new', entries: [], epoch: null, detail };
  }
  if (!isWhole && presentEpoch !== undefined) {
    const known = segmentHeader(presentEpoch);
    const mended = known + text.slice(known.length);
    if (mended !== text && isIntact(mended)) {
      const { entries } = readEntries(mended.slice(0, -CHECKSUM_LENGTH - 1), known.length);
      return corrupt(entries, presentEpoch, 'a damaged header; every entry could be read');
    }
  }
  if (header === null) return corrupt([], null, 'no header');
  if (Number(header[1]) !== SEGMENT_VERSION || header[2] === undefined) {
    return corrupt([], null, 'a header of an unknown form');
  }
  const epoch = Number.parseInt(header[2], 36);
  const end = text.length - CHECKSUM_LENGTH - 1;
  const isClosed = end >= header[0].length && text[end] === '~';
  const read = readEntries(isClosed ? text.slice(0, end) : text, header[0].length);
  if (read.fault !== null) return corrupt(read.entries, epoch, read.fault);
  if (!isWhole) return corrupt(read.entries, epoch, 'the checksum does not fit');
  return { ok: true, epoch, entries: read.entries };
}

class Damage extends Error {}

function readEntries(body: string, start: number): { entries: LogEntry[]; fault: string | null } {
  const entries: LogEntry[] = [];
  const ids: string[] = [];
  let at = start;
  let hash = fnv1a(body.slice(0, start));
  let timeMs = 0;
  let offsetMinutes = 0;

  const nextDigit = (): number => {
    const value = digitValue(body.charAt(at));
    if (value < 0) throw new Damage(`no digit at character ${at}`);
    at++;
    return value;
  };
  const nextVarint = (maximum: number): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const part = nextDigit();
      value += (part % 32) * scale;
      if (value > maximum || scale > LAST_ENTRY_MS)
        throw new Damage(`a number out of range before character ${at}`);
      if (part < 32) return value;
      scale *= 32;
    }
  };
  const nextNewId = (): string => {
    const stop = body.indexOf('.', at);
    const id = stop < 0 ? null : parseCardId(body.slice(at, stop));
    if (id === null) throw new Damage(`no card id at character ${at}`);
    at = stop + 1;
    ids.push(id);
    return id;
  };
  const nextKnownId = (): string => {
    const id = ids[nextVarint(ids.length)];
    if (id === undefined) throw new Damage(`an unknown id number before character ${at}`);
    return id;
  };
  const nextSized = (): string => {
    const length = nextVarint(body.length);
    const text = body.slice(at, at + length);
    if (text.length !== length) throw new Damage('the end inside a text');
    at += length;
    return text;
  };
  const nextEntry = (): LogEntry => {
    const head = nextDigit();
    const kind = KINDS[Math.floor(head / KIND_SHIFT)];
    const flags = (head & HAS_FLAGS) === 0 ? 0 : nextDigit();
    const detail = head % 4;
    if (kind === undefined) throw new Damage(`an unknown kind of entry before character ${at}`);
    const hasCard = kind !== 'register' || detail === DETAIL_CARD;
    const cardId = hasCard ? ((head & HAS_NEW_ID) === 0 ? nextKnownId() : nextNewId()) : null;
    const distance = nextVarint(LAST_ENTRY_MS);
    timeMs += (flags & FLAG_EARLIER) === 0 ? distance : -distance;
    if (timeMs < 0 || timeMs > LAST_ENTRY_MS) throw new Damage('a time out of range');
    const isVoid = (flags & FLAG_VOID) !== 0;
    if (kind === 'register') {
      const name = nextSized();
      if (!isRegisterName(name)) throw new Damage(`no register name before character ${at}`);
      const value = parseValue(nextSized());
      if (detail !== DETAIL_SECTION) return { kind, name, cardId, value, setAtMs: timeMs };
      const section = nextSized();
      if (!isSectionAddress(section)) throw new Damage(`no section before character ${at}`);
      return { kind, name, cardId, section, value, setAtMs: timeMs };
    }
    if (cardId === null) throw new Damage('an entry without a card');
    if (kind === 'reset') return { kind, cardId, atMs: timeMs, isVoid };
    if ((flags & FLAG_OFFSET) !== 0) {
      offsetMinutes = unzigzag(nextVarint(2 * UTC_OFFSET_MINUTES_MAX));
    }
    const editedAtMs = (flags & FLAG_EDITED) === 0 ? 0 : nextVarint(LAST_ENTRY_MS);
    const answerMs = nextVarint(ANSWER_MS_MAX / ANSWER_MS_STEP) * ANSWER_MS_STEP;
    const rating = detail + 1;
    if (!isRating(rating)) throw new Damage('an unknown rating');
    return {
      kind,
      cardId,
      reviewedAtMs: timeMs,
      utcOffsetMinutes: offsetMinutes,
      rating,
      answerMs,
      isVoid,
      editedAtMs,
    } satisfies ReviewEntry;
  };

  try {
    while (at < body.length) {
      const from = at;
      const entry = nextEntry();
      hash = fnv1a(body.slice(from, at), hash);
      if (body.charAt(at) !== checkDigit(hash)) {
        throw new Damage(`a wrong check digit at character ${at}`);
      }
      hash = fnv1a(body.charAt(at), hash);
      at++;
      entries.push(entry);
    }
    return { entries, fault: null };
  } catch (error) {
    if (error instanceof Damage) return { entries, fault: error.message };
    throw error;
  }
}

function corrupt(
  entries: readonly LogEntry[],
  epoch: number | null,
  detail: string,
): SegmentResult {
  return { ok: false, reason: 'corrupt', entries, epoch, detail };
}

function parseValue(json: string): RegisterValue {
  try {
    const value: unknown = JSON.parse(json);
    if (isRegisterValue(value)) return value;
  } catch {
    throw new Damage('a value that is not JSON');
  }
  throw new Damage('a value of an unknown type');
}
