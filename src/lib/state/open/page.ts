import type { Catalogue } from '../../cards/index.ts';
import type { Journal } from '../later/journal/index.ts';
import type { Clock, OpenProgress, ProgressView } from '../progress/index.ts';
import type { CatalogueLoad } from './catalogue-loader.ts';

/** A page over the reader's progress, as the interface has it. */
export interface Page {
  readonly base: string;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly progress: ProgressView;
  /** The log, the scheduler, and the actions that can be undone. @throws if its code cannot be loaded */
  readonly journal: () => Promise<Journal>;
  /** Whether this tab has done anything that can be taken back; known before the journal is there. */
  readonly canUndo: () => boolean;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** Runs something instead of the usual catching up whenever the page has to look at the clock and other tabs. */
  readonly onRefresh: (refresh: () => void) => void;
  readonly close: () => void;
}

/** The same for `lib/state`, which may write past the undo stack. */
export interface OpenedPage extends Page {
  readonly opened: OpenProgress;
  /** Tells the page that all progress was deleted, as if another tab had done it (rule P8). */
  readonly endEpoch: () => void;
}

export type OpenFailure =
  | Extract<CatalogueLoad, { ok: false }>
  /** A module of the page. Browsers remember that one failed, so only a new page can load it. */
  | { readonly ok: false; readonly reason: 'part-unreachable'; readonly detail: string };

/** A part of the site's code that could not be loaded, as opposed to a fault in it. */
class PartUnreachable extends Error {}

/** @throws PartUnreachable if the part cannot be loaded */
export async function reachable<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new PartUnreachable(error instanceof Error ? error.message : String(error));
  }
}

/** A failed load as the result of opening. @throws any other error again */
export function openFailure(error: unknown): OpenFailure {
  if (!(error instanceof PartUnreachable)) throw error;
  return { ok: false, reason: 'part-unreachable', detail: error.message };
}
