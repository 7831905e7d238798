/** A whole study site in memory: a catalogue, a storage shared by tabs, a clock, and pages opened on them. */
import {
  catalogueRevision,
  type CardIdentities,
  cardIdentities,
} from '../../../src/lib/cards/identity.ts';
import type { Card, Catalogue } from '../../../src/lib/cards/card.ts';
import type { StudySet } from '../../../src/lib/links/study-set.ts';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { settingsOf } from '../../../src/lib/srs/model/settings.ts';
import type { CreateScheduler, Preview } from '../../../src/lib/srs/model/scheduling.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import type { Actions } from '../../../src/lib/state/later/journal/card-actions.ts';
import { createHousekeeping } from '../../../src/lib/state/later/journal/housekeeping.ts';
import { createJournal } from '../../../src/lib/state/later/journal/create-journal.ts';
import type { JournalWriter } from '../../../src/lib/state/later/journal/journal.ts';
import { openPage } from '../../../src/lib/state/page/open-page.ts';
import type { OpenedPage } from '../../../src/lib/state/page/page.ts';
import type { PageEvents } from '../../../src/lib/state/page/page-events.ts';
import type { OpenProgress } from '../../../src/lib/state/progress/open-progress.ts';
import type { ProgressView } from '../../../src/lib/state/progress/progress-view.ts';
import { createSession } from '../../../src/lib/state/review/session.ts';
import type { Session } from '../../../src/lib/state/review/session-view.ts';
import {
  createInMemoryBacking,
  type InMemoryBacking,
} from '../../../src/lib/storage/later/in-memory/in-memory-store.ts';
import type { KeyValueStore } from '../../../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { createWriterId } from '../../../src/lib/storage/segments/writer-id.ts';
import { createLogStorage } from '../../../src/lib/storage/later/log/log-storage.ts';
import {
  createSegmentStore,
  type SegmentStore,
} from '../../../src/lib/storage/segments/segment-store.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';
import { createPageTabState, type TabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { DAY, noonOf } from '../log/entries.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakePageEvents } from './page-events.ts';
import { cardId, fold } from '../log/folding.ts';

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
  readonly progress: ProgressView;
  readonly opened: OpenProgress;
  readonly page: OpenedPage;
  readonly session: Session;
  /** @throws while it is not loaded */
  readonly journal: JournalWriter;
  /** @throws while the journal is not loaded */
  readonly actions: Actions;
  readonly segmentStore: SegmentStore;
  readonly store: KeyValueStore;
  readonly tab: TabState;
}

export interface PageOptions {
  readonly catalogue?: Catalogue;
  readonly tab?: TabState;
  readonly set?: StudySet;
  readonly firstCardId?: string;
  readonly isPersistent?: boolean;
  /** Stands between the page and the storage, to spy or to fail. */
  readonly wrap?: (store: KeyValueStore) => KeyValueStore;
  readonly clock?: FakeClock;
  readonly events?: PageEvents;
  /** Whether the page hears of what other tabs write, as in a browser. */
  readonly followsTabs?: boolean;
  readonly goneWriters?: ReadonlySet<string>;
  readonly onEpochOver?: () => void;
  /** Given, the page opens without waiting for the scheduler. */
  readonly loadScheduler?: () => Promise<CreateScheduler>;
}

export interface Study {
  readonly clock: FakeClock;
  readonly catalogue: Catalogue;
  readonly identities: CardIdentities;
  readonly backing: InMemoryBacking;
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
  const backing = createInMemoryBacking(quotaCharacters);
  const store = backing.open();

  const openStudyPage = async (options: PageOptions = {}): Promise<Page> => {
    const store = options.wrap?.(backing.open()) ?? backing.open();
    const segmentStore = createSegmentStore(store, KEYS);
    const tab = options.tab ?? createPageTabState();
    const pageClock = options.clock ?? clock;
    const { loadScheduler } = options;
    const page = await openPage({
      base: '/',
      // Tests say themselves when a page looks at other tabs.
      store: options.followsTabs === true ? store : { ...store, subscribe: () => () => undefined },
      segmentStore,
      keys: KEYS,
      writerId: createWriterId(),
      tab,
      catalogue: options.catalogue ?? catalogue,
      clock: pageClock,
      events: options.events ?? createFakePageEvents(),
      goneWriters: options.goneWriters ?? new Set(),
      isPersistent: options.isPersistent ?? true,
      onEpochOver: options.onEpochOver ?? (() => undefined),
      loadJournalCode: async () => {
        const create = await (loadScheduler?.() ?? createScheduler);
        return { createJournal: (source) => createJournal(source, create), createHousekeeping };
      },
    });
    const { opened } = page;
    if (loadScheduler === undefined) await opened.journal();
    const loaded = (): JournalWriter => {
      const journal = opened.loadedJournal();
      if (journal === null) throw new Error('study: the journal of this page is not loaded');
      return journal;
    };
    const session = createSession({
      ...page,
      journal: opened.journal,
      loadedJournal: opened.loadedJournal,
      hasChangesElsewhere: opened.hasChangesElsewhere,
      set: options.set ?? {},
      firstCardId: options.firstCardId ?? null,
      elapsedMs: pageClock.elapsedMs,
    });
    page.onRefresh(session.refresh);
    return {
      progress: page.progress,
      opened,
      page,
      session,
      get journal() {
        return loaded();
      },
      get actions() {
        return loaded().actions;
      },
      segmentStore,
      store,
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
    openPage: openStudyPage,
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
