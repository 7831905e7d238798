/** The worker that keeps the site for offline reading: bundled, and given the list of the site's files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { injectManifest, type ManifestTransform } from 'workbox-build';

export const WORKER_FILE = 'sw.js';

/** What no page asks for: other interfaces of the search, lists for search engines, entries that no page starts. */
const NOT_KEPT = [
  'pagefind/pagefind-{ui,component-ui,modular-ui,highlight}.*',
  'pagefind/wasm.unknown.pagefind',
  '_astro/client.*.js',
  '_astro/signals.module.*.js',
  'sitemap*.xml',
  'robots.txt',
  'llms.txt',
  '**/*.md',
  '_headers',
  WORKER_FILE,
];

export interface OfflineCopy {
  readonly fileCount: number;
  readonly bytes: number;
}

/**
 * Writes the worker into a built site. Has to come after everything else that writes files there.
 *
 * @param root folder of the built site
 * @param base path under which it is served, with a slash at both ends
 * @throws Error if a file that is to be kept cannot be
 */
export async function writeOfflineWorker(root: string, base: string): Promise<OfflineCopy> {
  await bundleWorker(root);
  const { count, size, warnings } = await injectManifest({
    swSrc: join(root, WORKER_FILE),
    swDest: join(root, WORKER_FILE),
    globDirectory: root,
    globPatterns: ['**/*'],
    globIgnores: NOT_KEPT,
    maximumFileSizeToCacheInBytes: 1_000_000,
    dontCacheBustURLsMatching: /^_astro\//,
    manifestTransforms: [withIntegrity(root), withBase(base)],
  });
  if (warnings.length > 0) throw new Error(`offline copy: ${warnings.join('; ')}`);
  return { fileCount: count, bytes: size };
}

async function bundleWorker(root: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: root,
      emptyOutDir: false,
      target: 'es2023',
      lib: {
        entry: join(import.meta.dirname, '../../offline/worker.ts'),
        formats: ['iife'],
        name: 'offline',
        fileName: () => WORKER_FILE,
      },
    },
  });
}

/** Gives each file the hash of its content, by which a damaged copy is told from a sound one. */
function withIntegrity(root: string): ManifestTransform {
  return async (entries) => ({
    manifest: await Promise.all(
      entries.map(async (entry) => {
        const content = await readFile(join(root, entry.url));
        const digest = createHash('sha256').update(content).digest('base64');
        return { ...entry, integrity: `sha256-${digest}` };
      }),
    ),
    warnings: [],
  });
}

function withBase(base: string): ManifestTransform {
  return (entries) => ({
    manifest: entries.map((entry) => ({ ...entry, url: `${base}${entry.url}` })),
    warnings: [],
  });
}
