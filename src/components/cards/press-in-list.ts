/** Moving and selecting in the list. Its only effects are the callbacks of `ListSource`. */
import { moveTarget, type GridKey } from './list/index.ts';
import {
  allSelected,
  anchoredAt,
  extendedTo,
  NOTHING_SELECTED,
  toggled,
  type Selection,
} from './selection/index.ts';

export interface ListKeys {
  /**
   * Handles a key while a row has the focus.
   *
   * @param page rows that fit on the screen
   * @returns whether it did something; at the end of the list a move does nothing, and the page may scroll
   */
  readonly press: (key: GridKey, page: number) => boolean;
  /** Selects or deselects a row; when extending, selects everything from the last row to it. */
  readonly pick: (index: number, isExtending: boolean) => void;
}

export interface ListSource {
  readonly ids: readonly string[];
  readonly active: { readonly index: number; readonly focus: (index: number) => void };
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly open: (cardId: string) => void;
}

export function listKeys(source: ListSource): ListKeys {
  const { ids, active, selection, select } = source;

  const move = (key: Extract<GridKey, { action: 'move' }>, page: number): boolean => {
    const to = moveTarget(key.to, active.index, ids.length, page);
    const [fromId, toId] = [ids[active.index], ids[to]];
    if (fromId === undefined || toId === undefined) return false;
    if (key.isExtending) {
      // At the end of the last range the range goes on; elsewhere a new one starts.
      const start = selection.endId === fromId ? selection : anchoredAt(selection, fromId);
      select(extendedTo(start, ids, toId));
    } else if (to === active.index) {
      return false;
    }
    active.focus(to);
    return true;
  };

  const pick: ListKeys['pick'] = (index, isExtending) => {
    const id = ids[index];
    if (id === undefined) return;
    select(isExtending ? extendedTo(selection, ids, id) : toggled(selection, id));
    active.focus(index);
  };

  const press: ListKeys['press'] = (key, page) => {
    const activeId = ids[active.index];
    if (activeId === undefined) return false;
    switch (key.action) {
      case 'move':
        return move(key, page);
      case 'toggle':
      case 'extend':
        pick(active.index, key.action === 'extend');
        return true;
      case 'selectAll':
        select(allSelected(ids));
        return true;
      case 'clear':
        if (selection.ids.size === 0) return false;
        select(NOTHING_SELECTED);
        return true;
      case 'open':
        source.open(activeId);
        return true;
    }
  };

  return { press, pick };
}
