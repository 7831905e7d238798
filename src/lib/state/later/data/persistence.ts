/** Whether the browser keeps what this site stores when it runs out of room, and asking it to (rule P7). */

/** `unknown`: this browser neither tells nor can be asked. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

/** What the site needs of `navigator`. */
export interface PersistenceSource {
  readonly storage?: Pick<StorageManager, 'persisted' | 'persist'>;
}

export function readPersistence(source: PersistenceSource): Promise<Persistence> {
  return answerOf(() => source.storage?.persisted());
}

/** Asks the browser to keep it. Some ask the reader in turn, others decide by how much the site is used. */
export function askToPersist(source: PersistenceSource): Promise<Persistence> {
  return answerOf(() => source.storage?.persist());
}

async function answerOf(ask: () => Promise<boolean> | undefined): Promise<Persistence> {
  try {
    const isKept = await ask();
    if (isKept === undefined) return 'unknown';
    return isKept ? 'kept' : 'may-be-cleared';
  } catch {
    // Browsers of old, and pages that are not secure: what is not to be had is not known.
    return 'unknown';
  }
}

/**
 * Whether a browser clears what a site has stored once it was not used for 7 days: Safari does, and every browser on
 * iOS and iPadOS, which have its engine. A home-screen app is exempt.
 * https://webkit.org/tracking-prevention/#the-7-day-cap-on-all-script-writeable-storage
 */
export function clearsUnusedSites(userAgent: string): boolean {
  return userAgent.includes('AppleWebKit/') && !/(?:Chrome|Chromium)\//.test(userAgent);
}
