import { getCollection } from 'astro:content';

let counted: Promise<ReadonlyMap<string, number>> | null = null;

/**
 * How many cards a page holds. In a build the collection is counted once: every page asks, twice, and going through all
 * cards each time would make a page dearer the more cards the site has. In development cards come and go.
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
