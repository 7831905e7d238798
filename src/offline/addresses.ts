/** Finds the stored file for an address. Paths include the base. */

export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  /** A page requested without its last slash. Relative addresses in it need the slash. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'unknown' };

/**
 * Answers as the site's server does. The query does not matter.
 *
 * @param isStored whether a path is among the files of the site
 */
export function answerTo(
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  isStored: (path: string) => boolean,
): Answer {
  if (isStored(pathname)) return { kind: 'file', path: pathname };
  if (pathname.endsWith('/')) {
    const path = `${pathname}index.html`;
    return isStored(path) ? { kind: 'file', path } : { kind: 'unknown' };
  }
  return isStored(`${pathname}/index.html`)
    ? { kind: 'redirect', to: `${pathname}/${search}` }
    : { kind: 'unknown' };
}

/** The part of a request that tells whether the worker may answer it. */
export type Asked = Pick<Request, 'method' | 'mode'>;

/**
 * Whether the worker answers a request: for its own files, for scripts that a former version may have left, and for
 * pages, because an unknown page gets the site's own 404. Everything else goes to the network as if there were no
 * worker: what it cannot answer better, and what belongs to another site below the same base.
 *
 * @param base address of the site: origin and base path
 * @param isStored whether a path is among the files of the site
 */
export function isAnswered(
  { method, mode }: Asked,
  { origin, pathname, search }: Pick<URL, 'origin' | 'pathname' | 'search'>,
  base: Pick<URL, 'origin' | 'pathname'>,
  isStored: (path: string) => boolean,
): boolean {
  if (method !== 'GET' || origin !== base.origin) return false;
  if (!pathname.startsWith(base.pathname)) return false;
  return (
    mode === 'navigate' ||
    pathname.startsWith(`${base.pathname}_astro/`) ||
    answerTo({ pathname, search }, isStored).kind !== 'unknown'
  );
}
