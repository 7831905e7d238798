/**
 * Keeps the whole site for offline reading. A new version is fetched beside the old one and waits until a reader
 * accepts it. Open pages keep the scripts that they were made with.
 */
import { FORMER_NAMES, storedName } from '../lib/links/index.ts';
import { answerTo, isAnswered } from './addresses.ts';
import { readToWorker, type FromWorker } from './messages.ts';
import { createStoredFiles, scopesOfCopies, type SiteFile } from './stored-files.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build (workbox-build, injectManifest). */
  readonly __WB_MANIFEST: readonly SiteFile[];
};

const files = createStoredFiles(self.__WB_MANIFEST);
const { scope } = self.registration;
const base = new URL(scope);
const basePath = base.pathname;

/** Scripts and styles of earlier versions, for pages that were open when a new version was accepted. */
const FORMER_CACHE = storedName(basePath, 'former');

/** The page that accepted this version and will reload. */
let acceptedBy: string | null = null;

self.addEventListener('install', (event) => {
  event.waitUntil(
    files
      .install(event, (done) => void tellPages({ type: 'saving', done, total: files.total }))
      .catch(async (error: unknown) => {
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        await tellPages({ type: 'failed', reason: isFull ? 'full' : 'broken' });
        throw error;
      }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    keepFormerScripts()
      .then(() => files.activate(event))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  const message = readToWorker(event.data);
  if (message === null) return;
  switch (message.type) {
    case 'use':
      acceptedBy = event.source instanceof Client ? event.source.id : null;
      event.waitUntil(self.skipWaiting());
      break;
    case 'ask':
      event.waitUntil(files.count().then(tellStored));
      break;
    case 'repair':
      event.waitUntil(files.repair().then(tellStored));
      break;
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!isAnswered(request, url, base, files.has)) return;
  event.respondWith(answer(event, url));
});

async function answer(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  const found = answerTo(url, files.has);
  if (found.kind === 'redirect') return Response.redirect(found.to, 301);
  if (found.kind === 'file') {
    try {
      return await files.answer(found.path, request, event);
    } catch {
      // The file is missing or damaged here and cannot be fetched unchanged. The site may have a newer one.
    }
  }
  if (await isOfSiteBelow(url)) return fetch(request);
  const former = await caches.match(request, { cacheName: FORMER_CACHE });
  if (former !== undefined) return former;
  const isPage = request.mode === 'navigate';
  try {
    const response = await fetch(request);
    // Not every host has the site's own 404 page.
    return isPage && response.status === 404 ? await notFound(event) : response;
  } catch {
    // A page that exists but cannot be loaded gets the browser's own error: "there is no such page" would be false.
    return isPage && found.kind === 'unknown' ? notFound(event) : Response.error();
  }
}

/** Whether an address belongs to another site, whose base path is below this site's and which has a copy here. */
async function isOfSiteBelow({ href }: URL): Promise<boolean> {
  const scopes = await scopesOfCopies();
  return scopes.some((other) => other.length > scope.length && href.startsWith(other));
}

/** The site's own page for unknown addresses. */
async function notFound(event: FetchEvent): Promise<Response> {
  try {
    const page = await files.answer(`${basePath}404.html`, event.request, event);
    return new Response(page.body, { status: 404, headers: page.headers });
  } catch {
    return Response.error();
  }
}

/** All pages but the one that accepted belong to an earlier version and may still load parts of it. */
async function keepFormerScripts(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const isNeeded = pages.some(({ id }) => id !== acceptedBy);
  const kept = await takeFromSharedCache();
  if (!isNeeded) {
    await caches.delete(FORMER_CACHE);
    return;
  }
  const cache = await caches.open(FORMER_CACHE);
  for (const [request, response] of [...kept, ...(await files.formerResponses())]) {
    if (isScript(request)) await cache.put(new URL(request.url).pathname, response);
  }
}

function isScript({ url }: Request): boolean {
  return new URL(url).pathname.startsWith(`${basePath}_astro/`);
}

/** Takes this site's files out of the cache that all sites of the address shared in earlier versions. */
async function takeFromSharedCache(): Promise<[Request, Response][]> {
  const taken: [Request, Response][] = [];
  if (!(await caches.has(FORMER_NAMES.formerScripts))) return taken;
  const shared = await caches.open(FORMER_NAMES.formerScripts);
  const requests = await shared.keys();
  for (const request of requests.filter(isScript)) {
    const response = await shared.match(request);
    if (response !== undefined) taken.push([request, response]);
    await shared.delete(request);
  }
  if (taken.length === requests.length) await caches.delete(FORMER_NAMES.formerScripts);
  return taken;
}

async function tellPages(message: FromWorker): Promise<void> {
  // While the first copy is made, the worker controls no page yet.
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Among them are the pages of other sites under the same address.
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(message);
}

function tellStored(done: number): Promise<void> {
  return tellPages({ type: 'stored', done, total: files.total });
}
