/** Opens a review session of the page's address. */
import { parseStudySet } from '../../links/index.ts';
import type { ReadingPlace } from '../../storage/values/index.ts';
import { readReadingPlace, writeReturnAddress } from '../../storage/values/index.ts';
import { openWorkspace, type OpenFailure, type Workspace } from './open-page.ts';
import { queueOver } from '../progress/index.ts';
import { createSession } from '../review/index.ts';
import type { Session } from '../review/index.ts';

export interface OpenReview {
  readonly workspace: Workspace;
  readonly session: Session;
  /** Whether cards outside the study set are due. */
  readonly hasMoreOutsideSet: () => boolean;
  readonly close: () => void;
}

export type OpenReviewResult = { readonly ok: true; readonly value: OpenReview } | OpenFailure;

/**
 * @param search the query string of the page: `?deck=`, `?section=`, `?card=`
 * @param onEpochOver called once when all progress was deleted: the review has to be opened anew (rule P8)
 */
export async function openReview(
  base: string,
  search: string,
  onEpochOver: () => void,
): Promise<OpenReviewResult> {
  const opened = await openWorkspace(base, onEpochOver);
  if (!opened.ok) return opened;
  const { workspace } = opened;
  const { set, cardId } = parseStudySet(search);
  writeReturnAddress(base, null);
  const { catalogue, progress, clock, canUndo } = workspace;
  const { left, reviewDue, nextId } = queueOver(workspace, catalogue.cards, set);
  // Which cards of a backlog come today, and when the next one comes if none is due, takes the second stage to tell. If
  // it cannot be had, the session says so.
  if (reviewDue > left.review || nextId === null) {
    await progress.whenReady().catch(() => undefined);
  }
  const session = createSession({
    catalogue,
    progress,
    clock,
    late: workspace.late,
    canUndo,
    set,
    firstCardId: cardId,
    elapsedMs: () => performance.now(),
  });
  workspace.onRefresh(session.refresh);
  return {
    ok: true,
    value: {
      workspace,
      session,
      hasMoreOutsideSet: () => {
        const { newLeft, reviewsLeft } = session.dueSummary();
        return newLeft + reviewsLeft > 0;
      },
      close: workspace.close,
    },
  };
}

/** Notes where "Back to your review" on a guide page leads. */
export function leaveForGuide(base: string, reviewAddress: string): void {
  writeReturnAddress(base, reviewAddress);
}

/** The last section read; `null` before the first. */
export function continueReading(base: string): ReadingPlace | null {
  return readReadingPlace(base);
}
