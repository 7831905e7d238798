import { useState } from 'preact/hooks';
import { ALL_CARDS, cardPageAddress, type BrowseQuery } from '../../lib/links/index.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import { useNow } from '../kit/later/useNow.ts';
import { Filters, useListedCards } from './filter/index.ts';
import { CardGrid, useActiveRow, type PageKey } from './list/index.ts';
import {
  allSelected,
  NOTHING_SELECTED,
  SelectionBar,
  useBulkActions,
  useSelection,
  type Selection,
} from './selection/index.ts';
import { listKeys } from './press-in-list.ts';
import { ListDialogs } from './ListDialogs.tsx';
import { ListHints } from './ListHints.tsx';
import { ListLine, sizeText } from './ListLine.tsx';
import { NoMatch } from './NoMatch.tsx';
import { useAddress } from './useAddress.ts';
import { useListFocus } from './useListFocus.ts';
import { useListTold } from './useListTold.ts';
import { usePageKeys } from './usePageKeys.ts';

interface Props {
  readonly workspace: Workspace;
}

/** Every card: search and filters, the list, and actions on the selected cards. */
export function CardList({ workspace }: Props) {
  const { base, catalogue, progress, actions, clock } = workspace;
  const [query, setQuery] = useAddress(base);
  const nowMs = useNow(clock);
  const listed = useListedCards(workspace, query, nowMs);
  const selected = useSelection(listed);
  const active = useActiveRow(listed.ids, listed.indexOf);
  const bulk = useBulkActions(selected.rows, actions);
  const { rootRef, undoRef, focusList } = useListFocus(listed.ids.length, active);
  const [isHelpWanted, setHelpWanted] = useState(false);

  const changeQuery = (changed: Partial<BrowseQuery>): void => {
    setQuery({ ...query, ...changed });
    bulk.clearMessage();
    active.toFirst();
  };
  const select = (selection: Selection): void => {
    selected.set(selection);
    bulk.clearMessage();
  };
  const onPageKey = ({ action }: PageKey): void => {
    if (action === 'undo') bulk.undo();
    else setHelpWanted(true);
  };
  usePageKeys(base, onPageKey);
  const keys = listKeys({
    ids: listed.ids,
    active,
    selection: selected.selection,
    select,
    open: (cardId) => {
      location.assign(cardPageAddress(base, cardId));
    },
  });

  const { ids: selectedIds } = selected.selection;
  const size = sizeText(listed.ids.length, listed.total);
  useListTold({ query, size, selection: selected.selection });
  return (
    <div class="browse" ref={rootRef}>
      <Filters
        catalogue={catalogue}
        query={query}
        counts={listed.counts}
        onChange={changeQuery}
        onLeave={focusList}
      />
      <ListHints />
      <ListLine
        listed={listed.ids.length}
        size={size}
        selected={selectedIds.size}
        dueCount={
          query.filters.includes('due') && listed.rows.some((row) => row.isSiblingDue)
            ? listed.counts.due
            : null
        }
        message={bulk.message}
        canUndo={actions.canUndo()}
        undoRef={undoRef}
        onSelectAll={(isSelected) => {
          select(isSelected ? allSelected(listed.ids) : NOTHING_SELECTED);
        }}
        onUndo={bulk.undo}
        onHelp={() => {
          setHelpWanted(true);
        }}
      />
      {listed.ids.length === 0 ? (
        <NoMatch
          onClear={() => {
            changeQuery({ ...ALL_CARDS, sort: query.sort });
          }}
        />
      ) : (
        <CardGrid
          base={base}
          rows={listed.rows}
          texts={listed.texts}
          selectedIds={selectedIds}
          activeIndex={active.index}
          bodyRef={active.bodyRef}
          sort={query.sort}
          today={progress.today()}
          nowMs={nowMs}
          onSort={(sort) => {
            changeQuery({ sort });
          }}
          onKey={keys.press}
          onPick={keys.pick}
          onFocusRow={active.set}
        />
      )}
      {selectedIds.size > 0 && (
        <SelectionBar
          count={selectedIds.size}
          isFlagged={selected.rows.every((row) => row.isFlagged)}
          onAction={bulk.ask}
          onClear={() => {
            select(NOTHING_SELECTED);
          }}
        />
      )}
      <ListDialogs
        base={base}
        reset={bulk.reset}
        isHelpWanted={isHelpWanted}
        onHelpClosed={() => {
          setHelpWanted(false);
        }}
      />
    </div>
  );
}
