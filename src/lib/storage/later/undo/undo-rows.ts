/**
 * Converts undo steps to plain JSON rows and back. Rows that cannot be read are left out: undo then reaches less far.
 */
import { parseCardId } from '../../../cards/index.ts';
import {
  isRegisterValue,
  isSectionAddress,
  type RegisterEntry,
  type RegisterValue,
  type ResetEntry,
  type ReviewEntry,
} from '../../../srs/model/index.ts';
import { isEntryTime, isRegisterName, isReviewEntry } from '../../../srs/later/replay/index.ts';
import type { UndoAction, UndoItem, UndoStep } from '../../../srs/later/replay/index.ts';

const ACTIONS: Readonly<Record<UndoAction, true>> = {
  grade: true,
  reset: true,
  suspend: true,
  unsuspend: true,
  bury: true,
  flag: true,
  correct: true,
  settings: true,
};

/** A step as a value for `JSON.stringify`. */
export function toUndoRow({ action, items }: UndoStep): unknown[] {
  return [action, ...items.map(toItemRow)];
}

/** Reads a row; `null` for anything malformed. */
export function fromUndoRow(row: unknown): UndoStep | null {
  if (!Array.isArray(row)) return null;
  const [action, ...rows] = row as unknown[];
  if (!isAction(action)) return null;
  const items = rows.map(fromItemRow).filter((item) => item !== null);
  return items.length === rows.length && items.length > 0 ? { action, items } : null;
}

function isAction(value: unknown): value is UndoAction {
  return typeof value === 'string' && Object.hasOwn(ACTIONS, value);
}

function toItemRow(item: UndoItem): unknown[] {
  switch (item.kind) {
    case 'void':
      return item.entry.kind === 'review'
        ? ['v', ...reviewColumns(item.entry)]
        : ['r', item.entry.cardId, item.entry.atMs];
    case 'register': {
      const { name, cardId, section = null, value, setAtMs } = item.entry;
      return ['s', name, cardId, section, value, setAtMs, item.former];
    }
    case 'correction':
      return ['c', ...reviewColumns(item.entry), item.former.rating, item.former.editedAtMs];
  }
}

function fromItemRow(row: unknown): UndoItem | null {
  if (!Array.isArray(row)) return null;
  const [kind, ...columns] = row as unknown[];
  switch (kind) {
    case 'v': {
      const entry = readReview(columns);
      return entry && { kind: 'void', entry };
    }
    case 'r': {
      const entry = readReset(columns);
      return entry && { kind: 'void', entry };
    }
    case 's':
      return readRegister(columns);
    case 'c': {
      const entry = readReview(columns);
      const former = readReview([...columns.slice(0, 3), columns[6], columns[4], columns[7]]);
      return entry && former && { kind: 'correction', entry, former };
    }
    default:
      return null;
  }
}

type ReviewFields = Omit<ReviewEntry, 'kind' | 'cardId' | 'isVoid'>;

function reviewColumns(entry: ReviewEntry): unknown[] {
  const { cardId, reviewedAtMs, utcOffsetMinutes, rating, answerMs, editedAtMs } = entry;
  return [cardId, reviewedAtMs, utcOffsetMinutes, rating, answerMs, editedAtMs];
}

function readReview(columns: readonly unknown[]): ReviewEntry | null {
  const [id, reviewedAtMs, utcOffsetMinutes, rating, answerMs, editedAtMs] = columns;
  const cardId = parseCardId(id);
  const fields = { reviewedAtMs, utcOffsetMinutes, rating, answerMs, editedAtMs };
  if (cardId === null || !isReviewEntry(fields)) return null;
  return { kind: 'review', cardId, isVoid: false, ...(fields as ReviewFields) };
}

function readReset([id, atMs]: readonly unknown[]): ResetEntry | null {
  const cardId = parseCardId(id);
  return cardId === null || !isEntryTime(atMs)
    ? null
    : { kind: 'reset', cardId, atMs, isVoid: false };
}

function readRegister(columns: readonly unknown[]): UndoItem | null {
  const [name, id, section, value, setAtMs, former] = columns;
  const cardId = id === null ? null : parseCardId(id);
  if (!isRegisterName(name) || (id !== null && cardId === null)) return null;
  if (section !== null && !isSectionAddress(section)) return null;
  if (!isRegisterValue(value) || !isRegisterValue(former) || !isEntryTime(setAtMs)) return null;
  return { kind: 'register', entry: registerOf(name, cardId, section, value, setAtMs), former };
}

function registerOf(
  name: string,
  cardId: string | null,
  section: string | null,
  value: RegisterValue,
  setAtMs: number,
): RegisterEntry {
  const entry: RegisterEntry = { kind: 'register', name, cardId, value, setAtMs };
  return section === null ? entry : { ...entry, section };
}
