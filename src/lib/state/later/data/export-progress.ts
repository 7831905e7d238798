/** "Export progress": everything this page knows as one file (rule P6), made in slices. */
import { normalizeBase } from '../../../links/index.ts';
import type { Workspace } from '../workspace/index.ts';
import { forEachYielding } from '../yielding/index.ts';

export interface ExportedProgress {
  readonly name: string;
  readonly blob: Blob;
  /** Grades ever given, void ones included: what the record of the backup keeps. */
  readonly reviewCount: number;
}

export interface ExportSource extends Pick<Workspace, 'base' | 'clock'> {
  readonly progress: Pick<Workspace['progress'], 'reviewCount'>;
  readonly journal: Pick<Workspace['journal'], 'log'>;
}

/**
 * Makes the file from the log in memory, so that it holds what could not be stored, too (rule P4).
 *
 * @throws what loading the code that writes it throws
 */
export async function exportProgress({
  base,
  journal,
  progress,
  clock,
}: ExportSource): Promise<ExportedProgress> {
  const { progressFileName, progressFileParts } =
    await import('../../../srs/on-demand/progress-file/index.ts');
  const nowMs = clock.nowMs();
  const reviewCount = progress.reviewCount();
  const parts: string[] = [];
  await forEachYielding(
    progressFileParts(journal.log(), { exportedAtMs: nowMs, site: normalizeBase(base) }),
    (part) => parts.push(part),
  );
  return {
    name: progressFileName(nowMs, clock.utcOffsetMinutes(nowMs)),
    blob: new Blob(parts, { type: 'application/json' }),
    reviewCount,
  };
}
