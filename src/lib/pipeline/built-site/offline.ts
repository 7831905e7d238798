/** Writes the worker that keeps the site for offline reading, with the list of the site's files. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'vite';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import { BUILD_TARGETS } from './browser-floor.ts';

const WORKER_FILE = 'sw.js';

/**
 * Files, other than pages and data, that are left out. Pages and data are packed first, so `integrations/offline.ts`
 * decides about them.
 *
 * No page requests these: other interfaces of the search, lists for search engines, and entry files that no page
 * starts.
 */
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

/**
 * Files with much text. They are stored compressed, at a fifth of their size, and the worker unpacks them on request.
 * So the size of the copy does not depend on how the host compresses.
 */
const PACKED = ['**/*.html', '*.json'];
const PACKED_FOLDER = 'offline';

export interface OfflineCopy {
  readonly fileCount: number;
  readonly bytes: number;
}

/** A file that was packed: the path of its packed form, and the path that it serves, both without the base. */
export type PackedFile = readonly [path: string, serves: string];

/**
 * Writes the worker into a built site. Must run after everything else that writes files there.
 *
 * @param root folder of the built site
 * @param base path under which it is served, with a slash at both ends
 * @param pages all packed pages, if they are packed already
 * @throws Error if a file cannot be kept
 */
export async function writeOfflineWorker(
  root: string,
  base: string,
  pages?: readonly PackedFile[],
): Promise<OfflineCopy> {
  const packed = new Map([...(pages ?? (await packPages(root))), ...(await packData(root))]);
  await bundleWorker(root);
  const { count, size, warnings } = await injectManifest({
    swSrc: join(root, WORKER_FILE),
    swDest: join(root, WORKER_FILE),
    globDirectory: root,
    globPatterns: ['**/*'],
    globIgnores: [...NOT_KEPT, ...PACKED],
    maximumFileSizeToCacheInBytes: 1_000_000,
    dontCacheBustURLsMatching: /^(?:_astro|offline)\//,
    manifestTransforms: [withIntegrity(root), withServed(packed, base), withBase(base)],
  });
  if (warnings.length > 0) throw new Error(`offline copy: ${warnings.join('; ')}`);
  return { fileCount: count, bytes: size };
}

/** Makes the folder of packed files, without those of an earlier build. */
export async function clearPacked(root: string): Promise<void> {
  await rm(join(root, PACKED_FOLDER), { recursive: true, force: true });
  await mkdir(join(root, PACKED_FOLDER));
}

/** Compresses a file. The name of the new file is a hash of its content. */
export async function packFile(root: string, name: string, content: Buffer): Promise<PackedFile> {
  // The hash includes the name, so that two pages with the same text are two files.
  const hash = createHash('sha256').update(name).update(content).digest('hex').slice(0, 12);
  // Not `.gz`: some hosts declare such a file as an encoded text, and browsers would unpack it before its hash is
  // checked.
  const path = `${PACKED_FOLDER}/${hash}.bin`;
  await writeFile(join(root, path), await promisify(gzip)(content, { level: 9 }));
  return [path, name];
}

async function packPages(root: string): Promise<readonly PackedFile[]> {
  await clearPacked(root);
  const names = (await readdir(root, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => packFile(root, name, await readFile(join(root, name)))),
  );
}

/** Packs the JSON files that pages fetch. */
async function packData(root: string): Promise<readonly PackedFile[]> {
  const names = (await readdir(root)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => packFile(root, name, await readFile(join(root, name)))),
  );
}

/** Adds to each packed file the path that it serves. */
function withServed(packed: ReadonlyMap<string, string>, base: string): ManifestTransform {
  return (entries) => ({
    manifest: entries.map((entry) => {
      const serves = packed.get(entry.url);
      return serves === undefined ? entry : { ...entry, serves: base + serves };
    }),
    warnings: [],
  });
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
      target: BUILD_TARGETS,
      lib: {
        entry: join(import.meta.dirname, '../../../offline/worker.ts'),
        formats: ['iife'],
        name: 'offline',
        fileName: () => WORKER_FILE,
      },
    },
  });
}

/** Adds to each file the hash of its content, by which the worker detects a damaged copy. */
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
