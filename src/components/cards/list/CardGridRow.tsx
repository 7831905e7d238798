import { Component } from 'preact';
import type { Card } from '../../../lib/cards/index.ts';
import { dueDateTime, formatDueExactly, formatDueWords } from '../../../lib/format/index.ts';
import { cardPageAddress } from '../../../lib/links/index.ts';
import type { CardRow } from './card-row.ts';
import type { CardTexts } from './card-text.ts';
import {
  formatRecall,
  rowLabel,
  formatStability,
  STATE_NAMES,
  tagsOf,
  whyLater,
} from './row-messages.ts';

interface Props {
  readonly base: string;
  readonly row: CardRow;
  readonly index: number;
  readonly texts: CardTexts;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly today: number;
  readonly nowMs: number;
}

/**
 * One card. The row itself takes the focus; the controls in it are for the pointer, and the keys do the same. The grid
 * hears what happens to it, so that a row is made of values alone and is rendered again only when one of them changes.
 */
export class CardGridRow extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const now = this.props;
    return (
      next.row !== now.row ||
      next.index !== now.index ||
      next.isSelected !== now.isSelected ||
      next.isActive !== now.isActive ||
      next.today !== now.today ||
      next.nowMs !== now.nowMs
    );
  }

  override render({ base, row, index, texts, isSelected, isActive, today, nowMs }: Props) {
    const { card } = row;
    const prompt = texts.promptOf(card);
    return (
      <tr
        role="row"
        class="browse-row"
        tabIndex={isActive ? 0 : -1}
        data-index={index}
        data-suspended={row.isSuspended}
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        aria-label={rowLabel(row, prompt, today, nowMs)}
        style={{ insetBlockStart: `calc(${index} * var(--browse-row))` }}
      >
        <td role="gridcell" class="browse-pick">
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Select: ${prompt}`}
              checked={isSelected}
            />
          </label>
        </td>
        <th role="rowheader" scope="row" data-column="prompt">
          <a tabIndex={-1} href={cardPageAddress(base, card.id)}>
            <span>{prompt}</span>
          </a>
        </th>
        <StateCell row={row} />
        <td role="gridcell" data-column="due" data-is-due={row.isDue} data-empty={row.due === null}>
          {row.due === null ? (
            NONE
          ) : (
            <time
              dateTime={dueDateTime(row.due)}
              title={`${formatDueExactly(row.due)}. ${whyLater(row, today)}`.trimEnd()}
            >
              {formatDueWords(row.due, today, nowMs)}
            </time>
          )}
        </td>
        <td role="gridcell" data-column="stability" data-empty={row.stabilityDays === null}>
          {row.stabilityDays === null ? NONE : formatStability(row.stabilityDays)}
        </td>
        <td role="gridcell" data-column="recall" data-empty={row.recall === null}>
          {row.recall === null ? NONE : formatRecall(row.recall)}
        </td>
        <td role="gridcell" data-column="lapses" data-empty={row.lapses === 0}>
          {row.lapses}
        </td>
        <td role="gridcell" data-column="deck">
          {texts.deckTitleOf(card)}
        </td>
        <PlaceCell card={card} deckTitle={texts.deckTitleOf(card)} />
      </tr>
    );
  }
}

/** In the place of a figure that a New card does not have. */
const NONE = '—';

function StateCell({ row }: Pick<Props, 'row'>) {
  const tags = tagsOf(row);
  return (
    <td role="gridcell" data-column="state">
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
    </td>
  );
}

/** The section; on narrow screens with the deck, which has no column there. */
function PlaceCell({ card, deckTitle }: { card: Card; deckTitle: string }) {
  const { sectionTitle, pageTitle } = card.source;
  return (
    <td role="gridcell" data-column="place">
      <span>
        <span class="browse-deck">{deckTitle} · </span>
        {sectionTitle ?? pageTitle}
      </span>
      {sectionTitle !== null && <span class="browse-page-title">{pageTitle}</span>}
    </td>
  );
}
