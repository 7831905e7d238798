/**
 * Makes the value of `/cards.json`. The content model knows the place of each card, and the rendered pages give its two
 * sides.
 */
import {
  catalogueRevision,
  CATALOGUE_VERSION,
  parseCardId,
  type Card,
  type Catalogue,
  type Deck,
} from '../../cards/index.ts';
import type { CardHtml } from './card-html.ts';

export interface PlacedCard {
  readonly id: string;
  readonly kind: string;
  readonly deckId: string;
  readonly source: Card['source'];
  readonly aliases: readonly string[];
  readonly group: string | null;
}

/**
 * @param html the two sides of every card, by id, as its page rendered them
 * @throws Error naming a card that no page has rendered
 */
export function buildCatalogue(
  decks: readonly Deck[],
  placed: readonly PlacedCard[],
  html: ReadonlyMap<string, CardHtml>,
): Catalogue {
  const cards = placed.map((card): Card => {
    const sides = html.get(card.id);
    if (sides === undefined) {
      throw new Error(`card ${card.id}: expected ${card.source.path} to render it, found nothing`);
    }
    return {
      id: validId(card.id),
      kind: card.kind,
      deckId: card.deckId,
      ...sides,
      source: card.source,
      ...(card.aliases.length > 0 && { aliases: card.aliases.map(validId) }),
      ...(card.group !== null && { group: card.group }),
    };
  });
  return { version: CATALOGUE_VERSION, revision: catalogueRevision(cards), decks, cards };
}

function validId(id: string) {
  const cardId = parseCardId(id);
  if (cardId === null) throw new Error(`card ${id}: expected a well-formed id`);
  return cardId;
}
