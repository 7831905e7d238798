/**
 * The stored form of a stretch of the review log (rule L7), described in `src/lib/srs/SPEC.md`, "Stored form".
 *
 *     <version> "." <epoch> "." { <entry> <check digit> } "~" <checksum>
 *
 * A segment only ever grows at its end, so a grade adds about nine characters and costs no more than its own length.
 * An id is written out at its first use and numbered from then on. The check digit after each entry covers everything
 * before it: of a damaged segment everything up to the damage can still be trusted.
 */
import { parseCardId } from '../cards/card-id.ts';
import {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  isEntryTime,
  isRegisterName,
  isRegisterValue,
  isReviewEntry,
  isSectionAddress,
  LAST_ENTRY_MS,
  UTC_OFFSET_MINUTES_MAX,
  type LogEntry,
  type RegisterEntry,
  type RegisterValue,
  type ReviewEntry,
} from '../srs/log-entry.ts';
import { isRating } from '../srs/rating.ts';
import { entryTimeMs } from '../srs/review-log.ts';
import { fnv1a } from '../srs/fnv.ts';
import { digit, digitValue, unzigzag, varint, zigzag } from './digits.ts';

export const SEGMENT_VERSION = 1;

const CHECKSUM_LENGTH = 6;

// First digit of an entry: two bits of detail, two flags, two bits of kind.
const HAS_NEW_ID = 4;
const HAS_FLAGS = 8;
const KIND_SHIFT = 16;
const KINDS = ['review', 'reset', 'register'] as const;

// What a register belongs to; 0 is a setting.
const DETAIL_CARD = 1;
const DETAIL_SECTION = 2;

// Second digit, present only if HAS_FLAGS.
const FLAG_VOID = 1;
const FLAG_OFFSET = 2;
const FLAG_EDITED = 4;
const FLAG_EARLIER = 8;

export interface SegmentEncoder {
  /** Adds an entry. @throws RangeError for an entry that the format cannot hold. */
  readonly add: (entry: LogEntry) => void;
  /** The whole segment, checksum included. */
  readonly text: () => string;
  readonly length: () => number;
}

export function createSegmentEncoder(epoch: number): SegmentEncoder {
  let body = `${SEGMENT_VERSION}.${epoch.toString(36)}.`;
  let hash = fnv1a(body);
  let timeMs = 0;
  let offsetMinutes = 0;
  const indexOfId = new Map<string, number>();

  const append = (text: string): void => {
    hash = fnv1a(text, hash);
    body += text;
  };

  return {
    add: (entry) => {
      assertStorable(entry);
      const atMs = entryTimeMs(entry);
      const known = entry.cardId === null ? 0 : indexOfId.get(entry.cardId);
      const isOffsetNew = entry.kind === 'review' && entry.utcOffsetMinutes !== offsetMinutes;
      const editedAtMs = entry.kind === 'review' ? entry.editedAtMs : 0;
      const flags =
        (entry.kind !== 'register' && entry.isVoid ? FLAG_VOID : 0) +
        (isOffsetNew ? FLAG_OFFSET : 0) +
        (editedAtMs > 0 ? FLAG_EDITED : 0) +
        (atMs < timeMs ? FLAG_EARLIER : 0);
      const head =
        detailOf(entry) +
        (known === undefined ? HAS_NEW_ID : 0) +
        (flags === 0 ? 0 : HAS_FLAGS) +
        KINDS.indexOf(entry.kind) * KIND_SHIFT;

      let text = digit(head) + (flags === 0 ? '' : digit(flags));
      if (entry.cardId !== null) {
        text += known === undefined ? `${entry.cardId}.` : varint(known);
        if (known === undefined) indexOfId.set(entry.cardId, indexOfId.size);
      }
      text += varint(Math.abs(atMs - timeMs));
      if (entry.kind === 'review') {
        if (isOffsetNew) text += varint(zigzag(entry.utcOffsetMinutes));
        if (editedAtMs > 0) text += varint(editedAtMs);
        text += varint(Math.round(entry.answerMs / ANSWER_MS_STEP));
        offsetMinutes = entry.utcOffsetMinutes;
      } else if (entry.kind === 'register') {
        text += sized(entry.name) + sized(asciiJson(entry.value));
        if (entry.section !== undefined) text += sized(entry.section);
      }
      timeMs = atMs;
      append(text);
      append(checkDigit(hash));
    },
    text: () => `${body}~${checksumText(hash)}`,
    length: () => body.length + 1 + CHECKSUM_LENGTH,
  };
}

export type SegmentResult =
  | { readonly ok: true; readonly epoch: number; readonly entries: readonly LogEntry[] }
  | {
      readonly ok: false;
      /** `too-new`: written by a later version of this site. */
      readonly reason: 'corrupt' | 'too-new';
      /** Entries that stand before the damage; empty if `too-new`. */
      readonly entries: readonly LogEntry[];
      readonly epoch: number | null;
      readonly detail: string;
    };

/** Reads a stored segment. Never throws. */
export function decodeSegment(text: string): SegmentResult {
  const header = /^(\d{1,4})\.(?:([0-9a-z]{1,8})\.)?/.exec(text);
  if (header === null) return corrupt([], null, 'no header');
  if (Number(header[1]) > SEGMENT_VERSION) {
    return {
      ok: false,
      reason: 'too-new',
      entries: [],
      epoch: null,
      detail: `version ${header[1] ?? ''}`,
    };
  }
  if (Number(header[1]) < SEGMENT_VERSION || header[2] === undefined) {
    return corrupt([], null, 'a header of an unknown form');
  }
  const epoch = Number.parseInt(header[2], 36);
  const end = text.length - CHECKSUM_LENGTH - 1;
  const isClosed = end >= header[0].length && text[end] === '~';
  const body = isClosed ? text.slice(0, end) : text;
  const read = readEntries(body, header[0].length);
  if (read.fault !== null) return corrupt(read.entries, epoch, read.fault);
  if (!isClosed || text.slice(end + 1) !== checksumText(fnv1a(body))) {
    return corrupt(read.entries, epoch, 'the checksum does not fit');
  }
  return { ok: true, epoch, entries: read.entries };
}

/** The epoch and the stored checksum of a segment, without reading its entries: what a snapshot's stamp needs. */
export function peekSegment(text: string): { epoch: number; checksum: string } | null {
  const header = /^1\.([0-9a-z]{1,8})\./.exec(text);
  if (header?.[1] === undefined) return null;
  return { epoch: Number.parseInt(header[1], 36), checksum: text.slice(-CHECKSUM_LENGTH) };
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

function detailOf(entry: LogEntry): number {
  if (entry.kind === 'review') return entry.rating - 1;
  if (entry.kind === 'reset') return 0;
  if (entry.section !== undefined) return DETAIL_SECTION;
  return entry.cardId === null ? 0 : DETAIL_CARD;
}

function assertStorable(entry: LogEntry): void {
  const atMs = entryTimeMs(entry);
  if (!isEntryTime(atMs))
    throw new RangeError(`entry time: expected milliseconds, found ${String(atMs)}`);
  if (entry.cardId !== null && parseCardId(entry.cardId) === null) {
    throw new RangeError(`entry cardId: expected a card id, found ${entry.cardId}`);
  }
  if (entry.kind === 'register' && !isRegisterName(entry.name)) {
    throw new RangeError(`register name: expected letters, found ${JSON.stringify(entry.name)}`);
  }
  if (entry.kind === 'register' && entry.section !== undefined) {
    if (!isSectionAddress(entry.section) || entry.cardId !== null) {
      throw new RangeError(`register section: expected /path/#id, found ${entry.section}`);
    }
  }
  if (entry.kind === 'review' && !isReviewEntry(entry)) {
    throw new RangeError(`review entry: a field is out of range in ${JSON.stringify(entry)}`);
  }
}

/** A text with its length before it; printable ASCII only. */
function sized(text: string): string {
  return varint(text.length) + text;
}

/** JSON in printable ASCII, so that browsers store one byte a character (rule L7). */
function asciiJson(value: RegisterEntry['value']): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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

/** The upper bits: the lower ones of FNV-1a depend on the lower bits of the text alone. */
function checkDigit(hash: number): string {
  return digit(hash >>> 26);
}

function checksumText(hash: number): string {
  let text = '';
  let rest = hash;
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    text += digit(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return text;
}
