/** Opens the reader's progress on a guide page, when the first answer is shown. */
import { openBrowserPage, openFailure, type OpenFailure } from '../../page/index.ts';
import { createGuideGrades, type GuideGrades } from './grade-in-guide.ts';

export interface OpenGuideGrades {
  readonly grades: GuideGrades;
  /** Reads the entries of other tabs, and the read marks of this page. */
  readonly catchUp: () => void;
  readonly close: () => void;
}

export type OpenGuideGradesResult =
  { readonly ok: true; readonly value: OpenGuideGrades } | OpenFailure;

/**
 * @param onRefresh called whenever other cards may be due: on a new day, or after changes of another tab (rules D4, P2)
 * @param onEpochOver called once when all progress was deleted: the grades must be opened anew (rule P8)
 * @throws faults in the code of the journal, as opposed to code that could not be loaded
 */
export async function openGuideGrades(
  base: string,
  onRefresh: () => void,
  onEpochOver: () => void,
): Promise<OpenGuideGradesResult> {
  const result = await openBrowserPage(base, onEpochOver);
  if (!result.ok) return result;
  const { page } = result;
  try {
    const journal = await page.opened.journal();
    const catchUp = (): void => {
      journal.catchUp();
    };
    page.onRefresh(() => {
      catchUp();
      onRefresh();
    });
    const grades = createGuideGrades({ ...page, journal, elapsedMs: () => performance.now() });
    return { ok: true, value: { grades, catchUp, close: page.close } };
  } catch (error) {
    page.close();
    return openFailure(error);
  }
}
