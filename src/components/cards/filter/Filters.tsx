import type { Card, Catalogue } from '../../../lib/cards/index.ts';
import { chordOf } from '../../../lib/keys/index.ts';
import { BROWSE_FILTERS, type BrowseFilter, type BrowseQuery } from '../../../lib/links/index.ts';
import { TypedLine } from '../../kit/later/TypedField.tsx';
import { COLUMNS, sortedBy } from '../list/index.ts';

interface Props {
  readonly catalogue: Catalogue;
  readonly query: BrowseQuery;
  readonly counts: Readonly<Record<BrowseFilter, number>>;
  readonly onChange: (changed: Partial<BrowseQuery>) => void;
  /** Called when the reader goes from the search to the list. */
  readonly onLeave: () => void;
}

const FILTER_NAMES: Readonly<Record<BrowseFilter, string>> = {
  due: 'Due',
  new: 'New',
  learning: 'Learning',
  suspended: 'Suspended',
  flagged: 'Flagged',
  leech: 'Leeches',
};

const count = new Intl.NumberFormat();

/** Search and filters. Narrow screens, where the list has no column titles, choose its order here too. */
export function Filters({ catalogue, query, counts, onChange, onLeave }: Props) {
  return (
    <form
      class="browse-filters"
      role="search"
      aria-label="Cards"
      onSubmit={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <TypedLine
        class="dr-input browse-search"
        type="search"
        inputMode="search"
        enterkeyhint="search"
        aria-label="Search the cards"
        placeholder="Search prompts, answers, sections"
        value={query.text}
        onInput={(event) => {
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (chordOf(event) !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
      <PlaceFields catalogue={catalogue} query={query} onChange={onChange} />
      <OrderFields sort={query.sort} onChange={onChange} />
      <FilterButtons chosen={query.filters} counts={counts} onChange={onChange} />
    </form>
  );
}

/** Deck and page. Another deck drops a page that has no cards of it. */
function PlaceFields({ catalogue, query, onChange }: Omit<Props, 'counts' | 'onLeave'>) {
  const { deckId, path } = query;
  const changeDeck = (chosenId: string | null): void => {
    const isPageInDeck = path !== null && pagesOf(catalogue.cards, chosenId).has(path);
    onChange({ deckId: chosenId, ...(!isPageInDeck && { path: null }) });
  };
  return (
    <>
      <select
        class="dr-input"
        aria-label="Deck"
        value={deckId ?? ''}
        onChange={(event) => {
          changeDeck(event.currentTarget.value || null);
        }}
      >
        <option value="">All decks</option>
        {withUnknown(
          catalogue.decks.map(({ id, title }) => [id, title]),
          deckId,
        )}
      </select>
      <select
        class="dr-input"
        aria-label="Page"
        value={path ?? ''}
        onChange={(event) => {
          onChange({ path: event.currentTarget.value || null });
        }}
      >
        <option value="">All pages</option>
        {withUnknown([...pagesOf(catalogue.cards, deckId)], path)}
      </select>
    </>
  );
}

function OrderFields({ sort, onChange }: Pick<BrowseQuery, 'sort'> & Pick<Props, 'onChange'>) {
  return (
    <div class="browse-order">
      <select
        class="dr-input"
        aria-label="Sort by"
        value={sort.by}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const column = COLUMNS.find(({ by }) => by === value);
          if (column !== undefined) onChange({ sort: sortedBy(column, sort) });
        }}
      >
        {COLUMNS.map(({ by, title }) => (
          <option key={by} value={by}>
            {by === 'place' ? 'Reading order' : `By ${title.toLowerCase()}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="dr-tool"
        aria-pressed={sort.isDescending}
        aria-label="Descending"
        onClick={() => {
          onChange({ sort: { ...sort, isDescending: !sort.isDescending } });
        }}
      >
        <span aria-hidden="true">{sort.isDescending ? '↓' : '↑'}</span>
      </button>
    </div>
  );
}

interface ButtonsProps extends Pick<Props, 'counts' | 'onChange'> {
  readonly chosen: BrowseQuery['filters'];
}

function FilterButtons({ chosen, counts, onChange }: ButtonsProps) {
  const toggle = (toggled: BrowseFilter): void => {
    const isOn = (filter: BrowseFilter): boolean =>
      filter === toggled ? !chosen.includes(filter) : chosen.includes(filter);
    onChange({ filters: BROWSE_FILTERS.filter(isOn) });
  };
  return (
    <div class="browse-marks" role="group" aria-label="Only cards that are">
      {BROWSE_FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class="browse-mark"
          aria-pressed={chosen.includes(filter)}
          onClick={() => {
            toggle(filter);
          }}
        >
          {FILTER_NAMES[filter]} <span>{count.format(counts[filter])}</span>
        </button>
      ))}
    </div>
  );
}

/** The pages that have cards of a deck, in reading order: address and title. */
function pagesOf(cards: readonly Card[], deckId: string | null): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { deckId: ownDeckId, source } of cards) {
    if (deckId === null || ownDeckId === deckId) pages.set(source.path, source.pageTitle);
  }
  return pages;
}

/** Options, and one for an unknown value of the address, because the field would show another option otherwise. */
function withUnknown(options: readonly (readonly [string, string])[], value: string | null) {
  const isKnown = value === null || options.some(([known]) => known === value);
  return [...options, ...(isKnown ? [] : [[value, value] as const])].map(([id, title]) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
}
