import { AsyncLocalStorage } from 'node:async_hooks';
import type { CardHtml } from './card-html.ts';

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
