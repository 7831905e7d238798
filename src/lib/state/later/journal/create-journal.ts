import type { CardIdentities, Catalogue } from '../../../cards/index.ts';
import {
  cardHistory,
  entriesAhead,
  entryTimeMs,
  timelineOf,
  sectionMarks,
} from '../../../srs/later/replay/index.ts';
import { createScheduler } from '../../../srs/later/scheduler/index.ts';
import { type CreateScheduler, type LogEntry } from '../../../srs/model/index.ts';
import { compact, createLogStorage } from '../../../storage/later/log/index.ts';
import { openUndoStack } from '../../../storage/later/undo/index.ts';
import type { StoredSegment } from '../../../storage/segments/index.ts';
import type { SnapshotStamp } from '../../../storage/snapshot/index.ts';
import type {
  HealthMonitor,
  KnownProgress,
  ProgressSource,
  ProgressView,
  SnapshotView,
} from '../../progress/index.ts';
import { createActions } from './card-actions.ts';
import { planBacklog } from './backlog.ts';
import { createDerivation } from './derivation.ts';
import { dueSummary } from './due-summary.ts';
import type { JournalWriter } from './journal.ts';
import { createLogReader } from './log-reader.ts';
import { createLogWriter } from './write-or-make-room.ts';
import { saveSnapshot } from './save-snapshot.ts';
import { storeSingleKeys } from './single-keys.ts';
import { createYourData } from './your-data.ts';

export interface JournalSource extends Pick<
  ProgressSource,
  'store' | 'segmentStore' | 'keys' | 'writerId' | 'clock' | 'tab' | 'isPersistent'
> {
  readonly catalogue: Catalogue;
  readonly progress: ProgressView;
  readonly identities: CardIdentities;
  readonly snapshot: SnapshotView;
  /** The segments that the snapshot was derived from. */
  readonly opened: readonly StoredSegment[];
  readonly health: HealthMonitor;
  readonly onChange: () => void;
  /** Called when memories that were derived in slices have taken the place of the former ones. */
  readonly onDerived: () => void;
  readonly stampOf: (segments: readonly StoredSegment[]) => SnapshotStamp;
}

/**
 * Makes the journal of a page, without reading the log.
 *
 * @param create makes FSRS; tests pass another function
 */
export function createJournal(
  source: JournalSource,
  create: CreateScheduler = createScheduler,
): JournalWriter {
  const { store, keys, clock, identities, health } = source;
  const onChange = (): void => {
    followSingleKeys();
    source.onChange();
  };
  const storage = createLogStorage(store, keys, source.writerId, source.segmentStore);
  const write = createLogWriter(source);
  const reader = createLogReader({
    storage,
    known: source.opened,
    knownReviewCount: source.snapshot.reviewCount,
    reportFaults: health.reportFaults,
  });
  const derived = createDerivation({
    cards: source.catalogue.cards,
    identities,
    clock,
    create,
    snapshot: source.snapshot,
    reader,
    onDerived: source.onDerived,
  });
  const known: KnownProgress = {
    settings: derived.settings,
    registers: derived.registers,
    memoryOf: (cardId) => derived.memories().get(cardId),
    reviewCount: reader.reviewCount,
  };
  const checkClock = (): void => {
    const log = derived.memories().hasLeftOut() ? reader.log() : null;
    health.reportClock(log !== null && entriesAhead(log, clock.nowMs()).length > 0);
  };

  let areSingleKeysOn = derived.settings().isSingleKeysOn;
  /** At once, because all tabs obey a change at the next press. */
  const followSingleKeys = (): void => {
    const { isSingleKeysOn } = derived.settings();
    if (isSingleKeysOn === areSingleKeysOn || health.$health.get().writes === 'too-new') return;
    areSingleKeysOn = isSingleKeysOn;
    storeSingleKeys(store, keys, isSingleKeysOn);
  };

  // Adding
  const append = (entries: readonly LogEntry[]): void => {
    // Entries whose write failed are written with the next ones, so the second try adds none.
    write(
      () => storage.append(entries),
      () => storage.append([]),
    );
    for (const entry of entries) {
      reader.add(entry);
      derived.apply(entry);
    }
    checkClock();
    onChange();
  };
  const undoStack = openUndoStack(source.tab);
  const record: JournalWriter['record'] = (entries, step) => {
    append(entries);
    undoStack.push(step);
  };
  const actions = createActions({
    progress: source.progress,
    clock,
    undoStack,
    append,
    record,
    log: derived.log,
  });

  // Looking
  const preview: JournalWriter['preview'] = (cardId, studyDay) =>
    derived.context().scheduler.preview(known.memoryOf(cardId), studyDay, cardId);
  const timeline: JournalWriter['timelineOf'] = (cardId) =>
    timelineOf(derived.log(), identities, cardId);
  const historyOf: JournalWriter['historyOf'] = (cardId) =>
    cardHistory(timeline(cardId), derived.context(), derived.settings(), clock.nowMs());

  // Reading the log, and following it
  const openLog = async (): Promise<void> => {
    await reader.readYielding();
    await derived.startOver();
    checkClock();
  };
  const prepareLog = async (): Promise<void> => {
    const { changes } = await reader.readYielding();
    derived.takeChanges(changes);
    checkClock();
    if (!changes.isEmpty) onChange();
  };
  const hasChangesElsewhere = (): boolean =>
    reader.hasForeignChanges() || derived.memories().isOutOfStep(clock.nowMs());
  const catchUp = (): boolean => {
    const changes = reader.hasForeignChanges() ? reader.read().changes : null;
    if (changes !== null) derived.takeChanges(changes);
    const isOutOfStep = derived.memories().isOutOfStep(clock.nowMs());
    if (isOutOfStep) derived.refoldAll();
    checkClock();
    const isChanged = isOutOfStep || changes?.isEmpty === false;
    if (isChanged) onChange();
    return isChanged;
  };

  return {
    known,
    actions,
    record,
    isNewestStep: (entry) =>
      undoStack
        .steps()
        .at(-1)
        // Compared by identity in the log (rule L1): a step that was read again is another object.
        ?.items.some(
          (item) =>
            item.kind === 'void' &&
            item.entry.cardId === entry.cardId &&
            entryTimeMs(item.entry) === entryTimeMs(entry),
        ) === true,
    append,
    preview,
    log: derived.log,
    timelineOf: timeline,
    historyOf,
    dueOf: (cardId) => derived.duesAt(clock.nowMs())(cardId),
    duesAt: derived.duesAt,
    countDueChanges: derived.countDueChanges,
    planBacklog: (cards, set) =>
      planBacklog({ ...source, preview, duesAt: derived.duesAt }, cards, set),
    dueSummary: () => dueSummary({ ...source, duesAt: derived.duesAt }),
    sectionMarks: () => sectionMarks(derived.registers()),
    openLog,
    prepareLog,
    hasChangesElsewhere,
    catchUp,
    saveSnapshot: () => {
      saveSnapshot({ ...source, storage, reader, derived });
    },
    compact: (goneWriters) => {
      compact(storage, keys.log, goneWriters, clock.nowMs());
    },
    ...createYourData({ ...source, store, storage, reader, derived, write, checkClock }),
  };
}
