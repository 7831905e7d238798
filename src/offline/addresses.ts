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
