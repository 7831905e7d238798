/**
 * The one answer to "when is this card due?", for lists, the card's page and its plot, guides, settings and the stored
 * summary. The queue, which passes over all cards after every grade, is built from the same parts: `due-day.ts`,
 * `siblings.ts`, `planned-break.ts` and `hiddenCards`.
 */
import {
  effectiveDueDay,
  hasGradedSibling,
  type CardMemory,
  type GroupedCard,
} from '../../model/index.ts';
import { openDayFrom, type PlannedBreak } from '../../../time/planned-break.ts';

/** A review is due on a study day, whatever the hour; a learning step ends at a moment in a study day (rule D3). */
export type DueAt =
  | { readonly kind: 'day'; readonly studyDay: number }
  | { readonly kind: 'moment'; readonly studyDay: number; readonly atMs: number };

/**
 * Why a card does not come today: the reader put it aside (rule L2), a sibling was graded today (rule Q4), or today is
 * a day of the planned break (rule Q5).
 */
export type HeldBackBy = 'suspended' | 'buried' | 'sibling' | 'break';

export interface Due {
  /** When the card comes, with everything considered that holds it back; `null` while it is New or suspended. */
  readonly at: DueAt | null;
  /** Whether the card is due now: the queue offers it and a guide grades it, daily limits aside. */
  readonly isDueNow: boolean;
  /** `null` if nothing does. If a card is not due today anyway, only the reader can hold it back. */
  readonly heldBackBy: HeldBackBy | null;
  /**
   * The first study day on which nothing holds the card back; `null` if nothing does today, and while it is suspended.
   */
  readonly heldUntilDay: number | null;
  /** The day on which it would be due without the planned break that moved it (rule Q5); `null` if none did. */
  readonly movedFromDay: number | null;
}

/** Facts that are the same for all cards, computed once for any number of them. */
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

/** When a card comes due and what holds it back (rules D3, L2, Q4, Q5). Daily limits play no part. */
export function dueOf({ id, group }: GroupedCard, memory: CardMemory, context: DueContext): Due {
  const { today, nowMs, plannedBreak } = context;
  const own = ownDue(id, memory, context);
  const movedFromDay = own?.kind === 'day' && own.studyDay !== memory.dueDay ? memory.dueDay : null;
  // Learning steps that have begun go on during a break.
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
