/** Which stored file answers an address. Paths are those of the site, base included. */

export type Answer =
  | { readonly kind: 'file'; readonly path: string }
  /** A page asked for without its last slash: its own relative addresses need it. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'unknown' };

/**
 * Answers as the site's server does, for whatever query the address carries.
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
