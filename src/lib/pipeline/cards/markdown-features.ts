import type { Features } from 'satteri';

/**
 * The Markdown features of this site. Pages (through Astro's `satteri()`) and validation (through `mdxToHast`) share
 * them, so that both see the same tree. `gfm` and `smartPunctuation` repeat Astro's defaults, because Sätteri's own
 * defaults differ.
 */
export const markdownFeatures = {
  gfm: true,
  smartPunctuation: true,
  headingAttributes: true,
} as const satisfies Features;
