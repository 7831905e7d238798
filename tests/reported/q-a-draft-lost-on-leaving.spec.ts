// Reported: calcom/cal.diy#16560 (settings changed and not saved are gone after a link, without a question).
// Seen here: a setting changed and not applied was gone after a reload, a link and Back; nobody was asked.
// Right: the draft stays in the tab, the page says so, it can be discarded, and a change elsewhere is named.
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

/** A field of each form, how a reader changes it, and how the change shows. */
const FIELDS: readonly {
  readonly name: string;
  readonly change: (page: Page) => Promise<unknown>;
  readonly expectChanged: (page: Page) => Promise<unknown>;
}[] = [
  {
    name: 'a number',
    change: (page) => page.getByLabel('New cards a day').fill('3'),
    expectChanged: (page) => expect(page.getByLabel('New cards a day')).toHaveValue('3'),
  },
  {
    name: 'text that cannot be read yet',
    change: (page) => page.getByLabel('Desired retention').fill('9x'),
    expectChanged: (page) => expect(page.getByLabel('Desired retention')).toHaveValue('9x'),
  },
  {
    name: 'half of a break',
    change: (page) => page.getByLabel('First day').fill('2031-03-02'),
    expectChanged: (page) => expect(page.getByLabel('First day')).toHaveValue('2031-03-02'),
  },
  {
    name: 'a choice',
    change: (page) => page.getByLabel('Two: Again, Good').check(),
    expectChanged: (page) => expect(page.getByLabel('Two: Again, Good')).toBeChecked(),
  },
  {
    name: 'a check',
    change: (page) => page.getByLabel('Vary intervals a little').uncheck(),
    expectChanged: (page) => expect(page.getByLabel('Vary intervals a little')).not.toBeChecked(),
  },
  {
    name: 'a list of decks',
    change: (page) => page.locator('#setting-decksInRotation input').first().uncheck(),
    expectChanged: (page) =>
      expect(page.locator('#setting-decksInRotation input').first()).not.toBeChecked(),
  },
  {
    name: 'a select',
    change: (page) => page.getByLabel('Day starts at').selectOption('5'),
    expectChanged: (page) => expect(page.getByLabel('Day starts at')).toHaveValue('5'),
  },
];

const bar = (page: Page) => page.locator('.settings-bar');

test('every field is there after a reload, a link and Back, and can be discarded', async ({
  page,
}) => {
  await page.goto('settings/');
  for (const { change } of FIELDS) await change(page);
  await page.reload();
  for (const { expectChanged } of FIELDS) await expectChanged(page);
  await expect(bar(page)).toContainText('Your changes of before are here again');
  await page.goto('decks/');
  await page.goBack();
  for (const { expectChanged } of FIELDS) await expectChanged(page);
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
  await expect(bar(page)).not.toContainText('before');
});

test('once applied, it is no draft any more', async ({ page }) => {
  await page.goto('settings/');
  await page.getByLabel('New cards a day').fill('3');
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(page.getByText('Settings applied.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
  await expect(page.getByRole('button', { name: 'Discard' })).toBeHidden();
});

test('a change made in another tab is named beside the draft', async ({ page, context }) => {
  await page.goto('settings/');
  await page.getByLabel('New cards a day').fill('3');
  const other = await context.newPage();
  await other.goto('settings/');
  await other.getByLabel('New cards a day').fill('7');
  await other.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(other.getByText('Settings applied.')).toBeVisible();
  const told = 'Changed elsewhere in the meantime: New cards a day (now 7).';
  await expect(bar(page)).toContainText(told);
  await page.reload();
  await expect(bar(page)).toContainText(told);
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
});

test('an import that is chosen and not merged asks before the page is left', async ({ page }) => {
  await page.goto('settings/');
  await page.getByLabel('File to import').setInputFiles('tests/fixtures/progress-file.v1.json');
  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.reload().catch((error: unknown) => error);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});
