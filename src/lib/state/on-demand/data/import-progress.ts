/** "Import progress": reading a file and finding out what it would do, in slices and without doing it (rule P6). */
import type { ImportPreview } from '../../../srs/on-demand/progress-file/index.ts';
import type { Workspace } from '../../open/index.ts';
import { finishYielding } from '../../later/journal/index.ts';

export type ReadImport =
  | { readonly ok: true; readonly exportedAt: string; readonly preview: ImportPreview }
  /** What happened, what it means and what to do, as plain text. */
  | { readonly ok: false; readonly message: string };

/** Reading takes longer than comparing with the log. */
const READING_SHARE = 0.7;

const UNREADABLE =
  'This file could not be opened; perhaps it was moved or changed since it was chosen. Nothing was changed. Choose it again.';
const UNLOADED =
  'The part of this site that reads exports could not be loaded. Nothing was changed. Check your connection and reload the page.';

type Source = Pick<Workspace, 'progress' | 'clock'>;

/** Reads a chosen file, unless it is too long to be one of ours. Never throws. */
export async function readImportFile(
  source: Source,
  file: Blob,
  onStep: (done: number) => void,
): Promise<ReadImport> {
  const faults = await loaded(import('../../../srs/on-demand/progress-file/progress-fault.ts'));
  if (faults === null) return { ok: false, message: UNLOADED };
  const fault = faults.sizeFault(file.size);
  if (fault !== null) return { ok: false, message: faults.faultMessage(fault) };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, message: UNREADABLE };
  return readImportText(source, text, onStep);
}

/** Reads the text of an export. Never throws. */
export async function readImportText(
  { progress, clock }: Source,
  text: string,
  onStep: (done: number) => void,
): Promise<ReadImport> {
  const parts = await loaded(
    Promise.all([
      import('../../../srs/on-demand/progress-file/read-progress-file.ts'),
      import('../../../srs/on-demand/progress-file/progress-fault.ts'),
      import('../../../srs/on-demand/progress-file/import-preview.ts'),
    ]),
  );
  if (parts === null) return { ok: false, message: UNLOADED };
  const [{ readSliced }, { faultMessage }, { previewSliced }] = parts;
  const read = await finishYielding(readSliced(text), (done) => {
    onStep(done * READING_SHARE);
  });
  if (!read.ok) return { ok: false, message: faultMessage(read.fault) };
  const { entries, exportedAt } = read.file;
  const preview = await finishYielding(
    previewSliced(progress.log(), entries, clock.nowMs()),
    (done) => {
      onStep(READING_SHARE + done * (1 - READING_SHARE));
    },
  );
  return { ok: true, exportedAt, preview };
}

/**
 * `in-memory`: the browser stores nothing, so what came in lives as long as the page. After `full`, `blocked` and
 * `too-new` nothing has changed.
 */
export type MergeOutcome = 'stored' | 'in-memory' | 'full' | 'blocked' | 'too-new';

/** Merges what a preview has found to be news. */
export async function mergeImport(
  { progress, clock }: Source,
  { news }: ImportPreview,
  onStep: (done: number) => void,
): Promise<MergeOutcome> {
  if (progress.$health.get().writes === 'too-new') return 'too-new';
  const result = await progress.importEntries(news, onStep);
  if (result.ok) return 'stored';
  if (result.reason === 'full') return 'full';
  // The code is there: it has made the preview.
  const { previewImport } = await import('../../../srs/on-demand/progress-file/import-preview.ts');
  const stillNews = previewImport(progress.log(), news.slice(0, 1), clock.nowMs()).news;
  return stillNews.length === 0 ? 'in-memory' : 'blocked';
}

/** A part of the site, or `null` if it cannot be had. */
function loaded<T>(part: Promise<T>): Promise<T | null> {
  return part.catch(() => null);
}
