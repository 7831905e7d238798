/** Opens the progress of this browser for a page, and keeps it current while the page is open. */
import type { Catalogue } from '../cards/index.ts';
import type { CreateScheduler } from '../srs/index.ts';
import { serialiseDueSummary } from '../storage/due-summary-writer.ts';
import { createMemoryBacking, openLocalStorage } from '../storage/key-value.ts';
import { storageKeys } from '../storage/keys.ts';
import { createLogStorage } from '../storage/log-storage.ts';
import { serialiseSectionsRead } from '../storage/sections-read.ts';
import { openTabMemory } from '../storage/tab-memory.ts';
import { createWriterId } from '../storage/writer-id.ts';
import { findGoneWriters, holdWriterLock, unlessRunning } from '../storage/writer-lock.ts';
import { createActions, type Actions } from './actions.ts';
import { loadCatalogue, type CatalogueLoad } from './catalogue-loader.ts';
import { systemClock, type Clock } from './clock.ts';
import { dueSummary } from './plan.ts';
import { openProgress, type Progress, type SerialiseSnapshot } from './progress.ts';

/** How often an open tab looks at the clock and at other tabs (rule D4). */
const REFRESH_MS = 20_000;
/** Derived caches are written when the reader pauses, never between two cards. */
const CACHE_DELAY_MS = 1_500;

const WAKING_EVENTS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

export interface Workspace {
  readonly base: string;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly actions: Actions;
  readonly clock: Clock;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** Runs something instead of the usual catching up whenever the page has to look at the clock and other tabs. */
  readonly onRefresh: (refresh: () => void) => void;
  /** Deletes all progress and tells the page, as if another tab had done it (rule P8). @returns whether it could */
  readonly deleteAll: () => boolean;
  readonly close: () => void;
}

export type OpenWorkspaceResult =
  { readonly ok: true; readonly workspace: Workspace } | Extract<CatalogueLoad, { ok: false }>;

/** @param onEpochOver called once when all progress was deleted: the page has to be opened anew (rule P8) */
export async function openWorkspace(
  base: string,
  onEpochOver: () => void,
): Promise<OpenWorkspaceResult> {
  const keys = storageKeys(base);
  const local = openLocalStorage();
  const store = local ?? createMemoryBacking().open();
  const writerId = createWriterId();
  const [load, tab, goneWriters] = await Promise.all([
    loadCatalogue(base),
    openTabMemory(keys),
    findGoneWriters(store, keys),
    holdWriterLock(keys, writerId),
  ]);
  if (!load.ok) return load;
  const { catalogue } = load;
  const logStorage = createLogStorage(store, keys, writerId);
  const clock = systemClock;

  const opened = await openProgress({
    store,
    keys,
    catalogue,
    logStorage,
    clock,
    loadScheduler,
    isPersistent: local !== null,
  }).catch((error: unknown) => {
    if (error instanceof SchedulerUnreachable) return error;
    throw error;
  });
  if (opened instanceof SchedulerUnreachable) {
    return { ok: false, reason: 'unreachable', detail: opened.message };
  }
  const progress = opened;
  const isFirstSession = progress.reviewCount() === 0;

  let serialiseSnapshot: SerialiseSnapshot | null = null;
  const saveIfChanged = (key: string, text: string): void => {
    if (store.get(key) !== text) store.set(key, text);
  };
  const saveCaches = (): void => {
    if (progress.$health.get().writes === 'too-new' || progress.isEpochOver()) return;
    // What another tab has written, its caches know: they are not to be replaced by what was true before.
    if (progress.hasNews()) {
      if (!progress.isReady()) return;
      catchUp();
    }
    saveIfChanged(keys.dueSummary, serialiseDueSummary(dueSummary({ progress, catalogue, clock })));
    saveIfChanged(keys.sectionsRead, serialiseSectionsRead(progress.sectionsRead()));
    document.dispatchEvent(new CustomEvent('dr:due-changed'));
    if (serialiseSnapshot !== null) progress.saveSnapshot(serialiseSnapshot);
  };

  let catchUp = (): void => {
    if (progress.isReady()) progress.catchUp();
    else if (progress.hasNews()) void progress.whenReady().then(progress.catchUp, () => undefined);
  };
  let isOver = false;
  const endEpoch = (): void => {
    if (isOver) return;
    isOver = true;
    tab.saveUndoStack([]);
    onEpochOver();
  };
  const refresh = (): void => {
    if (progress.isEpochOver()) {
      endEpoch();
      return;
    }
    void progress.restoreLost();
    if (document.visibilityState === 'visible') catchUp();
    else saveCaches();
  };

  const tidyUp = async (): Promise<void> => {
    ({ serialiseSnapshot } = await import('../storage/snapshot-writer.ts'));
    await progress.prepareLog();
    refresh();
    if (goneWriters.size === 0 || progress.$health.get().writes !== 'ok') return;
    const { compact } = await import('../storage/compaction.ts');
    await unlessRunning(`${keys.log}compaction`, () => {
      compact(logStorage, keys.log, goneWriters, clock.nowMs());
    });
  };

  let cacheTimer: ReturnType<typeof setTimeout> | undefined;
  const stopListening = progress.$changes.listen(() => {
    clearTimeout(cacheTimer);
    cacheTimer = setTimeout(saveCaches, CACHE_DELAY_MS);
  });
  // FSRS is loaded by the first sign of the reader, before the answer needs its intervals.
  // If that fails, the session says so once it is needed.
  const wake = (): void => void progress.whenReady().catch(() => undefined);
  for (const type of WAKING_EVENTS) addEventListener(type, wake, { once: true, passive: true });
  const interval = setInterval(refresh, REFRESH_MS);
  const unsubscribe = store.subscribe(refresh);
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('pageshow', refresh);
  window.addEventListener('pagehide', saveCaches);
  // The first card is on the screen by then: read the log behind the snapshot, so that undo need not wait for it.
  const tidyTimer = setTimeout(() => {
    // What cannot be loaded now is tidied at the next visit.
    void tidyUp()
      .catch(() => undefined)
      .then(saveCaches);
  }, CACHE_DELAY_MS);

  return {
    ok: true,
    workspace: {
      base,
      catalogue,
      progress,
      actions: createActions({ progress, clock, tab }),
      clock,
      isFirstSession,
      onRefresh: (run) => {
        catchUp = run;
      },
      deleteAll: () => {
        if (!progress.deleteAll().ok) return false;
        endEpoch();
        return true;
      },
      close: () => {
        clearTimeout(cacheTimer);
        clearTimeout(tidyTimer);
        clearInterval(interval);
        stopListening();
        unsubscribe();
        for (const type of WAKING_EVENTS) removeEventListener(type, wake);
        document.removeEventListener('visibilitychange', refresh);
        window.removeEventListener('pageshow', refresh);
        window.removeEventListener('pagehide', saveCaches);
      },
    },
  };
}

class SchedulerUnreachable extends Error {}

async function loadScheduler(): Promise<CreateScheduler> {
  try {
    return (await import('../srs/scheduler.ts')).createScheduler;
  } catch (error) {
    throw new SchedulerUnreachable(error instanceof Error ? error.message : String(error));
  }
}
