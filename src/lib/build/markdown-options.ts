import type { Features, HastPluginList } from 'satteri';
import { baseLinksPlugin } from './base-links-plugin.ts';

/**
 * What Markdown means on this site. Pages (through Astro's `satteri()`) and validation (through `mdxToHast`) share it,
 * so that both see the same tree. `gfm` and `smartPunctuation` repeat Astro's defaults, which are not Sätteri's.
 */
export const markdownFeatures = {
  gfm: true,
  smartPunctuation: true,
  headingAttributes: true,
} as const satisfies Features;

export interface MarkdownOptions {
  features: Features;
  hastPlugins: HastPluginList;
}

/** The argument of Astro's `satteri()`. */
export function markdownOptions(base: string): MarkdownOptions {
  return { features: { ...markdownFeatures }, hastPlugins: [baseLinksPlugin(base)] };
}
