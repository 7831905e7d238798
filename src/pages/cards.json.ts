/** The catalogue for the review. CONTRIBUTING.md, "What the build makes", documents its form. */
import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { getCollection, render } from 'astro:content';
import { buildCatalogue, type CardHtml } from '~/lib/pipeline/catalogue/index.ts';
import { renderedCards } from '~/integrations/rendered-cards.ts';

export const prerender = true;

export const GET: APIRoute = async () => {
  const placed = (await getCollection('cards'))
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.order - b.order);
  const files = new Set(placed.map((card) => card.file));
  const entries = [...(await getCollection('docs')), ...(await getCollection('decks'))].filter(
    (entry) => entry.filePath !== undefined && files.has(entry.filePath),
  );

  const container = await AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
  });
  const html = new Map<string, CardHtml>();
  for (const entry of entries) {
    const { cards } = await renderedCards.renderApart(entry.filePath ?? entry.id, async () => {
      const { Content } = await render(entry);
      return container.renderToString(Content);
    });
    for (const [id, sides] of cards) html.set(id, sides);
  }

  const decks = (await getCollection('decks'))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({ id, title: data.title, description: data.description }));
  return Response.json(buildCatalogue(decks, placed, html));
};
