/** Opens the reader's progress for a page and keeps it current: other tabs, the clock, deletions and caches. */
import type { Housekeeping, Journal } from '../later/journal/index.ts';
import type * as journalCode from '../later/journal/index.ts';
import { openProgress, REFRESH_MS, type ProgressSource } from '../progress/index.ts';
import type { PageEvents } from './page-events.ts';
import { reachable, type OpenedPage } from './page.ts';

/** By then, the first card is on the screen. */
const TIDY_DELAY_MS = 1_500;

type JournalCode = Pick<typeof journalCode, 'createJournal' | 'createHousekeeping'>;

export interface PageSource extends Omit<ProgressSource, 'loadJournal'> {
  readonly base: string;
  readonly events: PageEvents;
  /** Writers whose tabs were closed before this page was loaded (rule P2). */
  readonly goneWriters: ReadonlySet<string>;
  readonly loadJournalCode: () => Promise<JournalCode>;
  /** Called once when all progress was deleted: the page must be opened anew (rule P8). */
  readonly onEpochOver: () => void;
}

/** @throws PartUnreachable if the journal must be read before the first card and its code cannot be loaded */
export async function openPage(source: PageSource): Promise<OpenedPage> {
  const { tab, events } = source;
  let code: JournalCode | null = null;
  let catchUp = (): void => undefined;
  const opened = await openProgress({
    ...source,
    loadJournal: async () => {
      code ??= await reachable(source.loadJournalCode());
      return code.createJournal;
    },
    // What the page shows was computed from the former memories: the intervals on its buttons, for example (rule S2).
    onDerived: () => {
      if (events.isVisible()) catchUp();
    },
  });
  const { progress, journal, loadedJournal } = opened;
  const isFirstSession = progress.reviewCount() === 0;

  catchUp = (): void => {
    const loaded = loadedJournal();
    if (loaded !== null) loaded.catchUp();
    // If the code cannot be loaded, this page shows what it knows. Only a reload loads it in most browsers.
    else if (opened.hasChangesElsewhere()) {
      void journal().then(
        (ready) => ready.catchUp(),
        () => undefined,
      );
    }
  };

  let isOver = false;
  const endEpoch = (): void => {
    if (isOver) return;
    isOver = true;
    tab.saveUndoRows([]);
    source.onEpochOver();
  };

  let housekeeping: Housekeeping | null = null;
  /** `null` until the journal is loaded: before that, nothing has changed that must be kept. */
  const keep = (): Housekeeping | null => {
    const loaded = loadedJournal();
    if (code === null || loaded === null) return null;
    return (housekeeping ??= code.createHousekeeping({
      ...source,
      progress,
      journal: loaded,
      isEpochOver: opened.isEpochOver,
      catchUp: () => {
        catchUp();
      },
      refresh,
    }));
  };

  const refresh = (): void => {
    if (opened.isEpochOver()) {
      endEpoch();
      return;
    }
    void opened.restoreLost();
    if (events.isVisible()) catchUp();
    else keep()?.saveCaches();
  };

  const loadJournal = (): Promise<Journal | null> =>
    // The reader is told of a failure when the journal is needed.
    journal().catch(() => null);
  const stops = [
    progress.$changes.listen(() => keep()?.noteChange()),
    // FSRS loads at the first sign of the reader, before the answer needs its intervals.
    events.onFirstSign(() => void loadJournal()),
    events.onShowOrHide(refresh),
    events.onLeave(() => keep()?.saveCaches()),
    events.every(REFRESH_MS, refresh),
    events.after(TIDY_DELAY_MS, () => void loadJournal().then(() => keep()?.tidyUp())),
    source.store.subscribe(refresh),
    () => housekeeping?.stop(),
  ];

  return {
    base: source.base,
    catalogue: source.catalogue,
    clock: source.clock,
    progress,
    opened,
    endEpoch,
    journal,
    canUndo: () => tab.undoRows().length > 0,
    isFirstSession,
    onRefresh: (run) => {
      catchUp = run;
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
