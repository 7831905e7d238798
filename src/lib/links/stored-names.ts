/**
 * The names of everything that a browser stores of this site, in `localStorage`, `sessionStorage`, Cache Storage and Web
 * Locks. Storage belongs to an origin, and many sites may share one: GitHub Pages puts all sites of a user on one.
 */
import { normalizeBase } from './addresses.ts';

/**
 * Names a stored thing of the site under a base path.
 *
 * @param base the base path, however it is spelt
 * @param name unique in the site, such as `v1:epoch`
 * @returns a name that no site under another base path has
 */
export function storedName(base: string, name: string): string {
  return `design-round:${normalizeBase(base)}:${name}`;
}

/**
 * Names without a base path, from earlier versions. Their values are read for ever. Nobody can tell whose they are, so a
 * site takes away only what lies under its own address.
 */
export const FORMER_NAMES = {
  /** In `localStorage`: the choice of theme. */
  theme: 'design-round:theme',
  /** In Cache Storage: scripts of earlier versions. */
  formerScripts: 'design-round-former',
} as const;
