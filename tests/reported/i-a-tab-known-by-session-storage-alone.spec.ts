// Reported: KyleAMathews/browser-tab-id#4 (a duplicated tab has the id of the original), w3c/web-locks#81 (locks and the back/forward cache).
// Seen here: undo in a copied tab, or in a page from the back/forward cache, took back another tab's grade or wiped the stack.
// Right: a copied tab starts with an empty stack, and all pages of one tab share theirs (rule U1).
import type { BrowserContext, Page } from '@playwright/test';
import {
  expect,
  gradeByKey,
  openReview,
  pauseAfterGrade,
  storedSegments,
  test,
} from '../e2e/support/site.ts';
import {
  goBackToKept,
  goForwardToKept,
  noteReturns,
  WITH_BACK_FORWARD_CACHE,
} from '../e2e/support/return.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ...WITH_BACK_FORWARD_CACHE });
  },
});

test.beforeEach(({ page }) => noteReturns(page));

/** As over plain HTTP, where browsers have no Web Locks. */
async function withoutLocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  });
}

async function gradeTwo(page: Page): Promise<void> {
  await openReview(page);
  for (let count = 0; count < 2; count++) {
    await gradeByKey(page, '3');
    await pauseAfterGrade(page);
  }
}

/** A tab with a copy of this tab's `sessionStorage`, as browsers make it for "Duplicate tab" and `window.open`. */
async function copyOf(page: Page, address: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.evaluate((url) => window.open(url), address);
  return opened;
}

const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

async function expectNothingToUndo(copy: Page): Promise<void> {
  await expect(copy.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(undoButton(copy)).toBeDisabled();
  const before = await storedSegments(copy);
  await copy.keyboard.press('u');
  expect(await storedSegments(copy)).toEqual(before);
}

async function deleteAllElsewhere(context: BrowserContext): Promise<void> {
  const other = await context.newPage();
  await other.goto('settings/');
  await other.getByRole('button', { name: 'Delete all progress…' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('textbox').fill('DELETE');
  await dialog.getByRole('button', { name: /^Delete/ }).click();
  await expect(other.locator('.settings-deleted')).toBeVisible();
}

for (const locks of ['with Web Locks', 'without Web Locks']) {
  test(`${locks}: a copy of a tab, made from whatever page, undoes nothing, and the original everything`, async ({
    page,
    context,
    baseURL,
  }) => {
    if (locks === 'without Web Locks') await withoutLocks(context);
    const review = `${baseURL}review/`;
    await gradeTwo(page);
    const copy = await copyOf(page, review);
    await expectNothingToUndo(copy);

    // A page without progress holds no lock.
    await page.goto('reference/sources/');
    await expectNothingToUndo(await copyOf(page, review));

    // A copy that has written nothing is still a copy when the original is gone.
    await openReview(page);
    await page.reload();
    await expect(undoButton(page)).toBeEnabled();
    await page.close();
    await copy.reload();
    await expectNothingToUndo(copy);
  });
}

test('without Web Locks: a guide from the back/forward cache leaves the steps of the review alone', async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await page.goto('leaders/learn/');
  const card = page.locator('.card').first();
  await card.getByText('Show answer').click();
  await card.getByRole('button', { name: /^Good/ }).click();
  await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
  await openReview(page, '?deck=leaders');
  await gradeByKey(page, '3');

  await goBackToKept(page);
  // The newest step is the review's, so the guide offers none.
  await expect(card.getByRole('button', { name: 'Undo' })).toBeHidden();
  await goForwardToKept(page);
  await expect(undoButton(page)).toBeEnabled();
  await undoButton(page).click();
  await expect(undoButton(page)).toBeEnabled();
  await undoButton(page).click();
  await expect(undoButton(page)).toBeDisabled();
});

test('without Web Locks: a review from the back/forward cache undoes what another page of the tab did last', async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await openReview(page);
  await gradeByKey(page, '3');
  await page.goto('card/?id=learn-minutes');
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Unsuspend' })).toBeVisible();
  await goBackToKept(page);
  await page.keyboard.press('u');
  await expect(page.getByRole('status').first()).not.toContainText('Grade undone');
  await expect(undoButton(page)).toBeEnabled();
  await page.keyboard.press('u');
  await expect(undoButton(page)).toBeDisabled();
});

test('a tab that was on another page undoes nothing of the progress that was deleted meanwhile', async ({
  page,
  context,
}) => {
  await gradeTwo(page);
  await page.goto('reference/sources/');
  await deleteAllElsewhere(context);
  await page.goto('review/');
  await expectNothingToUndo(page);
});

test('a page that opens its progress twice keeps its steps', async ({ page, context }) => {
  await page.goto('review/');
  await deleteAllElsewhere(context);
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await gradeByKey(page, '3');
  await page.reload();
  await expect(undoButton(page)).toBeEnabled();
});
