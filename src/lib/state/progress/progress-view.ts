/** The reader's progress, read-only. A page knows it as soon as it is open. */
import type { ReadableAtom } from 'nanostores';
import type { CardIdentities } from '../../cards/index.ts';
import {
  cardRegister,
  cardRegisterEntry,
  hiddenCards,
  readSections,
  registerKeyOf,
  retrievabilityOn,
  type CardMemory,
  type CardRegisterName,
  type RegisterEntry,
  type RegisterValue,
  type Settings,
} from '../../srs/model/index.ts';
import { studyDayOf } from '../../time/study-day.ts';
import type { Clock } from './clock.ts';
import type { StorageHealth } from './storage-health.ts';

export interface ProgressView {
  readonly settings: () => Settings;
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Cards that are suspended, or buried until after a study day; see `hiddenCards`. */
  readonly hiddenOn: (studyDay: number) => ReadonlyMap<string, number>;
  /** Value of a card's register under any id that the card ever had; `null` if it was never set. */
  readonly registerOf: (name: CardRegisterName, cardId: string) => RegisterValue;
  /** The register itself, with the time it was set; for a card the latest under any id that it ever had. */
  readonly registerEntry: (
    register: Pick<RegisterEntry, 'name' | 'cardId' | 'section'>,
  ) => RegisterEntry | undefined;
  /** Addresses of the sections marked as read, without the base. */
  readonly sectionsRead: () => ReadonlySet<string>;
  /** Probability of recall on a study day, cached until the memory or the day changes. */
  readonly retrievability: (cardId: string, studyDay: number) => number;
  /** The present study day. */
  readonly today: () => number;
  /** The study day of a moment, by the offset of the reader's clock at that moment (rule D1). */
  readonly studyDayOf: (atMs: number) => number;
  /** The present card of a stored id; `null` for an orphan. */
  readonly cardOf: (storedId: string) => string | null;
  /** Number of grades in the log, void ones included. */
  readonly reviewCount: () => number;
  /** Grows whenever memories, registers or settings may have changed. */
  readonly $changes: ReadableAtom<number>;
  readonly $health: ReadableAtom<StorageHealth>;
}

/** The facts behind the view: from the snapshot at first, from the journal once it is loaded. */
export interface KnownProgress {
  readonly settings: () => Settings;
  readonly registers: () => ReadonlyMap<string, RegisterEntry>;
  readonly memoryOf: (cardId: string) => CardMemory;
  readonly reviewCount: () => number;
}

export interface ProgressViewSource {
  readonly known: () => KnownProgress;
  readonly identities: CardIdentities;
  readonly clock: Clock;
  readonly $changes: ReadableAtom<number>;
  readonly $health: ReadableAtom<StorageHealth>;
}

export function createProgressView(source: ProgressViewSource): ProgressView {
  const { known, identities, clock } = source;
  const recall = new Map<string, { memory: CardMemory; day: number; value: number }>();
  const dayOf = (atMs: number): number =>
    studyDayOf(atMs, clock.utcOffsetMinutes(atMs), known().settings().rolloverHour);
  return {
    settings: () => known().settings(),
    memoryOf: (cardId) => known().memoryOf(cardId),
    hiddenOn: (studyDay) => hiddenCards(known().registers(), identities, studyDay),
    registerOf: (name, cardId) => cardRegister(known().registers(), identities, name, cardId),
    registerEntry: (register) => {
      const registers = known().registers();
      const { name, cardId } = register;
      if (cardId === null) return registers.get(registerKeyOf(register));
      return cardRegisterEntry(registers, identities, name, identities.resolve(cardId) ?? cardId);
    },
    sectionsRead: () => readSections(known().registers()),
    retrievability: (cardId, day) => {
      const memory = known().memoryOf(cardId);
      const kept = recall.get(cardId);
      if (kept?.memory === memory && kept.day === day) return kept.value;
      const value = retrievabilityOn(memory, day, known().settings());
      recall.set(cardId, { memory, day, value });
      return value;
    },
    today: () => dayOf(clock.nowMs()),
    studyDayOf: dayOf,
    cardOf: identities.resolve,
    reviewCount: () => known().reviewCount(),
    $changes: source.$changes,
    $health: source.$health,
  };
}
