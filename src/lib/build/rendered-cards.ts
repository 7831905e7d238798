import { AsyncLocalStorage } from 'node:async_hooks';

/** The two sides of a card as its page shows them. */
export interface CardHtml {
  readonly promptHtml: string;
  readonly answerHtml: string;
}

const collector = new AsyncLocalStorage<Map<string, CardHtml>>();

/** Renders something and returns the cards that were rendered in it, by id. */
export async function collectCards(render: () => Promise<unknown>): Promise<Map<string, CardHtml>> {
  const cards = new Map<string, CardHtml>();
  await collector.run(cards, render);
  return cards;
}

/** Hands a rendered card to the `collectCards` it is rendered in; without one nothing happens. */
export function noteRenderedCard(id: string, html: CardHtml): void {
  collector.getStore()?.set(id, html);
}
