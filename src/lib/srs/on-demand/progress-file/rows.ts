/** Reads one row of a progress file as an entry. Every cell must pass the check of stored entries. */
import { CARD_ID_RULE, parseCardId } from '../../../cards/index.ts';
import {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  isRegisterValue,
  isSectionAddress,
  LAST_ENTRY_MS,
  REGISTER_LEVELS_MAX,
  UTC_OFFSET_MINUTES_MAX,
  type LogEntry,
  isRating,
} from '../../model/index.ts';
import {
  isAnswerMs,
  isEntryTime,
  isRegisterName,
  isUtcOffsetMinutes,
} from '../../later/replay/index.ts';
import { REGISTER_JSON_MAX_LENGTH } from './progress-file.ts';

/** The fault of a row: in one of its cells, or in the row itself if `column` is `null`. */
export interface RowFault {
  readonly kind: 'fault';
  readonly column: number | null;
  readonly expected: string;
  readonly found: unknown;
}

const A_CARD_ID = `a card id: ${CARD_ID_RULE}`;
const A_TIME = `milliseconds since 1970-01-01, 0 to ${LAST_ENTRY_MS}`;
const AN_EDIT_TIME = `${A_TIME}, 0 for never`;
const AN_OFFSET = `whole minutes from -${UTC_OFFSET_MINUTES_MAX} to ${UTC_OFFSET_MINUTES_MAX}`;
const A_RATING = 'a rating from 1 to 4';
const AN_ANSWER_TIME = `milliseconds from 0 to ${ANSWER_MS_MAX} in steps of ${ANSWER_MS_STEP}`;
const A_FLAG = '0 or 1';
const A_NAME = 'a name of 1 to 40 letters from A to Z';
const A_SUBJECT = 'a card id, the address of a section such as "/leaders/learn/#minutes", or null';
const A_VALUE = `a text, number, true, false, null or a list of them, at most ${REGISTER_LEVELS_MAX} lists deep and ${REGISTER_JSON_MAX_LENGTH} characters long`;

/** `[cardId, reviewedAtMs, utcOffsetMinutes, rating, answerMs, isVoid, editedAtMs]` */
export function readReviewRow(row: unknown): LogEntry | RowFault {
  if (!isListOf(7, row)) return notARowOf(7, row);
  const [cardId, reviewedAtMs, utcOffsetMinutes, rating, answerMs, isVoid, editedAtMs] = row;
  if (!isCardId(cardId)) return fault(0, A_CARD_ID, cardId);
  if (!isEntryTime(reviewedAtMs)) return fault(1, A_TIME, reviewedAtMs);
  if (!isUtcOffsetMinutes(utcOffsetMinutes)) return fault(2, AN_OFFSET, utcOffsetMinutes);
  if (!isRating(rating)) return fault(3, A_RATING, rating);
  if (!isAnswerMs(answerMs)) return fault(4, AN_ANSWER_TIME, answerMs);
  if (!isFlag(isVoid)) return fault(5, A_FLAG, isVoid);
  if (!isEntryTime(editedAtMs)) return fault(6, AN_EDIT_TIME, editedAtMs);
  return {
    kind: 'review',
    cardId,
    reviewedAtMs,
    utcOffsetMinutes,
    rating,
    answerMs,
    isVoid: isVoid === 1,
    editedAtMs,
  };
}

/** `[cardId, atMs, isVoid]` */
export function readResetRow(row: unknown): LogEntry | RowFault {
  if (!isListOf(3, row)) return notARowOf(3, row);
  const [cardId, atMs, isVoid] = row;
  if (!isCardId(cardId)) return fault(0, A_CARD_ID, cardId);
  if (!isEntryTime(atMs)) return fault(1, A_TIME, atMs);
  if (!isFlag(isVoid)) return fault(2, A_FLAG, isVoid);
  return { kind: 'reset', cardId, atMs, isVoid: isVoid === 1 };
}

/** `[name, subject, value, setAtMs]`; the subject is a card, a section or, for a setting, `null`. */
export function readRegisterRow(row: unknown): LogEntry | RowFault {
  if (!isListOf(4, row)) return notARowOf(4, row);
  const [name, subject, value, setAtMs] = row;
  if (!isRegisterName(name)) return fault(0, A_NAME, name);
  const isOfCard = isCardId(subject);
  if (!isOfCard && subject !== null && !isSectionAddress(subject)) {
    return fault(1, A_SUBJECT, subject);
  }
  if (!isRegisterValue(value)) return fault(2, A_VALUE, value);
  if (JSON.stringify(value).length > REGISTER_JSON_MAX_LENGTH) return fault(2, A_VALUE, value);
  if (!isEntryTime(setAtMs)) return fault(3, A_TIME, setAtMs);
  const entry = { kind: 'register', name, value, setAtMs } as const;
  if (isOfCard || subject === null) return { ...entry, cardId: subject };
  return { ...entry, cardId: null, section: subject };
}

function fault(column: number, expected: string, found: unknown): RowFault {
  return { kind: 'fault', column, expected, found };
}

function notARowOf(columns: number, found: unknown): RowFault {
  return { kind: 'fault', column: null, expected: `a list of ${columns}`, found };
}

function isListOf(columns: number, row: unknown): row is readonly unknown[] {
  return Array.isArray(row) && row.length === columns;
}

function isCardId(value: unknown): value is string {
  return parseCardId(value) !== null;
}

function isFlag(value: unknown): value is 0 | 1 {
  return value === 0 || value === 1;
}
