import type { AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardKinds } from '../card-kinds/build-registry.ts';
import { loadContent } from '../lib/pipeline/content-model.ts';
import { keptAddresses, stubPage, withAnchor } from '../lib/pipeline/published/index.ts';
import { withBase } from '../lib/links/index.ts';

/** Makes former addresses of pages and sections lead to where their content is now, by `published.yaml`. */
export function keepAddresses(): AstroIntegration {
  let rootDir = '';
  let base = '/';
  return {
    name: 'keep-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        rootDir = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { published, present } = loadContent(rootDir, { kinds: cardKinds });
        const { pages, anchors } = keptAddresses(published, present);
        const dist = fileURLToPath(dir);
        for (const [former, now] of pages) {
          await mkdir(join(dist, former), { recursive: true });
          await writeFile(join(dist, former, 'index.html'), stubPage(withBase(base, now), now));
        }
        for (const [page, moves] of anchors) {
          const file = join(dist, page, 'index.html');
          let html = await readFile(file, 'utf8');
          for (const { former, now } of moves) html = withAnchor(html, former, now);
          await writeFile(file, html);
        }
        if (pages.size + anchors.size > 0) {
          logger.info(
            `${pages.size} former pages and the sections of ${anchors.size} pages are kept`,
          );
        }
      },
    },
  };
}
