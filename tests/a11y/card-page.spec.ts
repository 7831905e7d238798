import { expectAccessible } from '../e2e/support/axe.ts';
import {
  giveFormerId,
  LEECH_HISTORY,
  LONG_HISTORY,
  openCard,
  storeEntries,
} from '../e2e/support/card-history.ts';
import { test } from '../e2e/support/site.ts';

for (const width of [360, 1280]) {
  test(`axe finds nothing on a card with a history, all of it open, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await giveFormerId(page);
    await storeEntries(page, LONG_HISTORY);
    await openCard(page);
    await page.getByText('Show answer').click();
    await page.getByLabel('Show undone').check();
    await page.getByRole('button', { name: 'Suspend' }).click();
    await page.getByRole('button', { name: 'Bury until tomorrow' }).click();
    await expectAccessible(page, 'history');
  });
}

test('axe finds nothing before a reset and after it', async ({ page }) => {
  await storeEntries(page, LONG_HISTORY);
  await openCard(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expectAccessible(page, 'before');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expectAccessible(page, 'after');
});

test('axe finds nothing on a leech', async ({ page }) => {
  await storeEntries(page, LEECH_HISTORY);
  await openCard(page);
  await expectAccessible(page, 'leech');
});

test('axe finds nothing where there is no card', async ({ page }) => {
  await page.goto('card/?id=no-such-card');
  await page.getByRole('link', { name: 'All cards' }).waitFor();
  await expectAccessible(page, 'no card');
});
