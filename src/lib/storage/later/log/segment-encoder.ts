/** Writes segments; `segment-form.ts` describes their form. */
import { parseCardId } from '../../../cards/index.ts';
import { fnv1a } from '../../../text/fnv.ts';
import {
  ANSWER_MS_STEP,
  isSectionAddress,
  type LogEntry,
  type RegisterEntry,
} from '../../../srs/model/index.ts';
import {
  entryTimeMs,
  isEntryTime,
  isRegisterName,
  isReviewEntry,
} from '../../../srs/later/replay/index.ts';
import { digit, CHECKSUM_LENGTH, checksumText } from '../../segments/index.ts';
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
import { varint, zigzag } from './varint.ts';

export interface SegmentEncoder {
  /** Adds an entry. @throws RangeError for an entry that the format cannot hold. */
  readonly add: (entry: LogEntry) => void;
  /** The whole segment, checksum included. */
  readonly text: () => string;
  readonly length: () => number;
}

export function createSegmentEncoder(epoch: number): SegmentEncoder {
  let body = segmentHeader(epoch);
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

/** A text after its length; printable ASCII only. */
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
