import { describe, expect, it, vi } from 'vitest';
import { exportProgress } from '../../../src/lib/state/later/data/export-progress.ts';
import { mergeImport } from '../../../src/lib/state/later/workspace/merge-import.ts';
import {
  readImportFile,
  readImportText,
  type ReadImport,
} from '../../../src/lib/state/later/data/import-progress.ts';
import { DAY, register, reset, review } from '../../support/log/entries.ts';
import {
  createStudy,
  KEYS,
  liveMemories,
  plainCards,
  type Study,
} from '../../support/page/study.ts';

const ENTRIES = [
  review({ cardId: 'card-0', rating: 4 }),
  review({ cardId: 'card-1', rating: 1 }),
  review({ cardId: 'gone', rating: 3 }),
  reset({ cardId: 'card-2' }),
  register({ cardId: 'card-3' }),
  register({ name: 'newPerDay', cardId: null, value: 7 }),
];

/** The text of an export of some entries. */
async function exported(entries = ENTRIES): Promise<string> {
  const study = createStudy();
  study.addEntries(entries);
  const page = await study.openPage();
  return (await exportProgress({ ...page, base: '/', clock: study.clock })).blob.text();
}

function storedValues({ store }: Study): (string | null)[][] {
  return store
    .keys()
    .sort()
    .map((key) => [key, store.get(key)]);
}

function previewOf(result: ReadImport) {
  if (!result.ok) throw new Error(result.message);
  return result.preview;
}

const IGNORE = (): void => undefined;

describe('export', () => {
  it('[P6] is a JSON file with the date of the reader’s clock in its name', async () => {
    const study = createStudy();
    study.addEntries(ENTRIES);
    const page = await study.openPage();
    const file = await exportProgress({ ...page, base: 'study', clock: study.clock });
    expect(file.name).toBe('design-round-progress-2026-03-02.json');
    expect(file.blob.type).toBe('application/json');
    expect(file.reviewCount).toBe(3);
    expect(JSON.parse(await file.blob.text())).toMatchObject({ version: 1, site: '/study/' });
  });

  it('[P4] holds what could not be stored', async () => {
    const study = createStudy();
    const page = await study.openPage({ isPersistent: false });
    page.journal.append([review({ cardId: 'card-4' })]);
    const { blob } = await exportProgress({ ...page, base: '/', clock: study.clock });
    expect(await blob.text()).toContain('"card-4"');
  });
});

describe('import', () => {
  it('[P6] says what it would do without doing it, then does it', async () => {
    const study = createStudy();
    const page = await study.openPage();
    const source = { ...page, clock: study.clock };
    const before = storedValues(study);
    const preview = previewOf(await readImportText(source, await exported(), IGNORE));
    expect(preview.outcomes.added).toEqual({ reviews: 3, resets: 1, marks: 1, settings: 1 });
    expect(storedValues(study)).toEqual(before);
    expect(page.progress.reviewCount()).toBe(0);

    const told: number[] = [];
    expect(await mergeImport(source, preview, (done) => told.push(done))).toBe('stored');
    expect(page.progress.settings().newPerDay).toBe(7);
    expect(page.progress.registerOf('suspended', 'card-3')).toBe(true);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
    expect(study.entries()).toHaveLength(ENTRIES.length);

    const again = previewOf(await readImportText(source, await exported(), IGNORE));
    expect(again.changes).toEqual([]);
  });

  it('[P6] a file gives what its text gives', async () => {
    const study = createStudy();
    const { journal } = await study.openPage();
    const source = { journal, clock: study.clock };
    const text = await exported();
    const fromFile = await readImportFile(source, new Blob([text]), IGNORE);
    expect(fromFile).toEqual(await readImportText(source, text, IGNORE));
  });

  it('[P6] a file of more than 64 MB is refused before it is read', async () => {
    const study = createStudy();
    const { journal } = await study.openPage();
    const text = vi.fn(() => Promise.resolve(''));
    const file = Object.assign(new Blob(), { text });
    Object.defineProperty(file, 'size', { value: 65_000_000 });
    const result = await readImportFile({ journal, clock: study.clock }, file, IGNORE);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toContain('This file is too large');
    expect(text).not.toHaveBeenCalled();
  });

  it('[P6] a file that has gone since it was chosen is refused', async () => {
    const study = createStudy();
    const { journal } = await study.openPage();
    const file = Object.assign(new Blob(['x']), {
      text: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    const result = await readImportFile({ journal, clock: study.clock }, file, IGNORE);
    expect(!result.ok && result.message).toContain('could not be opened');
  });

  it.each([
    ['', 'This file is empty'],
    ['{', 'offset 1'],
    ['[]', 'not a Design Round export'],
    ['{"format":"design-round-progress","version":1}', '$.'],
  ])('[P6] %j is refused with the place of the fault', async (text, message) => {
    const study = createStudy();
    const { journal } = await study.openPage();
    const before = storedValues(study);
    const result = await readImportText({ journal, clock: study.clock }, text, IGNORE);
    expect(!result.ok && result.message).toContain(message);
    expect(!result.ok && result.message).toContain('Nothing was changed.');
    expect(storedValues(study)).toEqual(before);
  });

  it('[P4] [P6] a full storage keeps nothing of it', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      review({ cardId: `card-${index % 5}`, reviewedAtMs: (DAY - index) * 86_400_000 }),
    );
    const study = createStudy(plainCards(5), 1_000);
    const { progress, journal } = await study.openPage();
    const source = { progress, journal, clock: study.clock };
    const before = storedValues(study);
    const preview = previewOf(await readImportText(source, await exported(many), IGNORE));
    expect(await mergeImport(source, preview, IGNORE)).toBe('full');
    expect(storedValues(study)).toEqual(before);
    expect(progress.reviewCount()).toBe(0);
  });

  it('[P4] without a storage it lives as long as the page', async () => {
    const study = createStudy();
    const { progress, journal } = await study.openPage({ isPersistent: false });
    const source = { progress, journal, clock: study.clock };
    const preview = previewOf(await readImportText(source, await exported(), IGNORE));
    expect(await mergeImport(source, preview, IGNORE)).toBe('in-memory');
    expect(progress.reviewCount()).toBe(3);
  });

  it('[P3] [P4] changes nothing beside data of a newer version, nor where writing is refused', async () => {
    const study = createStudy();
    const text = await exported();
    study.store.set(KEYS.log.replace(':v1:', ':v2:') + 'a:0', 'newer');
    const newer = await study.openPage();
    const source = { ...newer, clock: study.clock };
    const preview = previewOf(await readImportText(source, text, IGNORE));
    expect(await mergeImport(source, preview, IGNORE)).toBe('too-new');
    expect(newer.progress.reviewCount()).toBe(0);

    const other = createStudy();
    const { progress, journal } = await other.openPage({
      wrap: (store) => ({ ...store, set: () => ({ ok: false, reason: 'blocked' }) }),
    });
    const refused = { progress, journal, clock: other.clock };
    expect(await mergeImport(refused, preview, IGNORE)).toBe('blocked');
    expect(progress.reviewCount()).toBe(0);
  });
});
