/** Rule P5: a file of version 1 loads to the same entries for ever, and version 1 writes them to the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { PROGRESS_FILE_VERSION } from '../../../src/lib/srs/on-demand/progress-file/progress-file.ts';
import { progressFileText, readProgressFile } from '../../support/log/progress-files.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8');

const TEXT = fixture('progress-file.v1.json');
const ENTRIES = JSON.parse(fixture('progress-file.v1.entries.json')) as readonly LogEntry[];

describe('a file of version 1', () => {
  it('[P5] loads to the same entries', () => {
    const result = readProgressFile(TEXT);
    if (!result.ok) return expect.fail(JSON.stringify(result.fault));
    expect(sortedEntries(createLog(result.file.entries))).toEqual(ENTRIES);
    expect(result.file.entries).toHaveLength(ENTRIES.length);
    expect(result.file.exportedAt).toBe('2026-03-22T12:00:00.000Z');
    expect(result.file.site).toBe('/design-round/');
  });

  // A later version writes another form: then this fixture keeps its entries, and a new one gets the bytes.
  it.runIf(PROGRESS_FILE_VERSION === 1)('[P6] is what these entries are written to', () => {
    const meta = { exportedAtMs: Date.UTC(2026, 2, 22, 12), site: '/design-round/' };
    expect(progressFileText(createLog(ENTRIES), meta)).toBe(TEXT);
  });

  it('[P5] holds what has to be kept: every kind of entry', () => {
    const has = (test: (entry: LogEntry) => boolean): boolean => ENTRIES.some(test);
    const kept = {
      void: has((entry) => entry.kind === 'review' && entry.isVoid && entry.editedAtMs === 0),
      corrected: has((entry) => entry.kind === 'review' && !entry.isVoid && entry.editedAtMs > 0),
      both: has((entry) => entry.kind === 'review' && entry.isVoid && entry.editedAtMs > 0),
      west: has((entry) => entry.kind === 'review' && entry.utcOffsetMinutes < 0),
      reset: has((entry) => entry.kind === 'reset' && !entry.isVoid),
      voidReset: has((entry) => entry.kind === 'reset' && entry.isVoid),
      ofACard: has((entry) => entry.kind === 'register' && entry.cardId !== null),
      ofASection: has((entry) => entry.kind === 'register' && entry.section !== undefined),
      aSetting: has(
        (entry) =>
          entry.kind === 'register' && entry.cardId === null && entry.section === undefined,
      ),
    };
    expect(Object.values(kept)).not.toContain(false);
  });
});
