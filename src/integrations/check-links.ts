import type { AstroIntegration } from 'astro';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrokenLinks, type BuiltFile } from '../lib/pipeline/dist/built-links.ts';
import { normaliseBase } from '../lib/links/index.ts';

/** Fails the build on a link inside the site that leads nowhere, naming page, link and what was expected. */
export function checkLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'check-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = normaliseBase(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const entries = await readdir(root, { recursive: true, withFileTypes: true });
        const files = await Promise.all(
          entries
            .filter((entry) => entry.isFile())
            .map(async (entry): Promise<BuiltFile> => {
              const path = join(entry.parentPath, entry.name);
              const name = path.slice(root.length).split(sep).join('/');
              return {
                address: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
                html: name.endsWith('.html') ? await readFile(path, 'utf8') : null,
              };
            }),
        );
        const broken = findBrokenLinks(files, base);
        if (broken.length > 0) {
          const list = broken.map(
            ({ page, link, expected }) => `${page}: found ${link}, expected ${expected}`,
          );
          throw new Error(`${broken.length} broken links\n\n${list.join('\n')}`);
        }
        logger.info(
          `links of ${files.filter(({ html }) => html !== null).length} pages lead somewhere`,
        );
      },
    },
  };
}
