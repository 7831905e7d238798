import { useEffect, useMemo } from 'preact/hooks';
import type { BrowseFilter, BrowseQuery } from '../../../lib/links/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { forEachYielding } from '../../../lib/state/later/yielding/index.ts';
import {
  createCardTexts,
  readRows,
  sortCards,
  type CardRow,
  type CardTexts,
} from '../list/index.ts';
import { findCards } from './card-filter.ts';

export interface ListedCards {
  /** Number of cards of the site. */
  readonly total: number;
  readonly rows: readonly CardRow[];
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly counts: Readonly<Record<BrowseFilter, number>>;
  readonly texts: CardTexts;
}

/** The cards of a list as they are now. Each step runs again only when one of its inputs has changed. */
export function useListedCards(
  { catalogue, progress, journal, clock }: Workspace,
  query: BrowseQuery,
  nowMs: number,
): ListedCards {
  const texts = useMemo(() => createCardTexts(catalogue), [catalogue]);
  // Ahead of the first search, whose first letter would wait for thousands of texts.
  useEffect(() => {
    void forEachYielding(catalogue.cards, texts.searchedOf);
  }, [catalogue, texts]);

  // Progress changes in place, so the number of the change tells when rows are outdated.
  const change = progress.$changes.get();
  const all = useMemo(
    () => ({ change, rows: readRows({ catalogue, progress, journal }, nowMs) }),
    [catalogue, progress, journal, change, nowMs],
  );
  const found = useMemo(() => findCards(all.rows, query, texts), [all, query, texts]);
  const listed = useMemo(() => {
    const rows = sortCards(found.rows, query.sort, {
      texts,
      deckIds: catalogue.decks.map(({ id }) => id),
      utcOffsetMinutes: clock.utcOffsetMinutes,
      rolloverHour: progress.settings().rolloverHour,
    });
    const ids = rows.map(({ card }) => card.id);
    return { rows, ids, indexOf: new Map(ids.map((id, index): [string, number] => [id, index])) };
  }, [found, query.sort, texts, catalogue, clock, progress]);
  return { total: all.rows.length, counts: found.counts, texts, ...listed };
}
