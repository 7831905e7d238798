/** What the list shows of each card: its memory and registers as of now. */
import type { Card } from '../../../lib/cards/index.ts';
import type { DueTime } from '../../../lib/format/index.ts';
import { isLeech, type CardMemory, type CardState } from '../../../lib/srs/model/index.ts';
import type { Workspace } from '../../../lib/state/open/index.ts';

export interface CardRow {
  readonly card: Card;
  readonly state: CardState;
  /** When it comes; `null` for a New card and for a suspended one, which does not. */
  readonly due: DueTime | null;
  /** Whether it would come today. */
  readonly isDue: boolean;
  /** Days until recall falls to 90 %; `null` while New. */
  readonly stabilityDays: number | null;
  /** Probability of recall today, 0 to 1; `null` while New. */
  readonly recall: number | null;
  readonly lapses: number;
  readonly isLeech: boolean;
  readonly isSuspended: boolean;
  /** Kept back until a later study day. */
  readonly isBuried: boolean;
  readonly isFlagged: boolean;
}

/**
 * One row for each card of the site, in reading order.
 *
 * @param nowMs decides which learning steps have elapsed
 */
export function readRows(
  { catalogue, progress }: Pick<Workspace, 'catalogue' | 'progress'>,
  nowMs: number,
): CardRow[] {
  const today = progress.today();
  return catalogue.cards.map((card): CardRow => {
    const memory = progress.memoryOf(card.id);
    const isNew = memory.state === 'new';
    const isSuspended = progress.registerOf('suspended', card.id) === true;
    const buriedUntilDay = progress.registerOf('buriedUntilDay', card.id);
    const shownFromDay = typeof buriedUntilDay === 'number' ? buriedUntilDay : today;
    const due = isSuspended ? null : dueTime(memory, shownFromDay > today ? shownFromDay : null);
    return {
      card,
      state: memory.state,
      due,
      isDue: due !== null && isPast(due, today, nowMs),
      stabilityDays: isNew ? null : memory.stability,
      recall: isNew ? null : progress.retrievability(card.id, today),
      lapses: memory.lapses,
      isLeech: isLeech(memory),
      isSuspended,
      isBuried: shownFromDay > today,
      isFlagged: progress.registerOf('flagged', card.id) === true,
    };
  });
}

/** @param buriedUntilDay no card comes before it */
function dueTime({ dueDay, dueAtMs }: CardMemory, buriedUntilDay: number | null): DueTime | null {
  if (dueAtMs !== null && buriedUntilDay === null) return { kind: 'moment', atMs: dueAtMs };
  if (dueAtMs === null && dueDay === null) return null;
  return { kind: 'day', studyDay: Math.max(dueDay ?? 0, buriedUntilDay ?? 0) };
}

function isPast(due: DueTime, today: number, nowMs: number): boolean {
  return due.kind === 'day' ? due.studyDay <= today : due.atMs <= nowMs;
}
