/** "Export progress": everything that this page knows as one file, made in slices (rule P6). */
import { normalizeBase } from '../../../links/index.ts';
import type { Workspace } from '../workspace/index.ts';
import { forEachYielding } from '../yielding/index.ts';

export interface ExportedProgress {
  readonly name: string;
  readonly blob: Blob;
  /** Number of grades in the log, void ones included; the record of the backup keeps it. */
  readonly reviewCount: number;
}

export interface ExportSource extends Pick<Workspace, 'base' | 'clock'> {
  readonly progress: Pick<Workspace['progress'], 'reviewCount'>;
  readonly journal: Pick<Workspace['journal'], 'log'>;
}

/**
 * Makes the file from the log in memory, so that it also holds what could not be stored (rule P4).
 *
 * @throws if the code that writes it cannot be loaded
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
