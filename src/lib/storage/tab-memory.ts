/**
 * What one tab remembers across a reload: its undo stack, in `sessionStorage` (rule U1). A duplicated tab gets a copy
 * of `sessionStorage`; the tab's Web Lock tells the copy from the original, so that undo never reaches into another
 * tab's grades.
 */
import { parseCardId } from '../cards/card-id.ts';
import { isReviewEntry, type ReviewEntry } from '../srs/log-entry.ts';
import type { StorageKeys } from './keys.ts';
import { createWriterId } from './writer-id.ts';

/** How long a reloaded page waits for the lock of the page it replaces. */
const LOCK_WAIT_MS = 1_000;

export interface TabMemory {
  readonly undoStack: () => readonly ReviewEntry[];
  readonly saveUndoStack: (entries: readonly ReviewEntry[]) => void;
}

/** A tab memory that lives as long as the page. */
export function createPageMemory(): TabMemory {
  let stack: readonly ReviewEntry[] = [];
  return {
    undoStack: () => stack,
    saveUndoStack: (entries) => {
      stack = entries;
    },
  };
}

/** Opens the memory of this tab; a duplicated tab, and a browser without storage, starts with an empty one. */
export async function openTabMemory(keys: StorageKeys): Promise<TabMemory> {
  let area: Storage;
  try {
    area = window.sessionStorage;
    area.getItem(keys.tab);
  } catch {
    return createPageMemory();
  }
  const stored = parseTab(area.getItem(keys.tab));
  const isOurs = stored !== null && (await holdLock(`${keys.tab}:${stored.tabId}`));
  const tabId = isOurs ? stored.tabId : createWriterId();
  if (!isOurs) void holdLock(`${keys.tab}:${tabId}`);

  let stack: readonly ReviewEntry[] = isOurs ? stored.undo : [];
  return {
    undoStack: () => stack,
    saveUndoStack: (entries) => {
      stack = entries;
      try {
        area.setItem(keys.tab, JSON.stringify([1, tabId, stack.map(toRow)]));
      } catch {
        // A full storage keeps the stack in memory only: undo then ends with the page.
      }
    },
  };
}

/** Takes a Web Lock for the life of the page; `false` if another page keeps it. Without Web Locks: `true`. */
function holdLock(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      .catch(() => {
        resolve(false);
      });
  });
}

type ReviewFields = Omit<ReviewEntry, 'kind' | 'cardId' | 'isVoid'>;
type Row = [string, number, number, number, number];

function toRow(entry: ReviewEntry): Row {
  return [entry.cardId, entry.reviewedAtMs, entry.utcOffsetMinutes, entry.rating, entry.answerMs];
}

function parseTab(text: string | null): { tabId: string; undo: ReviewEntry[] } | null {
  try {
    const raw: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(raw) || raw[0] !== 1 || typeof raw[1] !== 'string') return null;
    if (!Array.isArray(raw[2])) return null;
    return { tabId: raw[1], undo: raw[2].map(fromRow).filter((entry) => entry !== null) };
  } catch {
    return null;
  }
}

function fromRow(row: unknown): ReviewEntry | null {
  if (!Array.isArray(row)) return null;
  const [id, reviewedAtMs, utcOffsetMinutes, rating, answerMs] = row as unknown[];
  const cardId = parseCardId(id);
  const fields = { reviewedAtMs, utcOffsetMinutes, rating, answerMs, editedAtMs: 0 };
  if (cardId === null || !isReviewEntry(fields)) return null;
  return { kind: 'review', cardId, isVoid: false, ...(fields as ReviewFields) };
}
