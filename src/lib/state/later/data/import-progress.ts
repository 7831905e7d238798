/** "Import progress": reads a file and previews its effect, in slices and without changing anything (rule P6). */
import type { ImportPreview } from '../../../srs/on-demand/progress-file/index.ts';
import type { Workspace } from '../workspace/index.ts';
import { finishYielding } from '../yielding/index.ts';

export type ReadImport =
  | { readonly ok: true; readonly exportedAt: string; readonly preview: ImportPreview }
  /** A message of plain text: what happened, what it means and what to do. */
  | { readonly ok: false; readonly message: string };

/** The share of reading: it takes longer than the comparison with the log. */
const READING_SHARE = 0.7;

const UNREADABLE =
  'This file could not be opened; perhaps it was moved or changed since it was chosen. Nothing was changed. Choose it again.';
const UNLOADED =
  'The part of this site that reads exports could not be loaded. Nothing was changed. Check your connection and reload the page.';

type Source = Pick<Workspace, 'clock'> & { readonly journal: Pick<Workspace['journal'], 'log'> };

/** Reads a chosen file, unless it is too large for an export. Never throws. */
export async function readImportFile(
  source: Source,
  file: Blob,
  onSlice: (done: number) => void,
): Promise<ReadImport> {
  const progressFile = await loadProgressFile();
  if (progressFile === null) return { ok: false, message: UNLOADED };
  const fault = progressFile.sizeFault(file.size);
  if (fault !== null) return { ok: false, message: progressFile.faultMessage(fault) };
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, message: UNREADABLE };
  return readImportText(source, text, onSlice);
}

/** Reads the text of an export. Never throws. */
export async function readImportText(
  { journal, clock }: Source,
  text: string,
  onSlice: (done: number) => void,
): Promise<ReadImport> {
  const progressFile = await loadProgressFile();
  if (progressFile === null) return { ok: false, message: UNLOADED };
  const { faultMessage, previewSliced, readSliced } = progressFile;
  const read = await finishYielding(readSliced(text), (done) => {
    onSlice(done * READING_SHARE);
  });
  if (!read.ok) return { ok: false, message: faultMessage(read.fault) };
  const { entries, exportedAt } = read.file;
  const preview = await finishYielding(
    previewSliced(journal.log(), entries, clock.nowMs()),
    (done) => {
      onSlice(READING_SHARE + done * (1 - READING_SHARE));
    },
  );
  return { ok: true, exportedAt, preview };
}

/** The code that reads exports, or `null` if it cannot be loaded. */
function loadProgressFile() {
  return import('../../../srs/on-demand/progress-file/index.ts').catch(() => null);
}
