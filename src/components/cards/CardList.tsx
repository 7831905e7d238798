import { ALL_CARDS, cardPageAddress, type BrowseQuery } from '../../lib/links/index.ts';
import { useRef, useState } from 'preact/hooks';
import { plural } from '../../lib/text/plural.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import { undoneMessage } from '../kit/later/undo-messages.ts';
import { useLazy } from '../kit/useLazy.ts';
import {
  concernedBy,
  runBulk,
  type BulkAction,
  allSelected,
  NOTHING_SELECTED,
  type Selection,
  SelectionBar,
  useSelection,
} from './selection/index.ts';
import { ResetDialog } from '../kit/later/ResetDialog.tsx';
import { CardGrid, type PageKey, useActiveRow } from './list/index.ts';
import { Filters, useListedCards } from './filter/index.ts';
import { listKeys } from './list-keys.ts';
import { ListLine } from './ListLine.tsx';
import { useAddress } from './useAddress.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useNow } from '../kit/later/useNow.ts';
import { usePageKeys } from './usePageKeys.ts';

const loadHelp = () => import('./ListKeysDialog.tsx');

interface Props {
  readonly workspace: Workspace;
}

/** Every card: search and filters, the list, and what can be done with the selected ones. */
export function CardList({ workspace }: Props) {
  const { base, catalogue, progress, actions, clock } = workspace;
  const [query, setQuery] = useAddress(base);
  const nowMs = useNow(clock);
  const listed = useListedCards(workspace, query, nowMs);
  const selected = useSelection(listed);
  const active = useActiveRow(listed.ids, listed.indexOf);
  const [message, setMessage] = useState('');
  const [isResetAsked, setResetAsked] = useState(false);
  const [isHelpWanted, setHelpWanted] = useState(false);
  const help = useLazy(isHelpWanted, loadHelp);
  const rootRef = useRef<HTMLDivElement>(null);
  const undoRef = useRef<HTMLButtonElement>(null);

  const focusList = (): void => {
    if (listed.ids.length > 0) active.focus(active.index);
    else undoRef.current?.focus();
  };
  useKeptFocus(rootRef, focusList);

  const changeQuery = (changed: Partial<BrowseQuery>): void => {
    setQuery({ ...query, ...changed });
    setMessage('');
    active.toFirst();
  };
  const select = (selection: Selection): void => {
    selected.set(selection);
    setMessage('');
  };

  const run = (action: BulkAction): void => {
    setMessage(runBulk(action, selected.rows, actions));
  };
  const ask = (action: BulkAction): void => {
    if (action === 'reset' && concernedBy('reset', selected.rows).length > 0) setResetAsked(true);
    else run(action);
  };
  const undo = (): void => {
    const step = actions.undo();
    setMessage(undoneMessage(step, step?.items.length ?? 0));
  };
  const showHelp = (): void => {
    setHelpWanted(true);
  };

  const onPageKey = ({ action }: PageKey): void => {
    if (action === 'undo') undo();
    else showHelp();
  };
  usePageKeys(onPageKey);
  const keys = listKeys({
    ids: listed.ids,
    active,
    selection: selected.selection,
    select,
    open: (cardId) => {
      location.assign(cardPageAddress(base, cardId));
    },
    onPageKey,
  });

  const { ids: selectedIds } = selected.selection;
  return (
    <div class="browse" ref={rootRef}>
      <Filters
        catalogue={catalogue}
        query={query}
        counts={listed.counts}
        onChange={changeQuery}
        onLeave={focusList}
      />
      <p class="sr-only" id="browse-hint">
        Arrow keys move, Space selects, Shift extends, Enter opens a card.
      </p>
      <p class="sr-only" role="status">
        {selectedIds.size > 0 && `${plural(selectedIds.size, 'card')} selected`}
      </p>
      <ListLine
        total={listed.total}
        listed={listed.ids.length}
        selected={selectedIds.size}
        dueCount={
          query.marks.includes('due') && listed.rows.some((row) => row.isSiblingDue)
            ? listed.counts.due
            : null
        }
        message={message}
        canUndo={actions.canUndo()}
        undoRef={undoRef}
        onSelectAll={(isSelected) => {
          select(isSelected ? allSelected(listed.ids) : NOTHING_SELECTED);
        }}
        onUndo={undo}
        onHelp={showHelp}
      />
      {listed.ids.length === 0 ? (
        <div class="browse-empty">
          <p>No card matches these filters.</p>
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              changeQuery({ ...ALL_CARDS, sort: query.sort });
            }}
          >
            Clear filters
          </button>
        </div>
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
          onAction={ask}
          onClear={() => {
            select(NOTHING_SELECTED);
          }}
        />
      )}
      {isResetAsked && (
        <ResetDialog
          count={concernedBy('reset', selected.rows).length}
          onConfirm={() => {
            run('reset');
          }}
          onClose={() => {
            setResetAsked(false);
          }}
        />
      )}
      {isHelpWanted && help !== null && (
        <help.ListKeysDialog
          onClose={() => {
            setHelpWanted(false);
          }}
        />
      )}
    </div>
  );
}
