/** When each card is due, by the present log or under other settings. */
import type { Card, CardIdentities } from '../../../cards/index.ts';
import { dueOf, type Due, type DueContext } from '../../../srs/later/due/index.ts';
import {
  gradedGroups,
  hiddenCards,
  registerKey,
  type CardMemory,
  type RegisterEntry,
  type Settings,
} from '../../../srs/model/index.ts';
import { studyDayOf } from '../../../time/study-day.ts';
import type { Clock } from '../../progress/index.ts';

/** The facts that decide when a card comes due by itself. */
export interface ScheduleSource {
  readonly clock: Clock;
  readonly settings: Settings;
  /** When the planned break of these settings was set; any time if there is none. */
  readonly breakSetAtMs: number;
  readonly memoryOf: (cardId: string) => CardMemory;
}

export interface DuesSource extends Omit<ScheduleSource, 'breakSetAtMs'> {
  readonly cards: readonly Card[];
  readonly identities: CardIdentities;
  readonly registers: ReadonlyMap<string, RegisterEntry>;
}

/** When the planned break in force was set; 0 if there never was one. */
export function breakSetAtMs(registers: ReadonlyMap<string, RegisterEntry>): number {
  return registers.get(registerKey('plannedBreak', null))?.setAtMs ?? 0;
}

/**
 * When cards are due at one moment, for any number of cards. Facts about the whole day are computed once, so a list
 * makes one call for all its cards.
 *
 * @returns the due time of a card; a card that the catalogue does not have counts as a card without siblings
 */
export function duesAt(source: DuesSource, nowMs: number): (cardId: string) => Due {
  const { cards, identities, registers, memoryOf } = source;
  const context = scheduleContext({ ...source, breakSetAtMs: breakSetAtMs(registers) }, nowMs);
  const { today } = context;
  const all: DueContext = {
    ...context,
    hidden: hiddenCards(registers, identities, today),
    gradedGroups: gradedGroups(cards, memoryOf, today),
  };
  const groups = new Map(cards.map(({ id, group }) => [id as string, group]));
  return (cardId) => {
    const group = groups.get(cardId);
    const card = group === undefined ? { id: cardId } : { id: cardId, group };
    return dueOf(card, memoryOf(cardId), all);
  };
}

/**
 * As `duesAt`, by memory and planned break alone: these follow from settings. Suspended and buried cards and today's
 * grades are ignored.
 */
export function schedulesAt(source: ScheduleSource, nowMs: number): (cardId: string) => Due {
  const context = scheduleContext(source, nowMs);
  return (cardId) => dueOf({ id: cardId }, source.memoryOf(cardId), context);
}

/** Whether a card comes on the same day, or at the same moment. */
export function isSameDue({ at: a }: Due, { at: b }: Due): boolean {
  if (a?.kind === 'moment') return b?.kind === 'moment' && a.atMs === b.atMs;
  return a?.kind === b?.kind && a?.studyDay === b?.studyDay;
}

function scheduleContext(source: ScheduleSource, nowMs: number): DueContext {
  const { plannedBreak, rolloverHour } = source.settings;
  const dayOf = (atMs: number): number =>
    studyDayOf(atMs, source.clock.utcOffsetMinutes(atMs), rolloverHour);
  return {
    today: dayOf(nowMs),
    nowMs,
    studyDayOf: dayOf,
    plannedBreak,
    plannedOnDay: dayOf(source.breakSetAtMs),
    hidden: new Map(),
    gradedGroups: new Set(),
  };
}
