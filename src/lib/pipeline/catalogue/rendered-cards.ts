/** Cards on their way from the page that renders them to all who show them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { CardHtml } from './card-html.ts';

/** The text of a page, and its cards by id, in their order. */
export interface RenderedApart {
  /** Without the cards. */
  readonly html: string;
  readonly cards: ReadonlyMap<string, CardHtml>;
}

export interface RenderedCards {
  /**
   * The two sides of a card: made for the first who shows it, and the same for all others.
   *
   * @param make renders the card's content and takes it apart
   */
  readonly sidesOf: (id: string, make: () => Promise<CardHtml>) => Promise<CardHtml>;
  /**
   * Hands a rendered card to the `renderApart` in which it is rendered, if there is one.
   *
   * @returns whether the card is to stand in its place
   */
  readonly note: (id: string, html: CardHtml) => boolean;
  /**
   * A page's text and its cards, apart from each other: rendered for the first who asks.
   *
   * @param file that the page is made of
   */
  readonly renderApart: (file: string, render: () => Promise<string>) => Promise<RenderedApart>;
}

/**
 * @param isRemembering whether what was rendered is shown again. In a build it is, since no text changes while it runs:
 *   each card is rendered once, and page and review cannot differ. In development a text may change at any time.
 */
export function createRenderedCards({
  isRemembering,
}: {
  readonly isRemembering: boolean;
}): RenderedCards {
  const collector = new AsyncLocalStorage<Map<string, CardHtml>>();
  const sides = new Map<string, CardHtml>();
  const pages = new Map<string, RenderedApart>();
  return {
    sidesOf: async (id, make) => {
      const html = sides.get(id) ?? (await make());
      if (isRemembering) sides.set(id, html);
      return html;
    },
    note: (id, html) => {
      const cards = collector.getStore();
      cards?.set(id, html);
      return cards === undefined;
    },
    renderApart: async (file, render) => {
      const known = pages.get(file);
      if (known !== undefined) return known;
      const cards = new Map<string, CardHtml>();
      const page = { html: await collector.run(cards, render), cards };
      if (isRemembering) pages.set(file, page);
      return page;
    },
  };
}
