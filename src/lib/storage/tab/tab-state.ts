/**
 * The state of one tab: its undo stack, in `sessionStorage` (rule U1). A copied tab gets a copy of `sessionStorage`, so
 * two things tell the copy from the original: `window.name`, which stays with a tab and is not copied, and a Web Lock.
 * All pages of a tab share the stack, those in the back/forward cache included, so it is read again at each use.
 */
import { type KeyValueStore, storageStore } from '../port/index.ts';
import { createWriterId, holdPageLock } from '../segments/index.ts';
import { type StorageKeys, readVersioned } from '../values/index.ts';

const TAB_VERSION = 3;
/** Without an epoch, and without the tab's name: pages knew a tab by its lock alone. */
const LOCK_ALONE_VERSION = 2;

/** How long a reloaded page waits for the lock of the page it replaces. */
const LOCK_WAIT_MS = 1_000;

export interface TabState {
  /** The undo steps of this tab, oldest first, as plain JSON; `undo-stack.ts` reads them. The same array until it changes. */
  readonly undoRows: () => readonly unknown[];
  readonly saveUndoRows: (rows: readonly unknown[]) => void;
}

interface StoredTab {
  readonly id: string;
  /** The epoch of the steps: those of an earlier one are about progress that was deleted (rule P8). */
  readonly epoch: number;
  readonly undo: readonly unknown[];
}

const NO_ROWS: readonly unknown[] = [];

/** A tab state that lives as long as the page. */
export function createPageTabState(): TabState {
  let rows = NO_ROWS;
  return {
    undoRows: () => rows,
    saveUndoRows: (saved) => {
      rows = saved;
    },
  };
}

/** The state of each document, because one that opens the progress twice would meet its own lock. */
const opened = new WeakMap<Window, Promise<TabState>>();

/**
 * Opens the state of this tab; for one document always the same. It starts empty in a copied tab and in a browser without
 * storage.
 *
 * @param epoch the present epoch
 */
export function openTabState(keys: StorageKeys, epoch: () => number): Promise<TabState> {
  const present = opened.get(window) ?? open(keys, epoch);
  opened.set(window, present);
  return present;
}

async function open({ tab: key }: StorageKeys, epoch: () => number): Promise<TabState> {
  const area = sessionArea();
  if (area === null) return createPageTabState();
  let text = area.get(key);
  let stored = parseTab(text);
  if (stored === null || !(await holdPageLock(`${key}:${stored.id}`, LOCK_WAIT_MS))) {
    const id = stored === null && window.name !== '' ? window.name : createWriterId();
    void holdPageLock(`${key}:${id}`);
    // Left there, the copy would be taken for this tab's own once the original is closed.
    area.remove(key);
    text = null;
    stored = { id, epoch: 0, undo: NO_ROWS };
  }
  window.name = stored.id;

  return {
    undoRows: () => {
      const present = area.get(key);
      if (present !== text) {
        text = present;
        stored = parseTab(text);
      }
      return stored?.epoch === epoch() ? stored.undo : NO_ROWS;
    },
    saveUndoRows: (undo) => {
      const id = window.name;
      stored = { id, epoch: epoch(), undo };
      // If the storage is full, the stack stays in memory, and undo ends with the page.
      if (!area.set(key, JSON.stringify([TAB_VERSION, id, stored.epoch, undo])).ok)
        area.remove(key);
      text = area.get(key);
    },
  };
}

function sessionArea(): KeyValueStore | null {
  try {
    return storageStore(window.sessionStorage);
  } catch {
    return null;
  }
}

/** Reads the stored state of this tab; `null` if there is none, and if it is the copy of another tab's. */
function parseTab(text: string | null): StoredTab | null {
  const former = readVersioned(text, LOCK_ALONE_VERSION);
  const [id, epoch, undo] = former
    ? [former[0], 0, former[1]]
    : (readVersioned(text, TAB_VERSION) ?? []);
  const isOurs = former !== null || id === window.name;
  return isOurs && typeof id === 'string' && typeof epoch === 'number' && Array.isArray(undo)
    ? { id, epoch, undo }
    : null;
}
