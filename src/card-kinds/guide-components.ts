/** The form of every kind in a page, found by folder: a new kind needs no entry here. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const guides = import.meta.glob<AstroComponentFactory>('./*/Guide.astro', {
  eager: true,
  import: 'default',
});

/** The `Guide.astro` of a kind. @throws Error for a kind without one: the content check names it before that */
export function guideOf(kind: string): AstroComponentFactory {
  const guide = guides[`./${kind}/Guide.astro`];
  if (guide === undefined) throw new Error(`src/card-kinds/${kind}/Guide.astro: expected a file`);
  return guide;
}
