import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardRows, openCards, studyMany } from '../e2e/support/cards.ts';
import { expect, test } from '../e2e/support/site.ts';

/** Header and footer are the same on every page, and tested with those. */
async function expectNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [360, 768, 1280]) {
      test(`axe finds nothing on a list with selected cards at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 });
        await studyMany(page, 20);
        await openCards(page, '?sort=-lapses');
        await cardRows(page).nth(1).getByRole('checkbox').click();
        await expectNothing(page);
      });
    }

    test('axe finds nothing on the question before a reset', async ({ page }) => {
      await studyMany(page, 20);
      await openCards(page, '?is=leech');
      await cardRows(page).first().getByRole('checkbox').click();
      await page.getByRole('button', { name: 'Reset' }).click();
      await expect(page.getByRole('dialog', { name: 'Reset 1 card?' })).toBeVisible();
      await expectNothing(page);
    });

    test('axe finds nothing on the keys', async ({ page }) => {
      await openCards(page);
      await page.keyboard.press('Shift+?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await expectNothing(page);
    });

    test('axe finds nothing on an empty list', async ({ page }) => {
      await openCards(page, '?q=zzzz');
      await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
      await expectNothing(page);
    });
  });
}
