/** Passes rendered cards from the pages that render them to everything that shows them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { CardHtml } from './card-html.ts';

/** The text of a page and, apart from it, its cards by id, in their order. */
interface RenderedApart {
  /** The page without its cards. */
  readonly html: string;
  readonly cards: ReadonlyMap<string, CardHtml>;
}

export interface RenderedCards {
  /**
   * The two sides of a card, made at the first request.
   *
   * @param make renders the card's content and takes it apart
   */
  readonly sidesOf: (id: string, make: () => Promise<CardHtml>) => Promise<CardHtml>;
  /**
   * Reports a rendered card to the `renderApart` that renders its page, if there is one.
   *
   * @returns whether the page should show the card in its place
   */
  readonly note: (id: string, html: CardHtml) => boolean;
  /**
   * A page's text and, apart from it, its cards, rendered at the first request.
   *
   * @param file source of the page
   */
  readonly renderApart: (file: string, render: () => Promise<string>) => Promise<RenderedApart>;
}

/**
 * @param isRemembering whether results are kept. They are in a build, where no text changes:
 *   each card is rendered once, so page and review cannot differ. In development a text may change at any time.
 */
export function createRenderedCards({
  isRemembering,
}: {
  readonly isRemembering: boolean;
}): RenderedCards {
  const collector = new AsyncLocalStorage<Map<string, CardHtml>>();
  // Promises, because two pages may ask for one card before it is made.
  const sides = new Map<string, Promise<CardHtml>>();
  const pages = new Map<string, Promise<RenderedApart>>();
  const once = <T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>) => {
    const made = known.get(name) ?? make();
    if (isRemembering) known.set(name, made);
    return made;
  };
  return {
    sidesOf: (id, make) => once(sides, id, make),
    note: (id, html) => {
      const cards = collector.getStore();
      cards?.set(id, html);
      return cards === undefined;
    },
    renderApart: (file, render) =>
      once(pages, file, async () => {
        const cards = new Map<string, CardHtml>();
        return { html: await collector.run(cards, render), cards };
      }),
  };
}
