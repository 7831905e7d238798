/**
 * Checks the links of the built pages, where components have had their say: every address inside the site exists, with
 * its slash, and every fragment names an element of its page.
 */

/** A built file: its address without the base, and its HTML if it is a page. */
export interface BuiltFile {
  /** `/leaders/learn/` for a page, `/cards.json` for anything else. */
  readonly address: string;
  readonly html: string | null;
}

export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly expected: string;
}

const ID = /\sid="([^"]+)"/g;
const LINK = /<(?:a|link|script|img|source|form|iframe)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;

/** @param base the base path, with a slash at both ends */
export function findBrokenLinks(files: readonly BuiltFile[], base: string): BrokenLink[] {
  const addresses = new Set(files.map(({ address }) => address));
  const idsByPage = new Map(
    files.flatMap(({ address, html }) =>
      html === null
        ? []
        : [[address, new Set([...html.matchAll(ID)].map((match) => match[1] ?? ''))]],
    ),
  );
  const broken: BrokenLink[] = [];
  for (const { address, html } of files) {
    if (html === null) continue;
    for (const [, raw = ''] of withoutCode(html).matchAll(LINK)) {
      const expected = fault(decode(raw), address, base, addresses, idsByPage);
      if (expected !== null) broken.push({ page: address, link: raw, expected });
    }
  }
  return broken;
}

function fault(
  link: string,
  page: string,
  base: string,
  addresses: ReadonlySet<string>,
  idsByPage: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return null;
  if (link.startsWith('#')) return fragmentFault(page, link.slice(1), idsByPage);
  if (!link.startsWith('/')) return 'an address from the root, such as /leaders/learn/';
  if (!`${link}/`.startsWith(base)) return `an address under the base path ${base}`;
  const [pathAndQuery = '', fragment] = link.split('#', 2);
  const target = `/${(pathAndQuery.split('?')[0] ?? '').slice(base.length)}`;
  if (!addresses.has(target)) {
    return addresses.has(`${target}/`)
      ? `a slash at the end: ${target}/`
      : 'a page or file of the site';
  }
  return fragment === undefined ? null : fragmentFault(target, fragment, idsByPage);
}

function fragmentFault(
  page: string,
  fragment: string,
  idsByPage: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (fragment === '' || idsByPage.get(page)?.has(decodeURIComponent(fragment))) return null;
  return `an element with the id "${fragment}" on ${page}`;
}

/** Scripts and styles hold text that looks like tags. */
function withoutCode(html: string): string {
  return html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
}

function decode(attribute: string): string {
  return attribute
    .replace(/&#38;|&amp;/g, '&')
    .replace(/&#39;/g, "'")
    .replace(/&quot;|&#34;/g, '"');
}
