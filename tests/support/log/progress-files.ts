/** Progress files in one go: the site writes and reads them in slices. */
import type { ReviewLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import {
  readSliced,
  type ProgressFileResult,
} from '../../../src/lib/srs/on-demand/progress-file/read-progress-file.ts';
import {
  progressFileParts,
  type ExportMeta,
} from '../../../src/lib/srs/on-demand/progress-file/write-progress-file.ts';
import { inOneGo } from '../../../src/lib/text/slices.ts';

export function progressFileText(log: ReviewLog, meta: ExportMeta): string {
  return [...progressFileParts(log, meta)].join('');
}

export function readProgressFile(text: string): ProgressFileResult {
  return inOneGo(readSliced(text));
}
