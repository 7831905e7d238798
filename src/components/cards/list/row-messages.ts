/** The messages and formats of a row. */
import {
  describeHeldBack,
  describeMoved,
  formatDueInColumn,
  formatInterval,
  HELD_BACK_TAGS,
  MOVED_TAG,
} from '../../../lib/format/index.ts';
import type { CardState } from '../../../lib/srs/model/index.ts';
import type { HeldBackBy } from '../../../lib/srs/later/due/index.ts';
import type { CardRow } from './card-row.ts';

export const STATE_NAMES: Readonly<Record<CardState, string>> = {
  new: 'New',
  learning: 'Learning',
  relearning: 'Relearning',
  review: 'Review',
};

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

export function formatRecall(recall: number): string {
  return percent.format(recall);
}

/** Stability as an interval. Less than a day is "< 1 day". */
export function formatStability(stabilityDays: number): string {
  const intervalDays = Math.max(1, Math.round(stabilityDays));
  const words = formatInterval({ intervalDays, stepMinutes: 0 });
  return stabilityDays < 1 ? `< ${words}` : words;
}

/** The facts of a card besides its state: why it does not come, a moved day, a sibling, a leech. */
export function tagsOf(row: CardRow): string[] {
  return [
    ...(isTold(row) ? [HELD_BACK_TAGS[row.heldBackBy]] : []),
    ...(row.movedFromDay === null ? [] : [MOVED_TAG]),
    ...(row.isSiblingDue ? ['Sibling due too'] : []),
    ...(row.isLeech ? ['Leech'] : []),
  ];
}

/** Why a card does not come, or comes on another day, in sentences; empty for a card that comes on its day. */
export function whyLater(row: CardRow, today: number): string {
  return [
    ...(isTold(row) ? [describeHeldBack(row.heldBackBy, row.heldUntilDay, today)] : []),
    ...(row.movedFromDay === null ? [] : [describeMoved(row.movedFromDay, today)]),
    ...(row.isSiblingDue ? ['A sibling is due as well: a review takes one of them a day.'] : []),
  ].join(' ');
}

/** A New card has no day of its own, so it does not tell what holds back the whole day. */
function isTold(row: CardRow): row is CardRow & { heldBackBy: HeldBackBy } {
  const { heldBackBy, state } = row;
  if (heldBackBy === null) return false;
  return state !== 'new' || heldBackBy === 'suspended' || heldBackBy === 'buried';
}

/** A row for screen readers: the prompt, the state, why the card does not come, and when it is due. */
export function rowLabel(row: CardRow, prompt: string, today: number, nowMs: number): string {
  const due = row.due === null ? [] : [`due ${formatDueInColumn(row.due, today, nowMs)}`];
  const flag = row.isFlagged ? ['Flagged'] : [];
  return `${prompt} ${[STATE_NAMES[row.state], ...tagsOf(row), ...flag, ...due].join(', ')}`;
}
