/** The selected cards of a list. Pure: every function returns a new selection. */

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The card where ranges start: the one selected last; `null` before the first. */
  readonly anchorId: string | null;
  /** The card where the last range ends; the anchor while there is no range. */
  readonly endId: string | null;
  /** The selection before the range, because a range that gets shorter deselects what it had added. */
  readonly base: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = {
  ids: new Set(),
  anchorId: null,
  endId: null,
  base: new Set(),
};

/** Selects or deselects a card, and starts ranges there. */
export function toggled({ ids }: Selection, cardId: string): Selection {
  const changed = new Set(ids);
  if (!changed.delete(cardId)) changed.add(cardId);
  return anchoredAt({ ids: changed }, cardId);
}

/** Starts ranges at a card without a change of the selection. */
export function anchoredAt({ ids }: Pick<Selection, 'ids'>, cardId: string | null): Selection {
  return { ids, anchorId: cardId, endId: cardId, base: ids };
}

/**
 * Selects everything from the anchor to a card, in place of the range before.
 *
 * @param listedIds the cards in the order of the list
 */
export function extendedTo(
  selection: Selection,
  listedIds: readonly string[],
  cardId: string,
): Selection {
  const to = listedIds.indexOf(cardId);
  const known = selection.anchorId === null ? -1 : listedIds.indexOf(selection.anchorId);
  const at = known < 0 ? to : known;
  const anchorId = listedIds[at] ?? null;
  const range = listedIds.slice(Math.min(at, to), Math.max(at, to) + 1);
  const ids = new Set([...selection.base, ...range]);
  return { ids, anchorId, endId: cardId, base: selection.base };
}

export function allSelected(listedIds: readonly string[]): Selection {
  return anchoredAt({ ids: new Set(listedIds) }, null);
}

/** Without the cards that are no longer listed, because no action may change a card that the reader does not see. */
export function onlyListed(
  selection: Selection,
  listedIds: Pick<ReadonlySet<string>, 'has'>,
): Selection {
  if (isWithin(selection.ids, listedIds)) return selection;
  const ids = new Set([...selection.ids].filter((id) => listedIds.has(id)));
  const { anchorId } = selection;
  return anchoredAt({ ids }, anchorId !== null && listedIds.has(anchorId) ? anchorId : null);
}

function isWithin(ids: ReadonlySet<string>, others: Pick<ReadonlySet<string>, 'has'>): boolean {
  for (const id of ids) if (!others.has(id)) return false;
  return true;
}
