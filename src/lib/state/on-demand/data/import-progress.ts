/** "Import progress": reading a file and finding out what it would do, in slices and without doing it (rule P6). */
import type { ImportPreview } from '../../../srs/on-demand/progress-file/index.ts';
import type { Workspace } from '../../later/workspace/index.ts';
import { finishYielding } from '../../later/yielding/index.ts';

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

type Source = Pick<Workspace, 'clock'> & { readonly journal: Pick<Workspace['journal'], 'log'> };

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
  { journal, clock }: Source,
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
  const [{ readSteps }, { faultMessage }, { previewSteps }] = parts;
  const read = await finishYielding(readSteps(text), (done) => {
    onStep(done * READING_SHARE);
  });
  if (!read.ok) return { ok: false, message: faultMessage(read.fault) };
  const { entries, exportedAt } = read.file;
  const preview = await finishYielding(
    previewSteps(journal.log(), entries, clock.nowMs()),
    (done) => {
      onStep(READING_SHARE + done * (1 - READING_SHARE));
    },
  );
  return { ok: true, exportedAt, preview };
}

/** A part of the site, or `null` if it cannot be had. */
function loaded<T>(part: Promise<T>): Promise<T | null> {
  return part.catch(() => null);
}
