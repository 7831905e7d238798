import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PAGES_FOLDER = 'src/pages';

/**
 * Addresses of pages that are not guides, from the files under `src/pages`. Leaves out the 404 page and files for many
 * pages (`[id].astro`): deck pages are known from the decks.
 */
export function readRoutes(rootDir: string): readonly string[] {
  const folder = join(rootDir, PAGES_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.astro') && name !== '404.astro' && !/\[|(?:^|\/)_/.test(name))
    .map((name) => {
      const route = name.replace(/(?:^|\/)index\.astro$|\.astro$/, '');
      return route === '' ? '/' : `/${route}/`;
    });
}
