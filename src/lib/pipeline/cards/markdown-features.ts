import type { Features } from 'satteri';

/**
 * What Markdown means on this site. Pages (through Astro's `satteri()`) and validation (through `mdxToHast`) share it,
 * so that both see the same tree. `gfm` and `smartPunctuation` repeat Astro's defaults, which are not Sätteri's.
 */
export const markdownFeatures = {
  gfm: true,
  smartPunctuation: true,
  headingAttributes: true,
} as const satisfies Features;
