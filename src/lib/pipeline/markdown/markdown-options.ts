import type { Features, HastPluginList } from 'satteri';
import { baseLinksPlugin } from './base-links-plugin.ts';
import { glossaryLinksPlugin } from './glossary-links-plugin.ts';
import type { Term } from '../lists/index.ts';
import { markdownFeatures } from '../cards/index.ts';

export interface MarkdownOptions {
  features: Features;
  hastPlugins: HastPluginList;
}

/** The argument of Astro's `satteri()`. Guides link their first use of each of `terms` to the glossary. */
export function markdownOptions(base: string, terms: readonly Term[] = []): MarkdownOptions {
  return {
    features: { ...markdownFeatures },
    hastPlugins: [baseLinksPlugin(base), glossaryLinksPlugin(base, terms)],
  };
}
