/** Opens a page together with its whole journal: for pages that show or change everything the reader has done. */
import type { ImportPreview } from '../../../srs/on-demand/progress-file/index.ts';
import type { Journal } from '../journal/index.ts';
import { openBrowserPage, openFailure, type OpenFailure, type Page } from '../../page/index.ts';
import { mergeImport, type MergeOutcome } from './merge-import.ts';

/** Operations on all of the reader's data. None of them is an undo step (rule U1). */
interface YourData {
  /** Deletes all progress and tells the page, as if another tab had done it (rule P8). @returns whether it succeeded */
  readonly deleteAll: () => boolean;
  /**
   * Merges the changes that a preview has found.
   *
   * @param onSlice gets the share that is done, 0 to 1
   */
  readonly merge: (
    preview: ImportPreview,
    onSlice: (done: number) => void,
  ) => Promise<MergeOutcome>;
  /** The raw text of a value that could not be read, for download (rule P3). */
  readonly damagedText: (key: string) => string | null;
  /** Removes a damaged segment that the reader gives up. The part that could be read is stored elsewhere first. */
  readonly dropDamaged: (key: string) => void;
}

export interface Workspace extends Omit<Page, 'journal'> {
  readonly journal: Journal;
  readonly actions: Journal['actions'];
  readonly data: YourData;
}

export type OpenWorkspaceResult = { readonly ok: true; readonly value: Workspace } | OpenFailure;

/**
 * @param onEpochOver called once when all progress was deleted: the page must be opened anew (rule P8)
 * @throws faults in the code of the journal, as opposed to code that could not be loaded
 */
export async function openWorkspace(
  base: string,
  onEpochOver: () => void,
): Promise<OpenWorkspaceResult> {
  const result = await openBrowserPage(base, onEpochOver);
  if (!result.ok) return result;
  const { opened, endEpoch, ...page } = result.page;
  try {
    const journal = await opened.journal();
    await journal.prepareLog();
    const data: YourData = {
      deleteAll: () => {
        if (!journal.deleteAll().ok) return false;
        endEpoch();
        return true;
      },
      merge: (preview, onSlice) => mergeImport({ ...page, journal }, preview, onSlice),
      damagedText: journal.damagedText,
      dropDamaged: journal.dropDamaged,
    };
    return { ok: true, value: { ...page, journal, actions: journal.actions, data } };
  } catch (error) {
    page.close();
    return openFailure(error);
  }
}
