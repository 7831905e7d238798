import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { cardsLoader } from './integrations/cards-loader.ts';

const docs = defineCollection({
  loader: docsLoader(),
  schema: docsSchema({
    extend: z.object({
      /** Who the page is for; a page with an audience is a guide. */
      audience: z.array(z.enum(['em', 'pm', 'ic'])).optional(),
      /** Deck of the page's cards; by default the first part of its path. */
      deck: z.string().optional(),
    }),
  }),
});

const decks = defineCollection({
  loader: glob({ base: './src/content/cards', pattern: '*.mdx' }),
  schema: z.object({ title: z.string(), order: z.number(), description: z.string() }),
});

/** Derived from the MDX of the other two: one entry a card, with its place. */
const cards = defineCollection({
  loader: cardsLoader(),
  schema: z.object({
    kind: z.string(),
    deckId: z.string(),
    source: z.object({
      path: z.string(),
      pageTitle: z.string(),
      sectionId: z.string().nullable(),
      sectionTitle: z.string().nullable(),
    }),
    aliases: z.array(z.string()),
    group: z.string().nullable(),
    file: z.string(),
    line: z.number(),
    /** Place in reading order over the whole site. */
    order: z.number(),
  }),
});

export const collections = { docs, decks, cards };
