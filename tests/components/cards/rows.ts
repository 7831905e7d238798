/** Rows with what a test cares about, and the rest filled in. */
import type { CardRow } from '../../../src/components/cards/list/card-row.ts';
import { makeCard, type CardSpec } from '../../support/page/study.ts';

export type RowSpec = Partial<Omit<CardRow, 'card'>> & CardSpec;

export function makeRow({
  id,
  aliases,
  group,
  deckId,
  path,
  sectionId,
  ...rest
}: RowSpec): CardRow {
  return {
    card: makeCard({
      id,
      ...(aliases !== undefined && { aliases }),
      ...(group !== undefined && { group }),
      ...(deckId !== undefined && { deckId }),
      ...(path !== undefined && { path }),
      ...(sectionId !== undefined && { sectionId }),
    }),
    state: 'review',
    due: null,
    isDue: false,
    stabilityDays: 10,
    recall: 0.9,
    lapses: 0,
    isLeech: false,
    isSuspended: false,
    isSiblingDue: false,
    heldBackBy: null,
    heldUntilDay: null,
    movedFromDay: null,
    isFlagged: false,
    ...rest,
  };
}

export function idsOf(rows: readonly CardRow[]): string[] {
  return rows.map(({ card }) => card.id);
}
