import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyFor } from '../lib/pipeline/dist/content-security-policy.ts';
import { headersFile, unionOfPolicies } from '../lib/pipeline/dist/headers-file.ts';
import { markdownOf } from '../lib/pipeline/dist/markdown-copy.ts';

/** Writes each guide as Markdown beside its page, and the headers for hosts that read such a file. */
export function hostFiles(site: string, base: string): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).map((file) =>
          file.replaceAll('\\', '/'),
        );
        const policies = new Set<string>();
        let copies = 0;
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const html = await readFile(join(root, file), 'utf8');
          policies.add(policyFor(html));
          if (!file.endsWith('index.html')) continue;
          const address = new URL(base + file.slice(0, -'index.html'.length), site).href;
          // A guide to print holds its pages once more.
          const markdown = file.startsWith('print/') ? null : markdownOf(html, address);
          if (markdown === null) continue;
          await writeFile(join(root, file.replace(/\.html$/, '.md')), markdown);
          copies++;
        }
        await writeFile(join(root, '_headers'), headersFile(base, unionOfPolicies([...policies])));
        logger.info(`${copies} pages also as Markdown`);
      },
    },
  };
}
