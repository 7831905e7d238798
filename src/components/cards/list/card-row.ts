/** The facts of a card that the list shows: its memory and registers as of now. */
import type { Card } from '../../../lib/cards/index.ts';
import { isLeech, type CardState } from '../../../lib/srs/model/index.ts';
import { type Due } from '../../../lib/srs/later/due/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';

export interface CardRow {
  readonly card: Card;
  readonly state: CardState;
  /** When the card comes; `null` for a New card and for a suspended one, which does not come. */
  readonly due: Due['at'];
  /** Whether a review offers the card now, daily limits aside. */
  readonly isDue: boolean;
  /** Whether the card and a sibling are due for review. A review takes one of them a day and counts them as one (rule Q4). */
  readonly isSiblingDue: boolean;
  /** As in `Due`. */
  readonly heldBackBy: Due['heldBackBy'];
  readonly heldUntilDay: Due['heldUntilDay'];
  readonly movedFromDay: Due['movedFromDay'];
  /** Days until recall falls to 90 %; `null` while New. */
  readonly stabilityDays: number | null;
  /** Probability of recall today, 0 to 1; `null` while New. */
  readonly recall: number | null;
  readonly lapses: number;
  readonly isLeech: boolean;
  readonly isSuspended: boolean;
  readonly isFlagged: boolean;
}

export interface RowsSource extends Pick<Workspace, 'catalogue' | 'progress'> {
  readonly journal: Pick<Workspace['journal'], 'duesAt'>;
}

/**
 * One row for each card of the site, in reading order.
 *
 * @param nowMs the moment for which due cards are told
 */
export function readRows({ catalogue, progress, journal }: RowsSource, nowMs: number): CardRow[] {
  const today = progress.studyDayOf(nowMs);
  const dueOf = journal.duesAt(nowMs);
  const dueInGroup = new Map<string, number>();
  for (const { id, group } of catalogue.cards) {
    if (group === undefined || !isDueReview(dueOf(id))) continue;
    dueInGroup.set(group, (dueInGroup.get(group) ?? 0) + 1);
  }
  return catalogue.cards.map((card): CardRow => {
    const memory = progress.memoryOf(card.id);
    const isNew = memory.state === 'new';
    const due = dueOf(card.id);
    const { at, isDueNow, ...heldBack } = due;
    return {
      card,
      state: memory.state,
      due: at,
      isDue: isDueNow,
      isSiblingDue: isDueReview(due) && (dueInGroup.get(card.group ?? '') ?? 0) > 1,
      ...heldBack,
      stabilityDays: isNew ? null : memory.stability,
      recall: isNew ? null : progress.retrievability(card.id, today),
      lapses: memory.lapses,
      isLeech: isLeech(memory),
      isSuspended: heldBack.heldBackBy === 'suspended',
      isFlagged: progress.registerOf('flagged', card.id) === true,
    };
  });
}

function isDueReview({ at, isDueNow }: Due): boolean {
  return isDueNow && at?.kind === 'day';
}
