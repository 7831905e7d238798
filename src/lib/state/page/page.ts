import type { Catalogue } from '../../cards/index.ts';
import type { Journal } from '../later/journal/index.ts';
import type { Clock, OpenProgress, ProgressView } from '../progress/index.ts';
import type { CatalogueLoad } from '../catalogue/index.ts';

/** A page over the reader's progress, as the interface sees it. */
export interface Page {
  readonly base: string;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly progress: ProgressView;
  /** The log, the scheduler, and the actions that can be undone. @throws if its code cannot be loaded */
  readonly journal: () => Promise<Journal>;
  /** Whether this tab has an action to undo; known before the journal is loaded. */
  readonly canUndo: () => boolean;
  /** Whether this browser had no grade before. */
  readonly isFirstSession: boolean;
  /** Sets the function that runs whenever the page checks the clock and other tabs, instead of the default. */
  readonly onRefresh: (refresh: () => void) => void;
  readonly close: () => void;
}

/** The page inside `lib/state`, which may write without an undo step. */
export interface OpenedPage extends Page {
  readonly opened: OpenProgress;
  /** Tells the page that all progress was deleted, as if another tab had done it (rule P8). */
  readonly endEpoch: () => void;
}

export type OpenFailure =
  | Extract<CatalogueLoad, { ok: false }>
  /** A module of the page could not be loaded. Browsers remember that it failed, so only a reload can load it. */
  | { readonly ok: false; readonly reason: 'part-unreachable'; readonly detail: string };

/** A part of the site's code could not be loaded. A fault in the code is another error. */
class PartUnreachable extends Error {}

/** @throws PartUnreachable if the part cannot be loaded */
export async function reachable<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new PartUnreachable(error instanceof Error ? error.message : String(error));
  }
}

/** Turns a failed load into a result. @throws any other error again */
export function openFailure(error: unknown): OpenFailure {
  if (!(error instanceof PartUnreachable)) throw error;
  return { ok: false, reason: 'part-unreachable', detail: error.message };
}
