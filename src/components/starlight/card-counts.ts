import { getCollection } from 'astro:content';

let counted: Promise<ReadonlyMap<string, number>> | null = null;

/**
 * Number of cards on a page. A build counts the collection once: every page asks twice, and counting all cards each
 * time would make each page slower with every card of the site. Development counts each time, because cards change.
 *
 * @param path address of the page without the base
 */
export async function cardCount(path: string): Promise<number> {
  if (counted === null || !import.meta.env.PROD) counted = countCards();
  return (await counted).get(path) ?? 0;
}

async function countCards(): Promise<ReadonlyMap<string, number>> {
  const cards = await getCollection('cards');
  const byPath = Map.groupBy(cards, ({ data }) => data.source.path);
  return new Map([...byPath].map(([path, ofPage]) => [path, ofPage.length]));
}
