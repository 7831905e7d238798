/** A whole study site in memory: a catalogue, a storage shared by tabs, a clock, and pages opened on them. */
import {
  catalogueRevision,
  type CardIdentities,
  cardIdentities,
} from '../../src/lib/cards/identity.ts';
import type { Card, Catalogue } from '../../src/lib/cards/card.ts';
import type { StudySet } from '../../src/lib/links/study-set.ts';
import { createLog } from '../../src/lib/srs/later/replay/review-log.ts';
import { fold } from '../../src/lib/srs/later/replay/memory-state.ts';
import { NEW_MEMORY, type CardMemory } from '../../src/lib/srs/model/memory.ts';
import { settingsOf } from '../../src/lib/srs/model/settings.ts';
import type { CreateScheduler, Preview } from '../../src/lib/srs/model/scheduling.ts';
import type { LogEntry } from '../../src/lib/srs/model/log-entry.ts';
import { createScheduler } from '../../src/lib/srs/later/scheduler/scheduler.ts';
import { createActions, type Actions } from '../../src/lib/state/later/journal/actions.ts';
import { planBacklog } from '../../src/lib/state/later/journal/backlog.ts';
import { dueSummary } from '../../src/lib/state/later/journal/due-summary.ts';
import { createLedger } from '../../src/lib/state/later/journal/create-journal.ts';
import { openProgress, type Progress } from '../../src/lib/state/progress/open-progress.ts';
import { createSession } from '../../src/lib/state/review/session.ts';
import type { Session } from '../../src/lib/state/review/session-view.ts';
import {
  createMemoryBacking,
  type MemoryBacking,
} from '../../src/lib/storage/later/memory/in-memory-store.ts';
import type { KeyValueStore } from '../../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import { createWriterId } from '../../src/lib/storage/segments/writer-id.ts';
import { createLogStorage } from '../../src/lib/storage/later/log/log-storage.ts';
import {
  createSegmentStore,
  type SegmentStore,
} from '../../src/lib/storage/segments/segment-store.ts';
import { openUndoStack } from '../../src/lib/storage/later/undo/undo-stack.ts';
import { readSegment } from '../../src/lib/storage/later/log/read-segment.ts';
import { createPageMemory, type TabMemory } from '../../src/lib/storage/tab/tab-state.ts';
import { DAY, noonOf } from './entries.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { cardId } from './folding.ts';

export const KEYS = storageKeys('/');

export interface CardSpec {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly group?: string;
  readonly deckId?: string;
  readonly path?: string;
  readonly sectionId?: string;
}

export function makeCard({ id, aliases, group, ...place }: CardSpec): Card {
  return {
    id: cardId(id),
    kind: 'basic',
    deckId: place.deckId ?? 'deck-one',
    promptHtml: `<p>${id}?</p>`,
    answerHtml: `<p>${id}!</p>`,
    source: {
      path: place.path ?? '/page/',
      pageTitle: 'Page',
      sectionId: place.sectionId ?? 'section',
      sectionTitle: 'Section',
    },
    ...(aliases !== undefined && { aliases: aliases.map(cardId) }),
    ...(group !== undefined && { group }),
  };
}

export function makeCatalogue(specs: readonly CardSpec[]): Catalogue {
  const cards = specs.map(makeCard);
  return { version: 1, revision: catalogueRevision(cards), decks: [], cards };
}

/** Cards `card-0`, `card-1`, … */
export function plainCards(count: number): CardSpec[] {
  return Array.from({ length: count }, (_, index) => ({ id: `card-${index}` }));
}

export interface Page {
  readonly progress: Progress;
  readonly session: Session;
  /** Only once the progress is ready. */
  readonly actions: Actions;
  readonly segmentStore: SegmentStore;
  readonly store: KeyValueStore;
  readonly tab: TabMemory;
}

export interface PageOptions {
  readonly catalogue?: Catalogue;
  readonly tab?: TabMemory;
  readonly set?: StudySet;
  readonly firstCardId?: string;
  readonly isPersistent?: boolean;
  /** Stands between the page and the storage, to spy or to fail. */
  readonly wrap?: (store: KeyValueStore) => KeyValueStore;
  readonly clock?: FakeClock;
  /** Given, the page opens without waiting for the scheduler. */
  readonly loadScheduler?: () => Promise<CreateScheduler>;
}

export interface Study {
  readonly clock: FakeClock;
  readonly catalogue: Catalogue;
  readonly identities: CardIdentities;
  readonly backing: MemoryBacking;
  /** A tab without a page, to look into the storage. */
  readonly store: KeyValueStore;
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  /** Writes entries as another device's segment would bring them. */
  readonly addEntries: (entries: readonly LogEntry[]) => void;
  /** Every entry in the storage. */
  readonly entries: () => LogEntry[];
  /** The memories by a fold of everything in the storage, as of the clock. */
  readonly replay: (catalogue?: Catalogue) => Map<string, CardMemory>;
}

export function createStudy(
  specs: readonly CardSpec[] = plainCards(5),
  quotaCharacters = Infinity,
): Study {
  const clock = createFakeClock(noonOf(DAY));
  const catalogue = makeCatalogue(specs);
  const backing = createMemoryBacking(quotaCharacters);
  const store = backing.open();

  const openPage = async (options: PageOptions = {}): Promise<Page> => {
    const own = options.wrap?.(backing.open()) ?? backing.open();
    const segmentStore = createSegmentStore(own, KEYS);
    const cards = options.catalogue ?? catalogue;
    const ownClock = options.clock ?? clock;
    const progress = await openProgress({
      store: own,
      keys: KEYS,
      catalogue: cards,
      segmentStore,
      writerId: createWriterId(),
      clock: ownClock,
      loadScheduler: options.loadScheduler ?? (() => Promise.resolve(createScheduler)),
      loadLedger: () => Promise.resolve(createLedger),
      isPersistent: options.isPersistent ?? true,
    });
    if (options.loadScheduler === undefined) await progress.whenReady();
    const tab = options.tab ?? createPageMemory();
    let actions: Actions | null = null;
    const actionsOf = (): Actions =>
      (actions ??= createActions({ progress, clock: ownClock, undoStack: openUndoStack(tab) }));
    const session = createSession({
      progress,
      catalogue: cards,
      clock: ownClock,
      late: () => ({ actions: actionsOf(), planBacklog, dueSummary }),
      canUndo: () => tab.undoRows().length > 0,
      set: options.set ?? {},
      firstCardId: options.firstCardId ?? null,
      elapsedMs: ownClock.elapsedMs,
    });
    return {
      progress,
      session,
      get actions() {
        return actionsOf();
      },
      segmentStore,
      store: own,
      tab,
    };
  };

  const entries = (): LogEntry[] =>
    createLogStorage(store, KEYS, 'observer')
      .segments()
      .flatMap((segment) => readSegment(segment).entries);

  return {
    clock,
    catalogue,
    identities: cardIdentities(catalogue.cards),
    backing,
    store,
    openPage,
    addEntries: (added) => {
      createLogStorage(backing.open(), KEYS, createWriterId()).append(added);
    },
    entries,
    replay: (cards = catalogue) => {
      const log = createLog(entries());
      const settings = settingsOf(log);
      const context = {
        scheduler: createScheduler(settings),
        rolloverHour: settings.rolloverHour,
      };
      const memories = fold(log, cardIdentities(cards.cards), context, clock.nowMs());
      // A card of which nothing counts yet is as one without entries.
      return new Map([...memories].filter(([, memory]) => memory !== NEW_MEMORY));
    },
  };
}

/** The memories that a page goes by, of every card that has one. */
export function liveMemories({ progress }: Page, catalogue: Catalogue): Map<string, CardMemory> {
  const memories = new Map<string, CardMemory>();
  for (const { id } of catalogue.cards) {
    const memory = progress.memoryOf(id);
    if (memory !== NEW_MEMORY) memories.set(id, memory);
  }
  return memories;
}

/** The card on the screen; `null` when the session is done. */
export function shownId({ session }: Page): string | null {
  const view = session.$session.get();
  return view.status === 'done' ? null : view.card.id;
}

/** Shows the answer and grades, a few seconds later than the last time. */
export function gradeShown(page: Page, clock: FakeClock, rating: 1 | 2 | 3 | 4 = 3): void {
  page.session.showAnswer();
  clock.pass(4_000);
  page.session.grade(rating);
}

/** What the buttons say. @throws if no answer is shown, or its scheduler is not there yet */
export function previewOf({ session }: Page): Preview {
  const view = session.$session.get();
  if (view.status !== 'answer' || view.preview === null) throw new Error('no answer is shown');
  return view.preview;
}
