/** The files of this version in the browser's cache: made, looked through, mended. */
import { cacheNames } from 'workbox-core';
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

/** A file of the site: its path with the base, and the hash of what it holds. */
export interface SiteFile extends PrecacheEntry {
  /** SHA-256 in the form of subresource integrity. */
  readonly integrity: string;
}

export interface StoredFiles {
  readonly total: number;
  readonly has: (path: string) => boolean;
  /** Fetches what the former version does not have in the same form. Rejects if anything is missing at the end. */
  readonly install: (event: ExtendableEvent, onStep: (done: number) => void) => Promise<void>;
  /** Removes what only former versions had. */
  readonly activate: (event: ExtendableEvent) => Promise<void>;
  /** The stored file; from the network, and stored again, if it is not there any more. */
  readonly answer: (path: string, request: Request, event: FetchEvent) => Promise<Response>;
  /** Paths of the files of former versions that are still stored. */
  readonly formerResponses: () => Promise<[Request, Response][]>;
  /** Fetches every file anew that is missing or not what it should be. @returns how many are sound at the end */
  readonly repair: () => Promise<number>;
  readonly count: () => Promise<number>;
}

export function createStoredFiles(files: readonly SiteFile[]): StoredFiles {
  let onInstalled: () => void = () => undefined;
  const controller = new PrecacheController({
    // A missing file is fetched, and stored again since its hash is known.
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
  const pathOf = (url: string): string => new URL(url, location.href).pathname;
  const byPath = new Map(files.map((file) => [pathOf(file.url), file]));
  const openCache = (): Promise<Cache> => caches.open(cacheNames.precache);
  const keyOf = (path: string): string => controller.getCacheKeyForURL(path) ?? path;

  return {
    total: byPath.size,
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
    answer: (path, request, event) =>
      controller.createHandlerBoundToURL(path)({
        request,
        event,
        url: new URL(request.url),
      }),
    formerResponses: async () => {
      const cache = await openCache();
      const present = new Set(
        [...byPath.keys()].map((path) => new URL(keyOf(path), location.href).href),
      );
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
      let sound = 0;
      for (const [path, { integrity }] of byPath) {
        const key = keyOf(path);
        if (await isSound(await cache.match(key), integrity)) {
          sound++;
          continue;
        }
        await cache.delete(key);
        // What cannot be had now is tried again the next time.
        const response = await fetch(path, { integrity, cache: 'reload' }).catch(() => null);
        if (response?.ok !== true) continue;
        await cache.put(key, response);
        sound++;
      }
      return sound;
    },
    count: async () => {
      const stored = new Set((await (await openCache()).keys()).map(({ url }) => url));
      return [...byPath.keys()].filter((path) =>
        stored.has(new URL(keyOf(path), location.href).href),
      ).length;
    },
  };
}

async function isSound(response: Response | undefined, integrity: string): Promise<boolean> {
  if (response === undefined) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
