import type { Card, Catalogue } from '../../../lib/cards/index.ts';
import { BROWSE_MARKS, type BrowseMark, type BrowseQuery } from '../../../lib/links/index.ts';
import { COLUMNS, sortedBy } from '../list/index.ts';

interface Props {
  readonly catalogue: Catalogue;
  readonly query: BrowseQuery;
  readonly counts: Readonly<Record<BrowseMark, number>>;
  readonly onChange: (changed: Partial<BrowseQuery>) => void;
  /** The reader wants to go from the search to the list. */
  readonly onLeave: () => void;
}

const FILTER_NAMES: Readonly<Record<BrowseMark, string>> = {
  due: 'Due',
  new: 'New',
  learning: 'Learning',
  suspended: 'Suspended',
  flagged: 'Flagged',
  leech: 'Leeches',
};

const count = new Intl.NumberFormat();

/** What narrows the list, and on narrow screens, where it has no column titles, its order. */
export function Filters({ catalogue, query, counts, onChange, onLeave }: Props) {
  const pages = pagesOf(catalogue.cards, query.deckId);
  const toggle = (mark: BrowseMark): void => {
    const isOn = query.marks.includes(mark);
    onChange({
      marks: BROWSE_MARKS.filter((other) => (other === mark ? !isOn : query.marks.includes(other))),
    });
  };
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
      <input
        class="dr-input browse-search"
        type="search"
        aria-label="Search the cards"
        placeholder="Search prompts, answers, sections"
        autocomplete="off"
        spellcheck={false}
        value={query.text}
        onInput={(event) => {
          onChange({ text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.isComposing) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <select
        class="dr-input"
        aria-label="Deck"
        value={query.deckId ?? ''}
        onChange={(event) => {
          const deckId = event.currentTarget.value || null;
          const isPageInDeck =
            query.path !== null && pagesOf(catalogue.cards, deckId).has(query.path);
          onChange({ deckId, ...(!isPageInDeck && { path: null }) });
        }}
      >
        <option value="">All decks</option>
        {withUnknown(
          catalogue.decks.map(({ id, title }) => [id, title]),
          query.deckId,
        )}
      </select>
      <select
        class="dr-input"
        aria-label="Page"
        value={query.path ?? ''}
        onChange={(event) => {
          onChange({ path: event.currentTarget.value || null });
        }}
      >
        <option value="">All pages</option>
        {withUnknown([...pages], query.path)}
      </select>
      <div class="browse-order">
        <select
          class="dr-input"
          aria-label="Sort by"
          value={query.sort.by}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const column = COLUMNS.find(({ by }) => by === value);
            if (column !== undefined) onChange({ sort: sortedBy(column, query.sort) });
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
          class="browse-tool"
          aria-pressed={query.sort.isDescending}
          aria-label="Descending"
          onClick={() => {
            onChange({ sort: { ...query.sort, isDescending: !query.sort.isDescending } });
          }}
        >
          <span aria-hidden="true">{query.sort.isDescending ? '↓' : '↑'}</span>
        </button>
      </div>
      <div class="browse-marks" role="group" aria-label="Only cards that are">
        {BROWSE_MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            class="browse-mark"
            aria-pressed={query.marks.includes(mark)}
            onClick={() => {
              toggle(mark);
            }}
          >
            {FILTER_NAMES[mark]} <span>{count.format(counts[mark])}</span>
          </button>
        ))}
      </div>
    </form>
  );
}

/** The pages that hold cards of a deck, in reading order: address and title. */
function pagesOf(cards: readonly Card[], deckId: string | null): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { deckId: ownDeckId, source } of cards) {
    if (deckId === null || ownDeckId === deckId) pages.set(source.path, source.pageTitle);
  }
  return pages;
}

/** Options, and one for a value of the address that is none of them: else the field would show another. */
function withUnknown(options: readonly (readonly [string, string])[], value: string | null) {
  const isKnown = value === null || options.some(([known]) => known === value);
  return [...options, ...(isKnown ? [] : [[value, value] as const])].map(([id, title]) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
}
