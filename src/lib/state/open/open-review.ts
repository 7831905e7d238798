/** Opens the review session that the page's address asks for. */
import { parseStudySet } from '../../links/index.ts';
import {
  readReadingPlace,
  writeReturnAddress,
  type ReadingPlace,
} from '../../storage/values/index.ts';
import { queueOver } from '../progress/index.ts';
import { createSession, type Session } from '../review/index.ts';
import { openBrowserPage, type OpenFailure, type Page } from '../page/index.ts';

export interface OpenReview {
  readonly page: Page;
  readonly session: Session;
  /** Whether cards outside the study set are due. */
  readonly hasMoreOutsideSet: () => boolean;
  readonly close: () => void;
}

export type OpenReviewResult = { readonly ok: true; readonly value: OpenReview } | OpenFailure;

/**
 * @param search the query string of the page: `?deck=`, `?section=`, `?card=`
 * @param onEpochOver called once when all progress was deleted: the review must be opened anew (rule P8)
 */
export async function openReview(
  base: string,
  search: string,
  onEpochOver: () => void,
): Promise<OpenReviewResult> {
  const result = await openBrowserPage(base, onEpochOver);
  if (!result.ok) return result;
  const { opened, endEpoch: _, ...page } = result.page;
  const { set, cardId } = parseStudySet(search);
  writeReturnAddress(base, null);
  const { left, reviewDue, nextId } = queueOver(page, page.catalogue.cards, set);
  // The journal tells which cards of a backlog come today, and when the next card comes if none is due. If it cannot be
  // loaded, the session says so.
  if (reviewDue > left.review || nextId === null) await opened.journal().catch(() => undefined);
  const session = createSession({
    ...page,
    journal: opened.journal,
    loadedJournal: opened.loadedJournal,
    hasChangesElsewhere: opened.hasChangesElsewhere,
    set,
    firstCardId: cardId,
    elapsedMs: () => performance.now(),
  });
  page.onRefresh(session.refresh);
  return {
    ok: true,
    value: {
      page,
      session,
      hasMoreOutsideSet: () => {
        const summary = opened.loadedJournal()?.dueSummary();
        return summary !== undefined && summary.newLeft + summary.reviewsLeft > 0;
      },
      close: page.close,
    },
  };
}

/** Stores the address to which "Back to your review" in a guide leads. */
export function leaveForGuide(base: string, reviewAddress: string): void {
  writeReturnAddress(base, reviewAddress);
}

/** The last section read; `null` before the first. */
export function continueReading(base: string): ReadingPlace | null {
  return readReadingPlace(base);
}
