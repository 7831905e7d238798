/** "Export progress": everything this page knows as one file (rule P6), made in slices. */
import { normaliseBase } from '../../../links/index.ts';
import type { Workspace } from '../../open/index.ts';
import { forEachYielding } from '../../later/journal/index.ts';

export interface ExportedProgress {
  readonly name: string;
  readonly blob: Blob;
  /** Grades ever given, void ones included: what the mark of the backup says. */
  readonly reviewCount: number;
}

/**
 * Makes the file from the log in memory, so that it holds what could not be stored, too (rule P4).
 *
 * @throws what loading the code that writes it throws
 */
export async function exportProgress({
  base,
  progress,
  clock,
}: Pick<Workspace, 'base' | 'progress' | 'clock'>): Promise<ExportedProgress> {
  const { progressFileName, progressFileParts } =
    await import('../../../srs/on-demand/progress-file/write-progress-file.ts');
  const nowMs = clock.nowMs();
  const reviewCount = progress.reviewCount();
  const parts: string[] = [];
  await forEachYielding(
    progressFileParts(progress.log(), { exportedAtMs: nowMs, site: normaliseBase(base) }),
    (part) => parts.push(part),
  );
  return {
    name: progressFileName(nowMs, clock.utcOffsetMinutes(nowMs)),
    blob: new Blob(parts, { type: 'application/json' }),
    reviewCount,
  };
}
