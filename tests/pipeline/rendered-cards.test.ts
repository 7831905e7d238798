import { describe, expect, it } from 'vitest';
import type { CardHtml } from '../../src/lib/pipeline/catalogue/card-html.ts';
import { createRenderedCards } from '../../src/lib/pipeline/catalogue/rendered-cards.ts';

const card = (text: string): CardHtml => ({ promptHtml: text, answerHtml: `${text}!` });

/** Renders as a page would: its text, and a card where it stands. */
function pageOf(rendered: ReturnType<typeof createRenderedCards>, id: string, made: string[]) {
  return async (): Promise<string> => {
    const html = await rendered.sidesOf(id, () => {
      made.push(id);
      return Promise.resolve(card(`${id} ${made.length}`));
    });
    return rendered.note(id, html) ? `text [${html.promptHtml}]` : 'text';
  };
}

describe('rendered cards', () => {
  it('are made once a build, for page, catalogue and paper', async () => {
    const rendered = createRenderedCards({ isRemembering: true });
    const made: string[] = [];
    const page = pageOf(rendered, 'one', made);
    const apart = await rendered.renderApart('a.mdx', page);
    expect(apart).toEqual({ html: 'text', cards: new Map([['one', card('one 1')]]) });
    expect(await rendered.renderApart('a.mdx', page)).toBe(apart);
    expect(await page()).toBe('text [one 1]');
    expect(made).toEqual(['one']);
  });

  it('are made anew in development, where a text may have changed', async () => {
    const rendered = createRenderedCards({ isRemembering: false });
    const made: string[] = [];
    const page = pageOf(rendered, 'one', made);
    await rendered.renderApart('a.mdx', page);
    const { cards } = await rendered.renderApart('a.mdx', page);
    expect(cards.get('one')).toEqual(card('one 2'));
    expect(await page()).toBe('text [one 3]');
  });

  it('go to the page in which they are rendered, also when two are at once', async () => {
    const rendered = createRenderedCards({ isRemembering: true });
    const made: string[] = [];
    const pages = await Promise.all(
      ['one', 'two'].map((id) => rendered.renderApart(`${id}.mdx`, pageOf(rendered, id, made))),
    );
    expect(pages.map(({ cards }) => [...cards.keys()])).toEqual([['one'], ['two']]);
  });

  it('are made once, also when two ask before the first is done', async () => {
    const rendered = createRenderedCards({ isRemembering: true });
    const made: string[] = [];
    const make = async (): Promise<CardHtml> => {
      made.push('one');
      await Promise.resolve();
      return card(`one ${made.length}`);
    };
    const [first, second] = await Promise.all([
      rendered.sidesOf('one', make),
      rendered.sidesOf('one', make),
    ]);
    expect(second).toBe(first);
    const render = async (): Promise<string> => {
      made.push('page');
      await Promise.resolve();
      return 'text';
    };
    const [page, again] = await Promise.all([
      rendered.renderApart('a.mdx', render),
      rendered.renderApart('a.mdx', render),
    ]);
    expect(again).toBe(page);
    expect(made).toEqual(['one', 'page']);
  });
});
