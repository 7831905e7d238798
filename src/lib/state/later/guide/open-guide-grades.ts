/** Opens the reader's progress on a guide page, once its first answer is shown. */
import { createGuideGrades, type GuideGrades } from './grade-in-guide.ts';
import { openWorkspace, type OpenFailure } from '../../open/index.ts';

export interface OpenGuideGrades {
  readonly grades: GuideGrades;
  /** Takes in what the page's own marks and other tabs have written. */
  readonly catchUp: () => void;
  readonly close: () => void;
}

export type OpenGuideGradesResult =
  { readonly ok: true; readonly value: OpenGuideGrades } | OpenFailure;

/**
 * @param onRefresh called whenever cards may stand elsewhere than before: a new day, or another tab (rules D4, P2)
 * @param onEpochOver called once when all progress was deleted: the grades have to be opened anew (rule P8)
 */
export async function openGuideGrades(
  base: string,
  onRefresh: () => void,
  onEpochOver: () => void,
): Promise<OpenGuideGradesResult> {
  const opened = await openWorkspace(base, onEpochOver);
  if (!opened.ok) return opened;
  const { workspace } = opened;
  const { progress } = workspace;
  try {
    await progress.whenReady();
  } catch (error) {
    workspace.close();
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: 'unreachable', detail };
  }
  const catchUp = (): void => void progress.catchUp();
  workspace.onRefresh(() => {
    catchUp();
    onRefresh();
  });
  return {
    ok: true,
    value: {
      grades: createGuideGrades({ ...workspace, elapsedMs: () => performance.now() }),
      catchUp,
      close: workspace.close,
    },
  };
}
