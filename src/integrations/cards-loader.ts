import type { Loader } from 'astro/loaders';
import { contentLoader } from './content-loader.ts';

/** Fills the collection `cards` from the MDX of guides and decks. */
export function cardsLoader(): Loader {
  return contentLoader({
    name: 'cards',
    entriesOf: ({ cards }) =>
      cards.map((card) => ({ ...card, aliases: [...card.aliases], group: card.group ?? null })),
    logsFaults: true,
  });
}
