/** Opens everything a review needs, and keeps it current while the page is open. */
import { parseStudySet } from '../links/index.ts';
import type { CreateScheduler } from '../srs/index.ts';
import { createMemoryBacking, openLocalStorage } from '../storage/key-value.ts';
import { storageKeys } from '../storage/keys.ts';
import { createLogStorage } from '../storage/log-storage.ts';
import { serialiseDueSummary } from '../storage/due-summary-writer.ts';
import type { ReadingPlace } from '../storage/reading-place.ts';
import { readReadingPlace, writeReturnAddress } from '../storage/small-values.ts';
import { openTabMemory } from '../storage/tab-memory.ts';
import { createWriterId } from '../storage/writer-id.ts';
import { findGoneWriters, holdWriterLock, unlessRunning } from '../storage/writer-lock.ts';
import { loadCatalogue, type CatalogueLoad } from './catalogue-loader.ts';
import { systemClock } from './clock.ts';
import { openProgress, type Progress, type SerialiseSnapshot } from './progress.ts';
import { createSession, type Session } from './session.ts';

/** How often an open tab looks at the clock and at other tabs (rule D4). */
const REFRESH_MS = 20_000;
/** Derived caches are written when the reader pauses, never between two cards. */
const CACHE_DELAY_MS = 1_500;

const WAKING_EVENTS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

export interface OpenReview {
  readonly session: Session;
  readonly progress: Progress;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** Whether cards outside the study set are due. */
  readonly hasMoreOutsideSet: () => boolean;
  readonly close: () => void;
}

export type OpenReviewResult =
  { readonly ok: true; readonly review: OpenReview } | Extract<CatalogueLoad, { ok: false }>;

/**
 * @param search the query string of the page: `?deck=`, `?section=`, `?card=`
 * @param onEpochOver called once when all progress was deleted elsewhere: the review has to be opened anew (rule P8)
 */
export async function openReview(
  base: string,
  search: string,
  onEpochOver: () => void,
): Promise<OpenReviewResult> {
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

  const opened = await openProgress({
    store,
    keys,
    catalogue,
    logStorage,
    clock: systemClock,
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
  const { set, cardId } = parseStudySet(search);
  writeReturnAddress(base, null);
  const session = createSession({
    progress,
    catalogue,
    clock: systemClock,
    tab,
    set,
    firstCardId: cardId,
    elapsedMs: () => performance.now(),
  });

  let serialiseSnapshot: SerialiseSnapshot | null = null;
  const saveDueSummary = (): void => {
    if (progress.$health.get().writes === 'too-new') return;
    const text = serialiseDueSummary(session.dueSummary());
    if (store.get(keys.dueSummary) !== text) store.set(keys.dueSummary, text);
    document.dispatchEvent(new CustomEvent('dr:due-changed'));
  };
  const saveCaches = (): void => {
    saveDueSummary();
    if (serialiseSnapshot !== null) progress.saveSnapshot(serialiseSnapshot);
  };

  const tidyUp = async (): Promise<void> => {
    ({ serialiseSnapshot } = await import('../storage/snapshot-writer.ts'));
    await progress.prepareLog();
    session.refresh();
    if (goneWriters.size === 0 || progress.$health.get().writes !== 'ok') return;
    const { compact } = await import('../storage/compaction.ts');
    await unlessRunning(`${keys.log}compaction`, () => {
      compact(logStorage, keys.log, goneWriters, systemClock.nowMs());
    });
  };

  let cacheTimer: ReturnType<typeof setTimeout> | undefined;
  const stopListening = session.$session.listen(() => {
    clearTimeout(cacheTimer);
    cacheTimer = setTimeout(saveCaches, CACHE_DELAY_MS);
  });
  const refresh = (): void => {
    if (document.visibilityState !== 'visible') {
      saveCaches();
      return;
    }
    if (progress.isEpochOver()) onEpochOver();
    else session.refresh();
  };
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
    review: {
      session,
      progress,
      isFirstSession,
      hasMoreOutsideSet: () => {
        const { newLeft, reviewsLeft } = session.dueSummary();
        return newLeft + reviewsLeft > 0;
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

/** Notes where "Back to your review" on a guide page leads. */
export function leaveForGuide(base: string, reviewAddress: string): void {
  writeReturnAddress(base, reviewAddress);
}

/** The last section read; `null` before the first. */
export function continueReading(base: string): ReadingPlace | null {
  return readReadingPlace(base);
}
