import { createRenderedCards } from '../lib/pipeline/catalogue/index.ts';

/** The rendered cards of the site: pages, catalogue and printed guides share them. */
export const renderedCards = createRenderedCards({ isRemembering: import.meta.env.PROD });
