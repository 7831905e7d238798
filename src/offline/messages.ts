/** Messages between a page and the worker that keeps the site for offline reading. */

export type ToWorker =
  /** Asks for a message `stored`. */
  | { readonly type: 'ask' }
  /** Checks all stored files and fetches missing and damaged ones. The answer is `stored`. */
  | { readonly type: 'repair' }
  /** The reader wants the new version now. */
  | { readonly type: 'use' };

export type FromWorker =
  /** A copy is in progress: number of files stored so far, and of all. */
  | { readonly type: 'saving'; readonly done: number; readonly total: number }
  /** `full`: the browser gives no more room. `broken`: a file could not be fetched, or arrived damaged. */
  | { readonly type: 'failed'; readonly reason: 'full' | 'broken' }
  /** Number of files that are stored and undamaged, and of all. */
  | { readonly type: 'stored'; readonly done: number; readonly total: number };

/** Reads a message; `null` for anything else. */
export function readFromWorker(data: unknown): FromWorker | null {
  return isMessage(data, ['saving', 'failed', 'stored']) ? (data as FromWorker) : null;
}

export function readToWorker(data: unknown): ToWorker | null {
  return isMessage(data, ['ask', 'repair', 'use']) ? (data as ToWorker) : null;
}

/** Checks only the type: page and worker come from one build. */
function isMessage(data: unknown, types: readonly string[]): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    typeof data.type === 'string' &&
    types.includes(data.type)
  );
}
