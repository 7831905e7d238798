/** Opens the progress of this browser for a page, and keeps it current while the page is open. */
import type { Catalogue } from '../../cards/index.ts';
import { openLocalStorage } from '../../storage/port/index.ts';
import { storageKeys } from '../../storage/values/index.ts';
import { createSegmentStore } from '../../storage/segments/index.ts';
import { openTabMemory } from '../../storage/tab/index.ts';
import { createWriterId } from '../../storage/segments/index.ts';
import { findGoneWriters, holdWriterLock } from '../../storage/segments/index.ts';
import type { Actions } from '../later/journal/index.ts';
import type * as secondStage from '../later/second-stage.ts';
import { loadCatalogue, type CatalogueLoad } from './catalogue-loader.ts';
import { systemClock, type Clock } from '../progress/index.ts';
import type { Housekeeping } from '../later/journal/index.ts';
import { openProgress, type Progress } from '../progress/index.ts';
import type { LateParts } from '../review/index.ts';

/** How often an open tab looks at the clock and at other tabs (rule D4). */
const REFRESH_MS = 20_000;
/** By then the first card is on the screen. */
const TIDY_DELAY_MS = 1_500;

const WAKING_EVENTS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

type SecondStage = typeof secondStage;

export interface Workspace {
  readonly base: string;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  /** What a reader can do. @throws Error before `progress.whenReady` */
  readonly actions: Actions;
  /** Whether this tab has done anything that can be taken back; known before the progress is ready. */
  readonly canUndo: () => boolean;
  /** What a session needs of the second stage. @throws Error before `progress.whenReady` */
  readonly late: () => LateParts;
  readonly clock: Clock;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** Runs something instead of the usual catching up whenever the page has to look at the clock and other tabs. */
  readonly onRefresh: (refresh: () => void) => void;
  /** Deletes all progress and tells the page, as if another tab had done it (rule P8). @returns whether it could */
  readonly deleteAll: () => boolean;
  readonly close: () => void;
}

export type OpenFailure =
  | Extract<CatalogueLoad, { ok: false }>
  /** A module of the page. Browsers remember that one failed, so that only a new page can load it. */
  | { readonly ok: false; readonly reason: 'part-unreachable'; readonly detail: string };

export type OpenWorkspaceResult =
  { readonly ok: true; readonly workspace: Workspace } | OpenFailure;

/** @param onEpochOver called once when all progress was deleted: the page has to be opened anew (rule P8) */
export async function openWorkspace(
  base: string,
  onEpochOver: () => void,
): Promise<OpenWorkspaceResult> {
  const keys = storageKeys(base);
  const local = openLocalStorage();
  const store =
    local ??
    (await import('../../storage/later/memory/in-memory-store.ts')).createMemoryBacking().open();
  const writerId = createWriterId();
  const [load, tab, goneWriters] = await Promise.all([
    loadCatalogue(base),
    openTabMemory(keys),
    findGoneWriters(store, keys),
    holdWriterLock(keys, writerId),
  ]);
  if (!load.ok) return load;
  const { catalogue } = load;
  const segmentStore = createSegmentStore(store, keys);
  const clock = systemClock;

  let stage: SecondStage | null = null;
  let actions: Actions | null = null;
  const opened = await openProgress({
    store,
    segmentStore,
    keys,
    writerId,
    catalogue,
    clock,
    loadScheduler: () =>
      reachable(import('../../srs/later/scheduler/scheduler.ts')).then(
        (part) => part.createScheduler,
      ),
    loadLedger: async () => {
      stage ??= await reachable(import('../later/second-stage.ts'));
      return stage.createLedger;
    },
    isPersistent: local !== null,
  }).catch((error: unknown) => {
    if (error instanceof PartUnreachable) return error;
    throw error;
  });
  if (opened instanceof PartUnreachable) {
    return { ok: false, reason: 'part-unreachable', detail: opened.message };
  }
  const progress = opened;
  const isFirstSession = progress.reviewCount() === 0;

  const late = (): LateParts => {
    if (stage === null) throw new Error('workspace: used before whenReady');
    const { createActions, openUndoStack, planBacklog, dueSummary } = stage;
    actions ??= createActions({ progress, clock, undoStack: openUndoStack(tab) });
    return { actions, planBacklog, dueSummary };
  };

  let housekeeping: Housekeeping | null = null;
  /** `null` before the progress is ready: until then nothing has changed that would have to be kept for the next page. */
  const keep = (): Housekeeping | null => {
    if (stage === null || !progress.isReady()) return null;
    return (housekeeping ??= stage.createHousekeeping({
      progress,
      catalogue,
      clock,
      store,
      keys,
      goneWriters,
      catchUp: () => {
        catchUp();
      },
      refresh,
    }));
  };

  let catchUp = (): void => {
    if (progress.isReady()) progress.catchUp();
    else if (progress.hasNews()) void progress.whenReady().then(progress.catchUp, () => undefined);
  };
  let isOver = false;
  const endEpoch = (): void => {
    if (isOver) return;
    isOver = true;
    tab.saveUndoRows([]);
    onEpochOver();
  };
  const refresh = (): void => {
    if (progress.isEpochOver()) {
      endEpoch();
      return;
    }
    void progress.restoreLost();
    if (document.visibilityState === 'visible') catchUp();
    else keep()?.saveCaches();
  };

  const stopListening = progress.$changes.listen(() => keep()?.noteChange());
  // FSRS is loaded by the first sign of the reader, before the answer needs its intervals.
  // If that fails, the session says so once it is needed.
  const wake = (): void => void progress.whenReady().catch(() => undefined);
  for (const type of WAKING_EVENTS) addEventListener(type, wake, { once: true, passive: true });
  const interval = setInterval(refresh, REFRESH_MS);
  const unsubscribe = store.subscribe(refresh);
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('pageshow', refresh);
  const leave = (): void => keep()?.saveCaches();
  window.addEventListener('pagehide', leave);
  const tidyTimer = setTimeout(() => {
    // What cannot be loaded now is tidied at the next visit.
    progress
      .whenReady()
      .then(() => keep()?.tidyUp())
      .catch(() => undefined);
  }, TIDY_DELAY_MS);

  return {
    ok: true,
    workspace: {
      base,
      catalogue,
      progress,
      get actions() {
        return late().actions;
      },
      late,
      canUndo: () => tab.undoRows().length > 0,
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
        housekeeping?.stop();
        clearTimeout(tidyTimer);
        clearInterval(interval);
        stopListening();
        unsubscribe();
        for (const type of WAKING_EVENTS) removeEventListener(type, wake);
        document.removeEventListener('visibilitychange', refresh);
        window.removeEventListener('pageshow', refresh);
        window.removeEventListener('pagehide', leave);
      },
    },
  };
}

class PartUnreachable extends Error {}

/** Tells a part that could not be loaded from a fault in it. */
async function reachable<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new PartUnreachable(error instanceof Error ? error.message : String(error));
  }
}
