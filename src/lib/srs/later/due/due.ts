/**
 * The one answer to "when is this card due?": of the lists, the card's page, its plot, the guides, the settings and the
 * stored summary. The queue, which runs over all cards after every grade, is built from the same parts: `due-day.ts`,
 * `siblings.ts`, `planned-break.ts` and `hiddenCards`.
 */
import {
  effectiveDueDay,
  hasGradedSibling,
  type CardMemory,
  type GroupedCard,
} from '../../model/index.ts';
import { openDayFrom, type PlannedBreak } from '../../../time/planned-break.ts';

/** A review is due on a study day whatever the hour; a learning step ends at a moment, which lies in a study day (D3). */
export type DueAt =
  | { readonly kind: 'day'; readonly studyDay: number }
  | { readonly kind: 'moment'; readonly studyDay: number; readonly atMs: number };

/**
 * Reasons for which a card does not come today: its reader put it aside (rule L2), a sibling was graded today (rule Q4),
 * or today is a day of the planned break (rule Q5).
 */
export type HeldBackBy = 'suspended' | 'buried' | 'sibling' | 'break';

export interface Due {
  /** When the card comes, all that holds it back considered; `null` while it is New or suspended. */
  readonly at: DueAt | null;
  /** Whether it has come: what the queue offers and a guide grades, daily limits aside. */
  readonly isDueNow: boolean;
  /** `null` if nothing does. A card that is not due today anyway is held back by its reader alone. */
  readonly heldBackBy: HeldBackBy | null;
  /** The first study day on which it is held back no more; `null` if nothing holds it back, and while suspended. */
  readonly heldUntilDay: number | null;
  /** The day it would be due by itself, if a planned break has moved it (rule Q5); else `null`. */
  readonly movedFromDay: number | null;
}

/** Facts that are the same for every card, made once for as many cards as are asked for. */
export interface DueContext {
  readonly today: number;
  readonly nowMs: number;
  /** The study day of a moment by the reader's clock. */
  readonly studyDayOf: (atMs: number) => number;
  readonly plannedBreak: PlannedBreak | null;
  /** Study day on which the break was set, as for `effectiveDueDay`. */
  readonly plannedOnDay: number;
  /** From `hiddenCards`. */
  readonly hidden: ReadonlyMap<string, number>;
  /** From `gradedGroups`. */
  readonly gradedGroups: ReadonlySet<string>;
}

/** When a card comes due and what holds it back (rules D3, L2, Q4, Q5). The daily limits have no part in it. */
export function dueOf({ id, group }: GroupedCard, memory: CardMemory, context: DueContext): Due {
  const { today, nowMs, plannedBreak } = context;
  const own = ownDue(id, memory, context);
  const movedFromDay = own?.kind === 'day' && own.studyDay !== memory.dueDay ? memory.dueDay : null;
  // Steps that have begun go on in a break.
  const openDay = (day: number): number =>
    own?.kind === 'moment' ? day : openDayFrom(day, plannedBreak);
  const heldBack = (heldBackBy: HeldBackBy, untilDay: number): Due => ({
    at: own === null || own.studyDay >= untilDay ? own : { kind: 'day', studyDay: untilDay },
    isDueNow: false,
    heldBackBy,
    heldUntilDay: untilDay,
    movedFromDay,
  });

  const shownAgainDay = context.hidden.get(id);
  if (shownAgainDay === Infinity) {
    const heldBackBy = 'suspended';
    return { at: null, isDueNow: false, heldBackBy, heldUntilDay: null, movedFromDay };
  }
  if (shownAgainDay !== undefined) return heldBack('buried', openDay(shownAgainDay));
  if (own === null || own.studyDay <= today) {
    if (hasGradedSibling(group, memory, context.gradedGroups, today)) {
      return heldBack('sibling', openDay(today + 1));
    }
    if (openDay(today) > today) return heldBack('break', openDay(today));
  }
  const isDueNow = own !== null && (own.kind === 'day' ? own.studyDay <= today : own.atMs <= nowMs);
  return { at: own, isDueNow, heldBackBy: null, heldUntilDay: null, movedFromDay };
}

/** When a card is due by its memory and a planned break alone; `null` while New. */
function ownDue(
  cardId: string,
  memory: CardMemory,
  { plannedBreak, plannedOnDay, studyDayOf }: DueContext,
): DueAt | null {
  const { dueAtMs } = memory;
  if (dueAtMs !== null) return { kind: 'moment', studyDay: studyDayOf(dueAtMs), atMs: dueAtMs };
  const studyDay = effectiveDueDay(memory, cardId, plannedBreak, plannedOnDay);
  return studyDay === null ? null : { kind: 'day', studyDay };
}
