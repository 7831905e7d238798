/** Moving and selecting in the list. Its only effects are the callbacks of `ListSource`. */
import { moveTarget, type GridKey, type PageKey } from './list/index.ts';
import {
  allSelected,
  anchoredAt,
  extendedTo,
  NOTHING_SELECTED,
  toggled,
  type Selection,
} from './selection/index.ts';

export interface ListKeys {
  /** Handles a key while a row has the focus. @param page rows that fit on the screen */
  readonly press: (key: GridKey, page: number) => void;
  /** Selects or deselects a row; when extending, selects everything from the last row to it. */
  readonly pick: (index: number, isExtending: boolean) => void;
}

export interface ListSource {
  readonly ids: readonly string[];
  readonly active: { readonly index: number; readonly focus: (index: number) => void };
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly open: (cardId: string) => void;
  readonly onPageKey: (key: PageKey) => void;
}

export function listKeys(source: ListSource): ListKeys {
  const { ids, active, selection, select } = source;

  const move = (key: Extract<GridKey, { action: 'move' }>, page: number): void => {
    const to = moveTarget(key.to, active.index, ids.length, page);
    const [fromId, toId] = [ids[active.index], ids[to]];
    if (fromId === undefined || toId === undefined) return;
    if (key.isExtending) {
      // At the end of the last range the range goes on; elsewhere a new one starts.
      const start = selection.endId === fromId ? selection : anchoredAt(selection, fromId);
      select(extendedTo(start, ids, toId));
    }
    active.focus(to);
  };

  const pick: ListKeys['pick'] = (index, isExtending) => {
    const id = ids[index];
    if (id === undefined) return;
    select(isExtending ? extendedTo(selection, ids, id) : toggled(selection, id));
    active.focus(index);
  };

  const press: ListKeys['press'] = (key, page) => {
    const activeId = ids[active.index];
    switch (key.action) {
      case 'move':
        move(key, page);
        break;
      case 'toggle':
      case 'extend':
        pick(active.index, key.action === 'extend');
        break;
      case 'selectAll':
        select(allSelected(ids));
        break;
      case 'clear':
        select(NOTHING_SELECTED);
        break;
      case 'open':
        if (activeId !== undefined) source.open(activeId);
        break;
      case 'undo':
      case 'help':
        source.onPageKey({ action: key.action });
        break;
    }
  };

  return { press, pick };
}
