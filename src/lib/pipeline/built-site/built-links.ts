/**
 * Checks the links of the built pages, after components have added theirs: every address inside the site exists, with
 * its slash, and every fragment names an element of its page.
 */
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

const LINKING = new Set(['a', 'link', 'script', 'img', 'source', 'form', 'iframe']);
const LINK_ATTRIBUTES = new Set(['href', 'src', 'action']);

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
  if (fragment === '' || pages.get(page)?.ids.has(decodeURIComponent(fragment))) return null;
  return `an element with the id "${fragment}" on ${page}`;
}
