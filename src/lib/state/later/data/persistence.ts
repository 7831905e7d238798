/** Whether the browser keeps this site's data when it runs out of space, and how to ask for it (rule P7). */

/** `unknown`: this browser neither tells nor accepts a request. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

/** The part of `navigator` that the site needs. */
export interface PersistenceSource {
  readonly storage?: Pick<StorageManager, 'persisted' | 'persist'>;
}

export function readPersistence(source: PersistenceSource): Promise<Persistence> {
  return answerOf(() => source.storage?.persisted());
}

/** Asks the browser to keep the data. Some browsers ask the reader, others decide by how much the site is used. */
export function askToPersist(source: PersistenceSource): Promise<Persistence> {
  return answerOf(() => source.storage?.persist());
}

async function answerOf(ask: () => Promise<boolean> | undefined): Promise<Persistence> {
  try {
    const isKept = await ask();
    if (isKept === undefined) return 'unknown';
    return isKept ? 'kept' : 'may-be-cleared';
  } catch {
    // Old browsers throw, and so do pages without HTTPS: then nothing is known.
    return 'unknown';
  }
}

/**
 * Whether a browser clears the stored data of a site that was not used for 7 days. Safari does, and so does every
 * browser on iOS and iPadOS, because all use its engine. A home-screen app is exempt.
 * https://webkit.org/tracking-prevention/#the-7-day-cap-on-all-script-writeable-storage
 */
export function clearsUnusedSites(userAgent: string): boolean {
  return userAgent.includes('AppleWebKit/') && !/(?:Chrome|Chromium)\//.test(userAgent);
}
