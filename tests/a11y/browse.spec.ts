import type { Page } from '@playwright/test';
import { expectAccessible } from '../e2e/support/axe.ts';
import { cardRows, openCards, studyMany } from '../e2e/support/cards.ts';
import { expect, test } from '../e2e/support/site.ts';

/** Header and footer are the same on every page, and tested with those. */
const expectMain = (page: Page, state: string) => expectAccessible(page, state, 'main');

for (const width of [360, 768, 1280]) {
  test(`axe finds nothing on a list with selected cards at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await studyMany(page, 20);
    await openCards(page, '?sort=-lapses');
    await cardRows(page).nth(1).getByRole('checkbox').click();
    await expectMain(page, 'selected');
  });
}

test('axe finds nothing on the question before a reset', async ({ page }) => {
  await studyMany(page, 20);
  await openCards(page, '?is=leech');
  await cardRows(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('dialog', { name: 'Reset 1 card?' })).toBeVisible();
  await expectMain(page, 'reset');
});

test('axe finds nothing on the keys and on an empty list', async ({ page }) => {
  await openCards(page);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectMain(page, 'keys');
  await openCards(page, '?q=zzzz');
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
  await expectMain(page, 'empty');
});
