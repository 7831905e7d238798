import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { insertPolicy } from '../lib/pipeline/dist/content-security-policy.ts';

/** Gives every built page a strict Content Security Policy. Has to come after everything that writes HTML. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const path = join(root, page);
          await writeFile(path, insertPolicy(await readFile(path, 'utf8'), page));
        }
        logger.info(`${pages.length} pages carry a policy`);
      },
    },
  };
}
