/** The order of a list. */
import type { BrowseOrder, BrowseSort } from '../../../lib/links/index.ts';
import { startOfStudyDayMs } from '../../../lib/time/study-day.ts';
import { type CardState } from '../../../lib/srs/model/index.ts';
import type { DueAt } from '../../../lib/srs/later/due/index.ts';
import type { CardRow } from './card-row.ts';
import type { CardTexts } from './card-text.ts';

/** What an order compares; `null` stands last whichever way. */
type SortValue = number | string | null;

/** From first sight to what is known well. */
const STATE_RANK: Readonly<Record<CardState, number>> = {
  new: 0,
  learning: 1,
  relearning: 2,
  review: 3,
};

export interface SortContext {
  readonly texts: Pick<CardTexts, 'sortKeyOf'>;
  readonly deckIds: readonly string[];
  /** Where a study day starts, to compare days with moments. */
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly rolloverHour: number;
}

/** Rows that come in reading order, in the order asked for. Equal ones stay in reading order whichever way. */
export function sortCards(
  rows: readonly CardRow[],
  { by, isDescending }: BrowseSort,
  context: SortContext,
): readonly CardRow[] {
  if (by === 'place') return isDescending ? rows.toReversed() : rows;
  const valueOf = valuesOf(by, context);
  const direction = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => compare(a.value, b.value, direction))
    .map(({ row }) => row);
}

function valuesOf(
  by: Exclude<BrowseOrder, 'place'>,
  context: SortContext,
): (row: CardRow) => SortValue {
  switch (by) {
    case 'prompt':
      return ({ card }) => context.texts.sortKeyOf(card);
    case 'state':
      return ({ state }) => STATE_RANK[state];
    case 'due':
      return ({ due }) => (due === null ? null : dueMs(due, context));
    case 'stability':
      return ({ stabilityDays }) => stabilityDays;
    case 'recall':
      return ({ recall }) => recall;
    case 'lapses':
      return ({ lapses }) => lapses;
    case 'deck': {
      const ranks = new Map(context.deckIds.map((id, rank) => [id, rank]));
      return ({ card }) => ranks.get(card.deckId) ?? null;
    }
  }
}

function dueMs(due: DueAt, { utcOffsetMinutes, rolloverHour }: SortContext): number {
  return due.kind === 'moment'
    ? due.atMs
    : startOfStudyDayMs(due.studyDay, utcOffsetMinutes, rolloverHour);
}

function compare(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -direction : direction;
}
