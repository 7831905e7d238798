/** The cells that hold more than one value. */
import type { Card } from '../../../lib/cards/index.ts';
import { dueDateTime, formatDueExactly, formatDueInColumn } from '../../../lib/format/index.ts';
import type { CardRow } from './card-row.ts';
import { STATE_NAMES, tagsOf, whyLater } from './row-messages.ts';

export function StateCell({ row }: { readonly row: CardRow }) {
  const tags = tagsOf(row);
  return (
    <>
      <span>
        {STATE_NAMES[row.state]}
        {row.isFlagged && (
          <>
            <span aria-hidden="true"> ⚑</span>
            <span class="sr-only">, flagged</span>
          </>
        )}
      </span>
      {tags.length > 0 && (
        <span class="browse-tags" title={tags.join(', ')}>
          {tags.join(', ')}
        </span>
      )}
    </>
  );
}

interface DueProps {
  readonly row: CardRow;
  readonly due: NonNullable<CardRow['due']>;
  readonly today: number;
  readonly nowMs: number;
}

export function DueCell({ row, due, today, nowMs }: DueProps) {
  return (
    <time
      dateTime={dueDateTime(due)}
      title={`${formatDueExactly(due)}. ${whyLater(row, today)}`.trimEnd()}
    >
      {formatDueInColumn(due, today, nowMs)}
    </time>
  );
}

interface PlaceProps {
  readonly card: Card;
  readonly deckTitle: string;
}

/** The section. Narrow screens, which have no column for the deck, show the deck here too. */
export function PlaceCell({ card, deckTitle }: PlaceProps) {
  const { sectionTitle, pageTitle } = card.source;
  return (
    <>
      <span>
        <span class="browse-deck">{deckTitle} · </span>
        {sectionTitle ?? pageTitle}
      </span>
      {sectionTitle !== null && <span class="browse-page-title">{pageTitle}</span>}
    </>
  );
}
