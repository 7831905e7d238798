/** Writes a progress file (rule P6): the same log gives the same bytes, except for the time of the export. */
import { type LogEntry } from '../../model/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import { compareInFile, PROGRESS_FILE_FORMAT, PROGRESS_FILE_VERSION } from './progress-file.ts';
import { logEntries, type ReadonlyReviewLog } from '../../later/replay/index.ts';

/** A millisecond of work. */
const ROWS_PER_PART = 1_000;

export interface ExportMeta {
  readonly exportedAtMs: number;
  /** Base path of the site. */
  readonly site: string;
}

/**
 * The text of the file in parts, so that the caller can pause between them and make a Blob of them. All parts show the
 * log as it was when the first part was made.
 */
export function* progressFileParts(
  log: ReadonlyReviewLog,
  { exportedAtMs, site }: ExportMeta,
): Generator<string, void, undefined> {
  const lists: Record<LogEntry['kind'], LogEntry[]> = { review: [], reset: [], register: [] };
  for (const entry of logEntries(log)) lists[entry.kind].push(entry);
  const named = { reviews: lists.review, resets: lists.reset, registers: lists.register };

  const exportedAt = new Date(exportedAtMs).toISOString();
  yield `{
  "format": ${JSON.stringify(PROGRESS_FILE_FORMAT)},
  "version": ${PROGRESS_FILE_VERSION},
  "exportedAt": ${JSON.stringify(exportedAt)},
  "site": ${JSON.stringify(site)}`;
  for (const [name, entries] of Object.entries(named)) {
    yield `,\n  "${name}": [`;
    yield* rowParts(entries.sort(compareInFile));
    yield ']';
  }
  yield '\n}\n';
}

/** The name of a file made at a moment: `design-round-progress-2026-03-02.json`, by the date of the reader's clock. */
export function progressFileName(nowMs: number, utcOffsetMinutes: number): string {
  const local = new Date(nowMs + utcOffsetMinutes * MS_PER_MINUTE).toISOString();
  return `${PROGRESS_FILE_FORMAT}-${local.slice(0, local.indexOf('T'))}.json`;
}

/** One line a row, so that people can read the file and a diff of two files shows the new rows. */
function* rowParts(entries: readonly LogEntry[]): Generator<string, void, undefined> {
  for (let from = 0; from < entries.length; from += ROWS_PER_PART) {
    const rows = entries.slice(from, from + ROWS_PER_PART).map((entry) => {
      return `\n    ${JSON.stringify(rowOf(entry))}`;
    });
    yield (from === 0 ? '' : ',') + rows.join(',');
  }
  if (entries.length > 0) yield '\n  ';
}

function rowOf(entry: LogEntry): readonly unknown[] {
  switch (entry.kind) {
    case 'review':
      return [
        entry.cardId,
        entry.reviewedAtMs,
        entry.utcOffsetMinutes,
        entry.rating,
        entry.answerMs,
        Number(entry.isVoid),
        entry.editedAtMs,
      ];
    case 'reset':
      return [entry.cardId, entry.atMs, Number(entry.isVoid)];
    case 'register':
      return [entry.name, entry.cardId ?? entry.section ?? null, entry.value, entry.setAtMs];
  }
}
