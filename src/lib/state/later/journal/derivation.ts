/** Derives settings, registers and memories from the log and keeps them current with every new entry (rule L4). */
import type { Card, CardIdentities } from '../../../cards/index.ts';
import {
  countReviews,
  timelineOf,
  timelinesOf,
  type FoldContext,
  type ReadonlyReviewLog,
  type ReviewLog,
} from '../../../srs/later/replay/index.ts';
import {
  isSameFold,
  isSetting,
  laterRegister,
  registerKeyOf,
  settingsOf,
  type CreateScheduler,
  type LogEntry,
  type RegisterEntry,
  type Settings,
} from '../../../srs/model/index.ts';
import { type Due } from '../../../srs/later/due/index.ts';
import type { Clock, SnapshotView } from '../../progress/index.ts';
import { countDueChanges } from './due-changes.ts';
import { breakSetAtMs, duesAt } from './dues.ts';
import type { ForeignChanges, LogReader } from './log-reader.ts';
import { createMemories, type Memories } from './memories.ts';
import { forEachYielding } from '../yielding/index.ts';

export interface Derivation {
  readonly settings: () => Settings;
  readonly registers: () => ReadonlyMap<string, RegisterEntry>;
  readonly memories: () => Memories;
  readonly context: () => FoldContext;
  /** Applies one entry that was added to the log. */
  readonly apply: (entry: LogEntry) => void;
  /** Applies the changes that the log reader has just found. */
  readonly takeChanges: (changes: ForeignChanges) => void;
  /** The whole log. Reads it now if necessary. */
  readonly log: () => ReadonlyReviewLog;
  /** Derives registers, settings and every memory anew, in slices. @param onSlice gets the share done, 0 to 1 */
  readonly startOver: (onSlice?: (done: number) => void) => Promise<void>;
  /** Derives every memory anew: at once if that is quick, else in slices. */
  readonly refoldAll: () => void;
  /** Whether memories are being derived anew in slices, so that the present ones are about to change. */
  readonly isUnderWay: () => boolean;
  /** When cards come due, at one moment; valid until anything changes. */
  readonly duesAt: (nowMs: number) => (cardId: string) => Due;
  /** The number of cards that would come due on another day or moment under other settings (rule S5). */
  readonly countDueChanges: (settings: Settings) => Promise<number>;
}

export interface DerivationSource {
  /** The cards of the site. */
  readonly cards: readonly Card[];
  readonly identities: CardIdentities;
  readonly clock: Clock;
  readonly create: CreateScheduler;
  /** The memories to start with. */
  readonly snapshot: SnapshotView;
  readonly reader: Pick<LogReader, 'log' | 'read'>;
  /** Called when a derivation in slices has ended. */
  readonly onDerived: () => void;
}

/** Up to this many reviews, everything is derived anew at once. Beyond, in slices, so that the page answers. */
const FOLD_AT_ONCE_MAX = 4_000;
const CARDS_PER_SLICE = 50;

export function createDerivation(source: DerivationSource): Derivation {
  const { cards, identities, clock, create, snapshot, reader } = source;
  let registers = new Map(snapshot.registers);
  let settings = snapshot.settings;
  let context = contextOf(create, settings);
  const presentContext = (): FoldContext => context;
  let memories: Memories = createMemories(
    snapshot.memories,
    presentContext,
    snapshot.leftOutFromMs,
  );
  /** Cards that got entries while everything is derived anew in slices; `null` at other times. */
  let touched: Set<string> | null = null;

  const readLog = (): ReviewLog => {
    const present = reader.log();
    if (present !== null) return present;
    const { log, changes } = reader.read();
    takeChanges(changes);
    return log;
  };

  const refold = (storedId: string): void => {
    const cardId = identities.resolve(storedId);
    if (cardId === null) return;
    touched?.add(storedId);
    memories.refold(cardId, timelineOf(readLog(), identities, cardId), clock.nowMs());
  };

  /** The latest derivation in slices. */
  let latest = Promise.resolve();
  const refoldInSlices = (onSlice?: (done: number) => void): Promise<void> => {
    latest = refoldOnce(onSlice);
    return latest;
  };
  const refoldOnce = async (onSlice?: (done: number) => void): Promise<void> => {
    const came = new Set<string>();
    touched = came;
    const { byCard } = timelinesOf(readLog(), identities);
    const fresh = createMemories(new Map<string, never>(), presentContext);
    let count = 0;
    await forEachYielding(byCard, ([cardId, timeline]) => {
      fresh.refold(cardId, timeline, clock.nowMs());
      count++;
      if (count % CARDS_PER_SLICE === 0) onSlice?.(count / byCard.size);
    });
    // If another derivation has started in the meantime, that one counts, and this one ends with it.
    if (touched !== came) {
      if (touched !== null) await latest;
      return;
    }
    touched = null;
    memories = fresh;
    for (const storedId of came) refold(storedId);
    source.onDerived();
  };

  const refoldAll = (): void => {
    const log = readLog();
    if (countReviews(log) > FOLD_AT_ONCE_MAX) {
      void refoldInSlices();
      return;
    }
    touched = null;
    memories.clear();
    for (const [cardId, timeline] of timelinesOf(log, identities).byCard) {
      memories.refold(cardId, timeline, clock.nowMs());
    }
  };

  /** @returns whether the settings made the memories be derived anew */
  const followSettings = (): boolean => {
    const former = settings;
    settings = settingsOf({ registers });
    if (isSameFold(former, settings)) return false;
    context = contextOf(create, settings);
    refoldAll();
    return true;
  };

  const takeChanges = (changes: ForeignChanges): void => {
    registers = reader.log()?.registers ?? registers;
    if (changes.hasSettings && followSettings()) return;
    for (const storedId of changes.storedIds) refold(storedId);
  };

  return {
    settings: () => settings,
    registers: () => registers,
    memories: () => memories,
    context: presentContext,
    apply: (entry) => {
      if (entry.kind === 'register') {
        if (reader.log() === null) {
          // Join as the log does: of two values of one moment, the later arrival does not always win (rule L2).
          const key = registerKeyOf(entry);
          const former = registers.get(key);
          registers.set(key, former === undefined ? entry : laterRegister(former, entry));
        }
        if (isSetting(entry)) followSettings();
        return;
      }
      const cardId = identities.resolve(entry.cardId);
      if (cardId === null) return;
      touched?.add(entry.cardId);
      if (!memories.apply(cardId, entry, clock.nowMs())) refold(entry.cardId);
    },
    takeChanges,
    log: readLog,
    startOver: (onSlice) => {
      registers = readLog().registers;
      settings = settingsOf({ registers });
      context = contextOf(create, settings);
      return refoldInSlices(onSlice);
    },
    refoldAll,
    isUnderWay: () => touched !== null,
    duesAt: (nowMs) =>
      duesAt({ cards, identities, clock, registers, settings, memoryOf: memories.get }, nowMs),
    countDueChanges: (other) =>
      countDueChanges({
        timelines: timelinesOf(readLog(), identities).byCard,
        clock,
        present: { settings, breakSetAtMs: breakSetAtMs(registers), memoryOf: memories.get },
        other,
        contextOf: (settings) => contextOf(create, settings),
      }),
  };
}

function contextOf(create: CreateScheduler, settings: Settings): FoldContext {
  return { scheduler: create(settings), rolloverHour: settings.rolloverHour };
}
