import type { ImportPreview } from '../../../srs/on-demand/progress-file/index.ts';
import type { Clock, ProgressView } from '../../progress/index.ts';
import type { JournalWriter } from '../journal/index.ts';

/**
 * `in-memory`: the browser stores nothing, so the import lives as long as the page. `full`, `blocked` and `too-new`:
 * nothing has changed.
 */
export type MergeOutcome = 'stored' | 'in-memory' | 'full' | 'blocked' | 'too-new';

export interface MergeSource {
  readonly progress: ProgressView;
  readonly journal: Pick<JournalWriter, 'importEntries' | 'log'>;
  readonly clock: Clock;
}

/** Merges the changes that a preview has found. @param onSlice gets the share that is done, 0 to 1 */
export async function mergeImport(
  { progress, journal, clock }: MergeSource,
  { changes }: ImportPreview,
  onSlice: (done: number) => void,
): Promise<MergeOutcome> {
  if (progress.$health.get().writes === 'too-new') return 'too-new';
  const result = await journal.importEntries(changes, onSlice);
  if (result.ok) return 'stored';
  if (result.reason === 'full') return 'full';
  // This code is loaded already: it has made the preview.
  const { previewImport } = await import('../../../srs/on-demand/progress-file/index.ts');
  const isStillNew =
    previewImport(journal.log(), changes.slice(0, 1), clock.nowMs()).changes.length > 0;
  return isStillNew ? 'blocked' : 'in-memory';
}
