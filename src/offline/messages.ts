/** What a page and the worker that keeps the site for offline reading say to each other. */

export type ToWorker =
  /** Asks for a `stored`. */
  | { readonly type: 'ask' }
  /** Looks through everything stored and fetches what is missing or damaged. Answered by `stored`. */
  | { readonly type: 'repair' }
  /** The reader wants the new version now. */
  | { readonly type: 'use' };

export type FromWorker =
  /** A copy is being made: files that are there, of all. */
  | { readonly type: 'saving'; readonly done: number; readonly total: number }
  /** `full`: the browser gives no room. `broken`: a file could not be fetched, or came damaged. */
  | { readonly type: 'failed'; readonly reason: 'full' | 'broken' }
  /** Files that are stored and sound, of all. */
  | { readonly type: 'stored'; readonly done: number; readonly total: number };

/** Reads what came as a message; `null` for anything else. */
export function readFromWorker(data: unknown): FromWorker | null {
  return isMessage(data, ['saving', 'failed', 'stored']) ? (data as FromWorker) : null;
}

export function readToWorker(data: unknown): ToWorker | null {
  return isMessage(data, ['ask', 'repair', 'use']) ? (data as ToWorker) : null;
}

/** Both ends come from one build, so that the type tells the rest. */
function isMessage(data: unknown, types: readonly string[]): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    typeof data.type === 'string' &&
    types.includes(data.type)
  );
}
