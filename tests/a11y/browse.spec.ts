import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardRows, openCards, studyMany } from '../e2e/support/cards.ts';
import { expect, test } from '../e2e/support/site.ts';

async function expectNothing(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    state,
  ).toEqual([]);
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
        await expectNothing(page, 'selected');
      });
    }

    test('axe finds nothing on the questions of a list, and on an empty one', async ({ page }) => {
      await studyMany(page, 20);
      await openCards(page, '?is=leech');
      await cardRows(page).first().getByRole('checkbox').click();
      await page.getByRole('button', { name: 'Reset' }).click();
      await expectNothing(page, 'reset');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await expectNothing(page, 'keys');
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox', { name: 'Search the cards' }).fill('zzzz');
      await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
      await expectNothing(page, 'empty');
    });
  });
}
