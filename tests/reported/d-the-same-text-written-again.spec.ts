// Reported: angular/components#21507, "LiveAnnouncer does not announce subsequent calls to the same text".
// Seen here: four grades with the same interval, three undos and three buries were told once.
// Right: each is told, and of two in quick succession the first is told as well.
import type { Page } from '@playwright/test';
import { openCards } from '../e2e/support/cards.ts';
import { expectTold, hearPages } from '../e2e/support/told.ts';
import { expect, gradeByKey, openReview, pauseAfterGrade, test } from '../e2e/support/site.ts';

test('a review: grades, undos, buries, nothing to undo', async ({ page }) => {
  await hearPages(page);
  await openReview(page);
  for (const times of [1, 2, 3]) {
    await gradeByKey(page, '3');
    await expectTold(page, /^Good, again in 10 min\.$/, times);
    await pauseAfterGrade(page);
  }
  for (const times of [1, 2, 3]) {
    await page.keyboard.press('u');
    await expectTold(page, /^Undone: a grade\.$/, times);
  }
  for (const times of [1, 2]) {
    await page.keyboard.press('u');
    await expectTold(page, /^There is nothing to undo/, times);
  }
  for (const times of [1, 2, 3]) {
    const id = await page.locator('[data-card-id]').getAttribute('data-card-id');
    await page.keyboard.press('b');
    await expect(page.locator(`[data-card-id="${id ?? ''}"]`)).toHaveCount(0);
    await expectTold(page, /^Buried until tomorrow\.$/, times);
  }
});

test('a review: two undos in quick succession', async ({ page }) => {
  await hearPages(page);
  await openReview(page);
  for (const times of [1, 2]) {
    await gradeByKey(page, '3');
    await expectTold(page, /^Good/, times);
    await pauseAfterGrade(page);
  }
  await page.evaluate(() => {
    for (let press = 0; press < 2; press++) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'u', code: 'KeyU', bubbles: true, cancelable: true }),
      );
    }
  });
  await expectTold(page, /^Undone: a grade\.$/, 2);
});

test('the list: number of matches, actions that change nothing, undo', async ({ page }) => {
  await hearPages(page);
  await openCards(page);
  const search = page.getByRole('searchbox', { name: 'Search the cards' });
  for (const [index, words] of ['no such words', 'nor such words'].entries()) {
    await search.fill(words);
    await expectTold(page, /^0 of \d+ cards$/, index + 1);
  }
  await search.fill('message');
  await search.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectTold(page, /^1 card selected$/);
  for (const times of [1, 2]) {
    await page.getByRole('button', { name: 'Unsuspend', exact: true }).click();
    await expectTold(page, /not suspended/, times);
  }
});

/** Controls that say the same each time. */
const REPEATED: readonly (readonly [string, string, (page: Page) => Promise<void>, RegExp])[] = [
  [
    'the page of a card: copied',
    'card/?id=learn-minutes',
    (page) => page.getByRole('button', { name: 'Copy address' }).click(),
    /copied/i,
  ],
  [
    'a guide: the link of a card',
    'leaders/learn/',
    (page) => page.locator('.card-link').first().click(),
    /^Copied$/,
  ],
  [
    'a guide: the link of a heading',
    'leaders/learn/',
    (page) => page.locator('.sl-anchor-link').first().click(),
    /^Link copied$/,
  ],
  [
    'settings: an export',
    'settings/#data',
    (page) => page.getByRole('button', { name: 'Export progress', exact: true }).click(),
    /^Exported as/,
  ],
];

for (const [what, address, press, message] of REPEATED) {
  test(`${what}, twice`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await hearPages(page);
    await page.goto(address);
    await page.keyboard.press('Shift');
    await expect(page.locator('a.card-link')).toHaveCount(0);
    for (const times of [1, 2]) {
      await press(page);
      await expectTold(page, message, times);
    }
  });
}
