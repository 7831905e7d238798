import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { CardRow } from '../list/index.ts';
import { NOTHING_SELECTED, onlyListed, type Selection } from './selection.ts';
import type { ListedCards } from '../filter/index.ts';

export interface SelectedCards {
  readonly selection: Selection;
  readonly rows: readonly CardRow[];
  readonly set: (selection: Selection) => void;
}

/** The selected cards of a list, in its order. A card that leaves the list is deselected. */
export function useSelection({ rows, indexOf }: ListedCards): SelectedCards {
  const [kept, setKept] = useState<Selection>(NOTHING_SELECTED);
  const selection = useMemo(() => onlyListed(kept, indexOf), [kept, indexOf]);
  // From the latest selection, because a key may have selected more since this render.
  useLayoutEffect(() => {
    setKept((latest) => onlyListed(latest, indexOf));
  }, [indexOf]);
  const selectedRows = useMemo(
    () => rows.filter(({ card }) => selection.ids.has(card.id)),
    [rows, selection],
  );
  return { selection, rows: selectedRows, set: setKept };
}
