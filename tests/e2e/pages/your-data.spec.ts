import type { Download, Locator, Page } from '@playwright/test';
import { open, readFile } from 'node:fs/promises';
import { register, reset } from '../../support/log/entries.ts';
import { encodeSegment } from '../../support/storage/segments.ts';
import {
  cardIds,
  pastReviews,
  seed,
  segmentKey,
  storedTruth,
  storeOnce,
} from '../support/progress.ts';
import { expectAccessible } from '../support/axe.ts';
import { blockStorage } from '../support/blocked-storage.ts';
import { expect, gradeByKey, openReview, test } from '../support/site.ts';

async function openData(page: Page): Promise<void> {
  await page.goto('settings/#data');
  await expect(page.getByRole('heading', { name: 'Where is my progress?' })).toBeVisible();
}

/** A reader with grades, a reset, a mark and a setting. */
async function openReader(page: Page, cards = 6): Promise<void> {
  const ids = (await cardIds(page)).slice(0, cards);
  await seed(page, [
    ...pastReviews(ids),
    reset({ cardId: ids[0] ?? '' }),
    register({ cardId: ids[1] ?? '', name: 'flagged' }),
    register({ cardId: null, name: 'newPerDay', value: 7 }),
  ]);
  await openData(page);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function exportAll(page: Page): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export progress' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^design-round-progress-\d{4}-\d\d-\d\d\.json$/);
  return textOf(download);
}

async function deleteAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete all progress…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete all progress?' });
  await dialog.getByLabel('Type DELETE to go on').fill('DELETE');
  await dialog.getByRole('button', { name: 'Delete all progress' }).click();
  await expect(
    page.getByText('All progress of this site in this browser is deleted'),
  ).toBeFocused();
}

/** The rows of an export, without the moment it was made. */
function rowsOf(text: string): unknown {
  const { exportedAt: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}

function chooseFile(page: Page, content: string | Buffer): Promise<void> {
  return page.getByLabel('File to import').setInputFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

const merge = (page: Page): Locator => page.getByRole('button', { name: 'Merge', exact: true });

test('[P6] [P8] export, delete all, import: the same rows', { tag: '@base' }, async ({ page }) => {
  await openReader(page);
  const exported = await exportAll(page);
  await expect(page.getByText(/^Exported as design-round-progress-.*, 24 grades\.$/)).toBeVisible();
  await expect(page.getByText('Last backup: just now, 0 grades since.')).toBeVisible();

  await page.getByRole('button', { name: 'Delete all progress…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete all progress?' });
  const confirm = dialog.getByRole('button', { name: 'Delete all progress' });
  await expect(dialog.getByRole('button', { name: 'Export progress' })).toBeFocused();
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Type DELETE to go on').fill('delete it');
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Type DELETE to go on').fill('DELETE');
  await confirm.click();
  const notice = page.getByText(
    'All progress of this site in this browser is deleted: 24 grades, all marks and all settings.',
  );
  await expect(notice).toBeFocused();
  await expect(page.getByText('No backup so far, 0 grades given.')).toBeVisible();
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
  await page.reload();
  expect(rowsOf(await exportAll(page))).toMatchObject({ reviews: [], resets: [], registers: [] });

  await chooseFile(page, exported);
  const preview = page.getByRole('heading', { name: 'What the import would do' });
  await expect(preview).toBeFocused();
  await expect(page.getByText('24 grades, 1 reset, 1 mark, and 1 setting')).toBeVisible();
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
  await merge(page).click();
  await expect(page.getByRole('heading', { name: 'The import is merged' })).toBeFocused();
  await expect(page.getByText('24 grades are here now.')).toBeVisible();
  await expect(page.getByLabel('New cards a day')).toHaveValue('7');
  await page.reload();
  expect(rowsOf(await exportAll(page))).toEqual(rowsOf(exported));
});

test('[P6] import by paste and by drop; the same again adds nothing', async ({ page }) => {
  await openReader(page);
  const exported = await exportAll(page);
  await deleteAll(page);

  const text = page.getByLabel('Or the text of an export');
  await text.fill(exported);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText('24 grades, 1 reset, 1 mark, and 1 setting')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the present state first' }).click();
  expect(rowsOf(await textOf(await saving))).toMatchObject({ reviews: [] });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(merge(page)).toBeHidden();

  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'progress.json', { type: 'application/json' }));
    return transfer;
  }, exported);
  await text.dispatchEvent('drop', { dataTransfer: data });
  await merge(page).click();
  await expect(page.getByText('24 grades are here now.')).toBeVisible();

  await chooseFile(page, exported);
  await expect(
    page.getByRole('heading', { name: 'Everything in this file is here already' }),
  ).toBeVisible();
  await expect(merge(page)).toBeHidden();
});

function wholeFile(over: object): string {
  return JSON.stringify({
    format: 'design-round-progress',
    version: 1,
    exportedAt: '2026-03-02T12:00:00.000Z',
    site: '/',
    reviews: [],
    resets: [],
    registers: [],
    ...over,
  });
}

const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** What each file is, what it holds, and what is said about it. */
const FAULTY: readonly (readonly [name: string, content: string, message: string])[] = [
  ['empty', '', 'This file is empty'],
  ['cut off', wholeFile({}).slice(0, -5), 'offset'],
  ['a list', '[]', 'is not a Design Round export'],
  ['of a newer version', wholeFile({ version: 99 }), 'was made by a newer version'],
  ['of another type', wholeFile({ reviews: {} }), '$.reviews'],
  ['with a wrong cell', wholeFile({ reviews: [['a-card', 1, 0, 5, 0, 0, 0]] }), '$.reviews[0][3]'],
];

const HOSTILE: typeof FAULTY = [
  ['not JSON', `{"format": ${SCRIPT}`, 'offset 11'],
  ['deep', '['.repeat(1_000_000), 'at most 100 levels of nesting'],
  ['of another site', JSON.stringify({ format: SCRIPT }), 'is not a Design Round export'],
  ['with a script for an id', wholeFile({ reviews: [[SCRIPT, 1, 0, 3, 0, 0, 0]] }), '[0][0]'],
  ['with __proto__ for an id', wholeFile({ resets: [['__proto__', 1, 0]] }), '$.resets[0][0]'],
  ['with a script for a mark', wholeFile({ registers: [['<b>', null, SCRIPT, 1]] }), '[0][0]'],
];

for (const [kind, files] of [
  ['faulty', FAULTY],
  ['hostile', HOSTILE],
] as const) {
  test(`[P6] ${kind} files change nothing, and nothing of them runs`, async ({ page }) => {
    await openReader(page);
    const before = await storedTruth(page);
    const scripts = await page.locator('script').count();
    const alert = page.getByRole('region', { name: 'Import progress' }).getByRole('alert');
    for (const [name, content, message] of files) {
      await chooseFile(page, content);
      await expect(alert, name).toContainText(message);
      await expect(alert, name).toContainText('Nothing was changed.');
      await page.getByRole('button', { name: 'Read the text' }).click();
      await expect(alert, name).toContainText('This file is empty');
    }
    expect(await storedTruth(page)).toEqual(before);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await expect(page.locator('script')).toHaveCount(scripts);
    await expect(page.locator('#settings img')).toHaveCount(0);
  });
}

test('[P6] names that objects have, and scripts where texts are allowed, are data like any other', async ({
  page,
}) => {
  await openReader(page);
  const before = await storedTruth(page);
  const odd = wholeFile({
    reviews: [['constructor', 1_000, 0, 3, 0, 0, 0]],
    registers: [['toString', null, SCRIPT, 1]],
  }).replace('{', '{"__proto__": {"polluted": true}, ');
  await chooseFile(page, odd);
  await expect(page.getByText('1 grade and 1 setting')).toBeVisible();
  expect(await storedTruth(page)).toEqual(before);
  await merge(page).click();
  await expect(page.getByText('25 grades are here now.')).toBeVisible();
  await expect(page.getByText('constructor: 1 grade')).toBeVisible();
  await expect(page.getByLabel('New cards a day')).toHaveValue('7');
  expect(await page.evaluate(() => ['hacked' in window, 'polluted' in {}])).toEqual([false, false]);
  await expect(page.locator('#settings img')).toHaveCount(0);
  expect(await exportAll(page)).toContain(JSON.stringify(SCRIPT));
});

test('[P6] a file of more than 64 MB is refused', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('large.json');
  const file = await open(path, 'w');
  await file.truncate(65 * 1024 * 1024);
  await file.close();
  await openData(page);
  await page.getByLabel('File to import').setInputFiles(path);
  await expect(page.locator('#settings').getByRole('alert')).toContainText(
    'This file is too large (the whole file: expected at most 64,000,000 bytes, found 68,157,440). Nothing was changed.',
  );
});

test('[P8] all progress deleted in one tab is dropped by another', async ({ page, context }) => {
  await openReader(page);
  const other = await context.newPage();
  await other.goto('settings/');
  await expect(other.getByLabel('New cards a day')).toHaveValue('7');
  await deleteAll(page);
  await expect(other.getByLabel('New cards a day')).toHaveValue('10');
  expect(rowsOf(await exportAll(other))).toMatchObject({ reviews: [], registers: [] });
});

test('[P3] damaged text is downloaded as it is, then removed; what could be read stays', async ({
  page,
}) => {
  const ids = (await cardIds(page)).slice(0, 3);
  const damaged = encodeSegment(pastReviews(ids)).slice(0, -20);
  await storeOnce(page, { [segmentKey('torn')]: damaged });
  await openData(page);
  const block = page.getByRole('region', { name: 'Damaged parts' });
  await expect(block).toContainText(segmentKey('torn'));
  await block.getByRole('button', { name: 'Remove the damaged text' }).click();
  await expect(block.getByRole('alert')).toContainText('You have not downloaded the text.');
  await block.getByRole('button', { name: 'Keep it' }).click();

  const rows = rowsOf(await exportAll(page));
  const saving = page.waitForEvent('download');
  await block.getByRole('button', { name: 'Download the raw text' }).click();
  expect(await textOf(await saving)).toBe(damaged);
  await block.getByRole('button', { name: 'Remove the damaged text' }).click();
  await expect(block).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Where is my progress?' })).toBeVisible();
  await expect(block).toBeHidden();
  expect(rowsOf(await exportAll(page))).toEqual(rows);
});

test('[L5] [L6] entries ahead of the clock get a new time; orphans are listed', async ({
  page,
}) => {
  const ids = (await cardIds(page)).slice(0, 2);
  await seed(page, [...pastReviews(ids, [-400]), ...pastReviews(['long-gone'], [9, 8])]);
  await openData(page);
  const ahead = page.getByRole('region', { name: 'Ahead of the clock' });
  await expect(ahead).toContainText('2 entries carry a time more than a day ahead');
  await expect(ahead.getByRole('link', { name: ids[0] ?? '' })).toBeVisible();
  await ahead.getByRole('button', { name: 'Give them a new time' }).click();
  await expect(ahead).toContainText('2 entries have a new time and count now.');
  await page.reload();
  const orphans = page.getByRole('region', { name: 'Grades without a card' });
  await expect(orphans).toContainText('long-gone: 2 grades');
  await expect(ahead).toBeHidden();
  const { reviews } = JSON.parse(await exportAll(page)) as { reviews: unknown[][] };
  expect(reviews.filter(([, atMs]) => Number(atMs) > Date.now())).toHaveLength(2);
  expect(reviews.filter(([id]) => id === ids[0])).toHaveLength(2);
});

test('[P7] the age of the last backup, and a reminder 200 grades after it', async ({ page }) => {
  const ids = (await cardIds(page)).slice(0, 20);
  const tenTimes = Array.from({ length: 10 }, (_, index) => index + 2);
  await seed(page, pastReviews(ids, tenTimes));
  await openData(page);
  await expect(page.getByText('No backup so far, 200 grades given. It is time')).toBeVisible();
  await exportAll(page);
  await expect(page.getByText('Last backup: just now, 0 grades since.')).toBeVisible();
  await expect(page.getByText('It is time')).toBeHidden();
  await openReview(page);
  await gradeByKey(page, '3');
  await openData(page);
  await expect(page.getByText(/^Last backup: .*, 1 grade since\.$/)).toBeVisible();
});

test('[P7] the browser is asked to keep the storage, and its answer is told', async ({ page }) => {
  await page.addInitScript(() => {
    let answers = [false, true];
    Object.defineProperty(navigator, 'storage', {
      value: {
        persisted: () => Promise.resolve(false),
        persist: () => {
          const [answer, ...rest] = answers;
          answers = rest;
          return Promise.resolve(answer);
        },
      },
    });
  });
  await openData(page);
  const block = page.getByRole('region', { name: 'Storage' });
  await expect(block).toContainText(/about \S+( \S+)? characters; about 5\.2 million are left/);
  await expect(block).toContainText('may clear what this site stores');
  const ask = block.getByRole('button', { name: 'Ask the browser to keep it' });
  await ask.click();
  await expect(block).toContainText('It did not agree to keep it');
  await ask.click();
  await expect(block).toContainText('has agreed to keep');
  await expect(ask).toBeHidden();
});

test('[P4] storage blocked: settings, export and import go on in memory and say so', async ({
  page,
}) => {
  await blockStorage(page);
  await openData(page);
  await page.getByLabel('New cards a day').fill('5');
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(page.getByText('kept in memory only, until this page is closed')).toBeVisible();
  const exported = await exportAll(page);
  expect(exported).toContain('["newPerDay",null,5,');
  await chooseFile(page, exported.replace('"newPerDay",null,5', '"reviewsPerDay",null,50'));
  await merge(page).click();
  await expect(page.getByText('They are kept in memory only and end with this page')).toBeVisible();
  await expect(page.getByLabel('Reviews a day')).toHaveValue('50');
  await deleteAll(page);
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
});

test('[P4] [P6] storage full: an import is refused whole', async ({ page }) => {
  const ids = await cardIds(page);
  await openData(page);
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let part = 0; size > 8; part++) {
      try {
        localStorage.setItem(`filler-${part}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  const before = await storedTruth(page);
  const rows = pastReviews(ids).map((entry) => [
    entry.cardId,
    entry.reviewedAtMs,
    0,
    entry.rating,
    entry.answerMs,
    0,
    0,
  ]);
  await chooseFile(page, wholeFile({ reviews: rows }));
  await merge(page).click();
  const alert = page.getByRole('region', { name: 'Import progress' }).getByRole('alert');
  await expect(alert).toContainText('is too full for this file. Nothing was changed.');
  expect(await storedTruth(page)).toEqual(before);
  await expect(page.getByText(/about \d{1,3} are left/)).toBeVisible();
});

test('axe finds nothing where parts are damaged, ahead of the clock and without a card', async ({
  page,
}) => {
  const ids = (await cardIds(page)).slice(0, 3);
  await storeOnce(page, {
    [segmentKey('torn')]: encodeSegment(pastReviews(ids)).slice(0, -20),
    [segmentKey('ahead')]: encodeSegment(pastReviews([ids[0] ?? '', 'long-gone'], [-9])),
  });
  await openData(page);
  await page.getByRole('button', { name: 'Remove the damaged text' }).click();
  await expectAccessible(page, 'troubles');
});

test('axe finds nothing in an import and in the dialog', async ({ page }) => {
  await openReader(page);
  await chooseFile(page, wholeFile({ resets: [['a-card', 1_000, 0]] }));
  await expect(merge(page)).toBeVisible();
  await expectAccessible(page, 'preview');
  await chooseFile(page, 'x');
  await expect(page.getByRole('alert').last()).toContainText('Nothing was changed.');
  await page.getByRole('button', { name: 'Delete all progress…' }).click();
  await expectAccessible(page, 'refused, dialog');
});
