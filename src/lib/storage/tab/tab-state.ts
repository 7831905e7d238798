/**
 * The state of one tab across a reload: its undo stack, in `sessionStorage` (rule U1). A duplicated tab gets a copy of
 * `sessionStorage`. The tab's Web Lock tells the copy from the original, so that undo never reaches another tab's
 * grades.
 */
import { type StorageKeys, readVersioned } from '../values/index.ts';
import { createWriterId } from '../segments/index.ts';

const TAB_VERSION = 2;

/** How long a reloaded page waits for the lock of the page it replaces. */
const LOCK_WAIT_MS = 1_000;

export interface TabState {
  /** The undo steps of this tab, oldest first, as plain JSON; `undo-stack.ts` reads them. */
  readonly undoRows: () => readonly unknown[];
  readonly saveUndoRows: (rows: readonly unknown[]) => void;
}

/** A tab state that lives as long as the page. */
export function createPageTabState(): TabState {
  let rows: readonly unknown[] = [];
  return {
    undoRows: () => rows,
    saveUndoRows: (saved) => {
      rows = saved;
    },
  };
}

/** Opens the state of this tab. It starts empty in a duplicated tab and in a browser without storage. */
export async function openTabState(keys: StorageKeys): Promise<TabState> {
  let area: Storage;
  try {
    area = window.sessionStorage;
    area.getItem(keys.tab);
  } catch {
    return createPageTabState();
  }
  const stored = parseTab(area.getItem(keys.tab));
  const isOurs = stored !== null && (await holdLock(`${keys.tab}:${stored.tabId}`));
  const tabId = isOurs ? stored.tabId : createWriterId();
  if (!isOurs) void holdLock(`${keys.tab}:${tabId}`);

  let rows: readonly unknown[] = isOurs ? stored.undo : [];
  return {
    undoRows: () => rows,
    saveUndoRows: (saved) => {
      rows = saved;
      try {
        area.setItem(keys.tab, JSON.stringify([TAB_VERSION, tabId, rows]));
      } catch {
        // If the storage is full, the stack stays in memory, and undo ends with the page.
      }
    },
  };
}

/** Takes a Web Lock for the life of the page; `false` if another page keeps it. Without Web Locks always `true`. */
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

function parseTab(text: string | null): { tabId: string; undo: unknown[] } | null {
  const [tabId, undo] = readVersioned(text, TAB_VERSION) ?? [];
  return typeof tabId === 'string' && Array.isArray(undo) ? { tabId, undo } : null;
}
