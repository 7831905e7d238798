import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { cardsLoader } from './integrations/cards-loader.ts';
import {
  questionsLoader,
  resourcesLoader,
  termsLoader,
  topicsLoader,
} from './integrations/lists-loader.ts';
import { ROLES } from './lib/pipeline/sources/index.ts';
import { AREAS, FRAMEWORKS, PHASES, RESOURCE_KINDS } from './lib/pipeline/lists/index.ts';

const docs = defineCollection({
  loader: docsLoader(),
  schema: docsSchema({
    extend: z.object({
      /** Readers of the page. A page with an audience is a guide. */
      audience: z.array(z.enum(['em', 'pm', 'ic'])).optional(),
      /** Deck of the page's cards; by default the first part of its path. */
      deck: z.string().optional(),
      /** Whether readers look things up in the page instead of reading it through; then it has no reading time. */
      lookup: z.boolean().default(false),
    }),
  }),
});

const decks = defineCollection({
  loader: glob({ base: './src/content/cards', pattern: '*.mdx' }),
  schema: z.object({ title: z.string(), order: z.number(), description: z.string() }),
});

/** Derived from the MDX of guides and decks: one entry for each card, with its place. */
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
    /** Position in the reading order of the whole site. */
    order: z.number(),
  }),
});

/** Position in the file. */
const order = z.number();
const roles = z.array(z.enum(ROLES));

/** The lists of `content/data`. The content check validates their files, so only the types matter here. */
const questions = defineCollection({
  loader: questionsLoader(),
  schema: z.object({
    text: z.string(),
    decides: z.string(),
    roles,
    phase: z.enum(PHASES),
    framework: z.enum(FRAMEWORKS),
    taughtAt: z
      .object({ path: z.string(), sectionId: z.string().nullable(), pageTitle: z.string() })
      .nullable(),
    order,
  }),
});

const terms = defineCollection({
  loader: termsLoader(),
  schema: z.object({
    term: z.string(),
    abbreviation: z.string().optional(),
    synonyms: z.array(z.string()),
    area: z.enum(AREAS),
    definition: z.string(),
    seeAlso: z.array(z.string()),
    order,
  }),
});

const topics = defineCollection({
  loader: topicsLoader(),
  schema: z.object({ tags: z.array(z.tuple([z.string(), z.string()])), order }),
});

const resources = defineCollection({
  loader: resourcesLoader(),
  schema: z.object({
    kind: z.enum(RESOURCE_KINDS),
    title: z.string(),
    by: z.string().optional(),
    url: z.string().optional(),
    goodFor: z.string(),
    forWhom: z.string(),
    note: z.string().optional(),
    roles,
    order,
  }),
});

export const collections = { docs, decks, cards, questions, terms, topics, resources };
