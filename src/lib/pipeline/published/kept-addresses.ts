/** Keeps former addresses working, with a stub in place of a page and an anchor in place of a section's id. */
import { escapeHtml } from '../../text/escape-html.ts';
import { type Html, type HtmlElement, attributeOf, withEdits } from '../html/index.ts';
import { isPresent, locate, type Present } from './present.ts';
import type { Published } from './published.ts';

export interface KeptAddresses {
  /** Former page → the page it is now. */
  readonly pages: ReadonlyMap<string, string>;
  /** Page → former ids of its sections, each with its present id. */
  readonly anchors: ReadonlyMap<
    string,
    readonly { readonly former: string; readonly now: string }[]
  >;
}

/**
 * The addresses to keep, from `published.yaml`. A section that moved to another page is not among them, because a
 * fragment cannot be redirected.
 *
 * @param there pages and sections of the build
 */
export function keptAddresses(
  published: Published,
  there: Pick<Present, 'pages' | 'sections'>,
): KeptAddresses {
  // Links to former cards lead to `/card/`, which knows former ids.
  const present: Present = { ...there, cards: new Set(), aliases: new Map(), unread: new Set() };
  const pages = new Map<string, string>();
  const anchors = new Map<string, { former: string; now: string }[]>();
  for (const page of published.pages) {
    if (isPresent(page, present)) continue;
    const location = locate(page, published, present);
    if (location.kind === 'present') pages.set(page, location.at);
  }
  for (const section of published.sections) {
    if (isPresent(section, present)) continue;
    const location = locate(section, published, present);
    if (location.kind !== 'present') continue;
    const [oldPage = '', former = ''] = section.split('#', 2);
    const [page = '', now = ''] = location.at.split('#', 2);
    if (page !== (pages.get(oldPage) ?? oldPage) || now === '' || now === former) continue;
    anchors.set(page, [...(anchors.get(page) ?? []), { former, now }]);
  }
  return { pages, anchors };
}

/** A page that leads to another, with the fragment if scripts run. `address` is complete, with the base. */
export function stubPage(address: string, title: string): string {
  const href = escapeHtml(address);
  // In a script `<` is written as its code, because `</script>` would end it even inside a string.
  const code = JSON.stringify(address).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="canonical" href="${href}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="1;url=${href}"><script>location.replace(${code}+location.hash)</script></head><body><p>This page has moved to <a href="${href}">its new address</a>.</p></body></html>`;
}

/**
 * Puts an empty element with a former id before the heading that has the present id.
 *
 * @throws Error if the page has no such heading, although its list of sections had it
 */
export function withAnchor(html: Html, former: string, now: string): string {
  const heading = headingsOf(html).find((element) => attributeOf(element, 'id') === now);
  if (heading === undefined) {
    throw new Error(`section #${now}: expected a heading with this id, found none`);
  }
  const { start } = heading;
  return withEdits(html.source, [
    { start, end: start, text: `<span id="${escapeHtml(former)}"></span>` },
  ]);
}

/** Address of a built page without the base, and those of its sections. */
export function placesOf(
  page: string,
  html: Html,
): { readonly page: string; readonly sections: readonly string[] } {
  const ids = headingsOf(html).flatMap((heading) => attributeOf(heading, 'id') ?? []);
  return { page, sections: ids.map((id) => `${page}#${id}`) };
}

function headingsOf({ elements }: Html): readonly HtmlElement[] {
  return elements.filter(({ name }) => /^h[1-6]$/.test(name));
}
