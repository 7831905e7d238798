import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  giveFormerId,
  LEECH_HISTORY,
  LONG_HISTORY,
  openCard,
  storeEntries,
} from '../e2e/support/card-history.ts';
import { expect, test } from '../e2e/support/site.ts';

async function expectNothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const width of [360, 1280]) {
      test(`on a card with a history, all of it open, at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 });
        await giveFormerId(page);
        await storeEntries(page, LONG_HISTORY);
        await openCard(page);
        await page.getByText('Show answer').click();
        await page.getByLabel('Show undone').check();
        await page.getByRole('button', { name: 'Suspend' }).click();
        await page.getByRole('button', { name: 'Bury until tomorrow' }).click();
        await expectNothingFound(page);
      });
    }

    test('before a reset and after it', async ({ page }) => {
      await storeEntries(page, LONG_HISTORY);
      await openCard(page);
      await page.getByRole('button', { name: 'Reset' }).click();
      await expectNothingFound(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
      await expectNothingFound(page);
    });

    test('on a leech', async ({ page }) => {
      await storeEntries(page, LEECH_HISTORY);
      await openCard(page);
      await expectNothingFound(page);
    });

    test('where there is no card', async ({ page }) => {
      await page.goto('card/?id=no-such-card');
      await page.getByRole('link', { name: 'All cards' }).waitFor();
      await expectNothingFound(page);
    });
  });
}
