/** The files of this version in the browser's cache: stores, checks and repairs them. */
import { cacheNames } from 'workbox-core';
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** A file of the site: its path with the base, and the hash of its content. */
export interface SiteFile extends PrecacheEntry {
  /** SHA-256, in the format of subresource integrity. */
  readonly integrity: string;
  /** Path of the text that this file holds compressed; absent if the file is served as it is. */
  readonly serves?: string;
}

export interface StoredFiles {
  readonly total: number;
  readonly has: (path: string) => boolean;
  /**
   * Fetches the files that the former version lacks or has in another form. Rejects if a file is missing at the end.
   */
  readonly install: (event: ExtendableEvent, onStep: (done: number) => void) => Promise<void>;
  /** Removes files that only former versions had. */
  readonly activate: (event: ExtendableEvent) => Promise<void>;
  /** Returns the stored file. A missing or damaged file is fetched and stored again. Rejects if that fails. */
  readonly answer: (path: string, request: Request, event: FetchEvent) => Promise<Response>;
  /** Stored files of former versions. */
  readonly formerResponses: () => Promise<[Request, Response][]>;
  /** Fetches every missing or damaged file. @returns the number of undamaged files at the end */
  readonly repair: () => Promise<number>;
  readonly count: () => Promise<number>;
}

export function createStoredFiles(files: readonly SiteFile[]): StoredFiles {
  let onInstalled: () => void = () => undefined;
  const controller = new PrecacheController({
    // A missing file is fetched and, because its hash is known, stored again.
    fallbackToNetwork: true,
    plugins: [
      {
        handlerDidComplete: ({ event }) => {
          if (event.type === 'install') onInstalled();
          return Promise.resolve();
        },
      },
    ],
  });
  controller.addToCacheList([...files]);
  const byPath = new Map(files.map((file) => [file.serves ?? file.url, file]));
  const openCache = (): Promise<Cache> => caches.open(cacheNames.precache);
  const keyOf = (url: string): string => controller.getCacheKeyForURL(url) ?? url;
  const keys = (): Set<string> =>
    new Set(files.map(({ url }) => new URL(keyOf(url), location.href).href));

  /** Fetches and stores a file again. Rejects if it cannot be fetched undamaged. */
  const fetchAnew = async ({ url, integrity }: SiteFile): Promise<Response> => {
    const cache = await openCache();
    await cache.delete(keyOf(url));
    const response = await fetch(url, { integrity, cache: 'reload' });
    if (!response.ok) throw new Error(`offline copy: ${url} answered ${response.status}`);
    await cache.put(keyOf(url), response.clone());
    return response;
  };

  return {
    total: files.length,
    has: (path) => byPath.has(path),
    install: async (event, onStep) => {
      let done = 0;
      onInstalled = () => {
        done++;
        onStep(done);
      };
      await controller.install(event);
    },
    activate: async (event) => {
      await controller.activate(event);
    },
    answer: async (path, request, event) => {
      const file = byPath.get(path);
      if (file === undefined) throw new Error(`offline copy: ${path} is not in it`);
      const stored = await controller.createHandlerBoundToURL(file.url)({
        request,
        event,
        url: new URL(request.url),
      });
      // The whole text is checked first: half a page would end in the middle, without the script to repair it.
      const response = (await isSound(stored.clone(), file.integrity))
        ? stored
        : await fetchAnew(file);
      return file.serves === undefined ? response : unpacked(response, path);
    },
    formerResponses: async () => {
      const cache = await openCache();
      const present = keys();
      const former: [Request, Response][] = [];
      for (const request of await cache.keys()) {
        if (present.has(request.url)) continue;
        const response = await cache.match(request);
        if (response !== undefined) former.push([request, response]);
      }
      return former;
    },
    repair: async () => {
      const cache = await openCache();
      // All at once, which takes a third of the time of one by one. Both lists are in the order of storing.
      const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
      const stored = new Map(requests.map(({ url }, index) => [url, responses[index]]));
      const mended = await Promise.all(
        files.map(async (file) => {
          const key = new URL(keyOf(file.url), location.href).href;
          if (await isSound(stored.get(key), file.integrity)) return true;
          // A file that cannot be fetched now is tried again next time.
          return fetchAnew(file).then(
            () => true,
            () => false,
          );
        }),
      );
      return mended.filter(Boolean).length;
    },
    count: async () => {
      const present = keys();
      return (await (await openCache()).keys()).filter(({ url }) => present.has(url)).length;
    },
  };
}

/** The scopes of all sites of this address that keep an offline copy: their caches are named after them. */
export async function scopesOfCopies(): Promise<readonly string[]> {
  const prefix = cacheNames.precache.slice(0, -self.registration.scope.length);
  return (await caches.keys())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

async function isSound(response: Response | undefined, integrity: string): Promise<boolean> {
  if (response === undefined) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

/** The text of a compressed file, as the server would have sent it. */
function unpacked(response: Response, path: string): Response {
  if (response.body === null || !response.ok) return response;
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
  const body = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(body, { headers: { 'content-type': type } });
}
