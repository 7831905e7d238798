/**
 * Checks the links of the built pages, after components have added theirs: every address inside the site exists, with
 * its slash, and every fragment names an element of its page.
 */
import { isLinkable } from '../../links/index.ts';
import type { Html } from '../html/index.ts';

/** The links of a page: where they lead, and the ids that links can lead to. */
export interface LinkFacts {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly expected: string;
}

const LINKING = new Set(
  'a area audio button embed form iframe image img input link object script source track use video'.split(
    ' ',
  ),
);
const LINK_ATTRIBUTES = new Set('href src action formaction xlink:href poster data'.split(' '));

/** What stands in an address's place is the content itself, and a picture or font in it cannot run. */
const INLINE_CONTENT = /^data:(?:image|font)\//i;

export function linkFacts({ elements }: Html): LinkFacts {
  const links: string[] = [];
  const ids = new Set<string>();
  for (const element of elements) {
    const isLinking = LINKING.has(element.name);
    for (const { name, value } of element.attributes) {
      if (name === 'id') ids.add(value);
      else if (isLinking && LINK_ATTRIBUTES.has(name)) links.push(value);
    }
  }
  return { links, ids };
}

/**
 * @param pages by address without the base: `/leaders/learn/`
 * @param addresses of all files, pages among them: `/cards.json`
 * @param base the base path, with a slash at both ends
 */
export function findBrokenLinks(
  pages: ReadonlyMap<string, LinkFacts>,
  addresses: ReadonlySet<string>,
  base: string,
): BrokenLink[] {
  /** Results for links from the root. They mean the same on every page, and every page repeats those of the sidebar. */
  const known = new Map<string, string | null>();
  return [...pages].flatMap(([page, { links }]) =>
    links.flatMap((link) => {
      const before = known.get(link);
      const expected = before === undefined ? fault(link, page, base, addresses, pages) : before;
      if (link.startsWith('/')) known.set(link, expected);
      return expected === null ? [] : [{ page, link, expected }];
    }),
  );
}

function fault(
  link: string,
  page: string,
  base: string,
  addresses: ReadonlySet<string>,
  pages: ReadonlyMap<string, LinkFacts>,
): string | null {
  if (INLINE_CONTENT.test(link)) return null;
  if (!isLinkable(link)) return 'an address of this site, or of https, http or mailto';
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return null;
  if (link.startsWith('#')) return fragmentFault(page, link.slice(1), pages);
  if (!link.startsWith('/')) return 'an address from the root, such as /leaders/learn/';
  if (!`${link}/`.startsWith(base)) return `an address under the base path ${base}`;
  const [pathAndQuery = '', fragment] = link.split('#', 2);
  const target = `/${(pathAndQuery.split('?')[0] ?? '').slice(base.length)}`;
  if (!addresses.has(target)) {
    return addresses.has(`${target}/`)
      ? `a slash at the end: ${target}/`
      : 'a page or file of the site';
  }
  return fragment === undefined ? null : fragmentFault(target, fragment, pages);
}

function fragmentFault(
  page: string,
  fragment: string,
  pages: ReadonlyMap<string, LinkFacts>,
): string | null {
  const id = decoded(fragment);
  if (id === null) return `an escape such as %20 or %25 after each % in "${fragment}"`;
  if (id === '' || pages.get(page)?.ids.has(id)) return null;
  return `an element with the id "${fragment}" on ${page}`;
}

/** A fragment without its escapes; `null` if one of them is none. */
function decoded(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}
