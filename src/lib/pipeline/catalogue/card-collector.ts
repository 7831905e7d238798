import { AsyncLocalStorage } from 'node:async_hooks';
import type { CardHtml } from './card-html.ts';

interface Collection {
  readonly cards: Map<string, CardHtml>;
  readonly isKeepingPlaces: boolean;
}

const collector = new AsyncLocalStorage<Collection>();

/**
 * Renders something and returns the cards that were rendered in it, by id.
 *
 * @param isKeepingPlaces whether the cards also stand where they are; on paper they follow at the end
 */
export async function collectCards(
  render: () => Promise<unknown>,
  { isKeepingPlaces = true }: { readonly isKeepingPlaces?: boolean } = {},
): Promise<Map<string, CardHtml>> {
  const cards = new Map<string, CardHtml>();
  await collector.run({ cards, isKeepingPlaces }, render);
  return cards;
}

/**
 * Hands a rendered card to the `collectCards` it is rendered in, if there is one.
 *
 * @returns whether the card is to stand in its place
 */
export function noteRenderedCard(id: string, html: CardHtml): boolean {
  const collection = collector.getStore();
  collection?.cards.set(id, html);
  return collection?.isKeepingPlaces ?? true;
}
