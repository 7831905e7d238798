/** What /reference/progress-file/ says is what the code does. */
import { readFileSync } from 'node:fs';
import { REGISTER_LEVELS_MAX, LAST_ENTRY_MS } from '../../../src/lib/srs/model/log-entry.ts';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import {
  PROGRESS_FILE_BYTES_MAX,
  PROGRESS_FILE_ENTRIES_MAX,
  PROGRESS_FILE_VERSION,
  REGISTER_JSON_MAX_LENGTH,
} from '../../../src/lib/srs/on-demand/progress-file/progress-file.ts';
import { progressFileText, readProgressFile } from '../../support/log/progress-files.ts';

const PAGE = readFileSync(
  join(import.meta.dirname, '../../../src/content/docs/reference/progress-file.mdx'),
  'utf8',
);

describe('the page about the progress file', () => {
  it('[P6] shows a file that is read, and that is written just so', () => {
    const example = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
    const result = readProgressFile(example);
    if (!result.ok) return expect.fail(JSON.stringify(result.fault));
    const { entries, exportedAt, site } = result.file;
    const meta = { exportedAtMs: Date.parse(exportedAt), site };
    expect(progressFileText(createLog(entries), meta)).toBe(example);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(3);
  });

  it.each([
    ['version', `now ${PROGRESS_FILE_VERSION}.`],
    ['bytes', `(${PROGRESS_FILE_BYTES_MAX.toLocaleString('en')} bytes)`],
    ['entries', `${PROGRESS_FILE_ENTRIES_MAX.toLocaleString('en')} rows`],
    ['depth', `at most ${REGISTER_LEVELS_MAX} lists deep`],
    ['length', `${REGISTER_JSON_MAX_LENGTH.toLocaleString('en')} characters`],
    ['time', LAST_ENTRY_MS.toLocaleString('en')],
  ])('[P6] names the limit that the code has: %s', (_, words) => {
    expect(PAGE).toContain(words);
  });
});
