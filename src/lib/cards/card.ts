import type { CardId } from './card-id.ts';

/** The place of a card in the guides. */
export interface CardSource {
  /** Root-relative address of the page without the base path, with a slash at both ends: `/leaders/learn/`. */
  readonly path: string;
  readonly pageTitle: string;
  /** Id of the nearest heading above the card; `null` only for cards of a deck page or before the first heading of one. */
  readonly sectionId: string | null;
  readonly sectionTitle: string | null;
}

/** A flashcard as the catalogue carries it: prompt and answer are finished HTML. */
export interface Card {
  readonly id: CardId;
  /** Name of a folder under `src/card-kinds/`. */
  readonly kind: string;
  readonly deckId: string;
  readonly promptHtml: string;
  readonly answerHtml: string;
  /** The task before the answer: JSON that the card's kind makes and reads. Absent for a self-check. */
  readonly exercise?: unknown;
  readonly source: CardSource;
  /** Former ids of this card, oldest first. Entries logged under them belong to it. */
  readonly aliases?: readonly CardId[];
  /** Cards of one group are siblings: a review of one hides the others for the day. */
  readonly group?: string;
}

export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The parsed `/cards.json`. Decks stand in their order, cards in reading order. */
export interface Catalogue {
  readonly version: 1;
  /** Changes when an id, an alias or a group changes, because the fold of the log depends on these. */
  readonly revision: string;
  readonly decks: readonly Deck[];
  readonly cards: readonly Card[];
}
