/**
 * Reported in mozilla/send#1245: a browser too old to load the script shows an empty page.
 * Seen here: review, cards, card and settings stay empty for good, without a word, if their script cannot run.
 * Right: after some seconds the page says what it needs and where everything can be read.
 */
import { expect, test } from '../e2e/support/site.ts';

/** What Safari 15 makes of a script with syntax it does not know. */
const UNREADABLE = 'const = ;';

for (const address of ['review/', 'cards/', 'card/?id=learn-minutes', 'settings/']) {
  test(`${address} says what it needs`, async ({ page, guard }) => {
    guard.allow('SyntaxError');
    guard.allow('Unexpected token');
    await page.route(/\/_astro\/.*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: UNREADABLE }),
    );
    await page.goto(address);
    const words = page.getByText('This page is still opening.');
    await expect(words).toBeVisible();
    await expect(words).toBeInViewport();
    await expect(words).toContainText('Safari 16.4, Firefox 115, Chrome or Edge 109');
    await words.getByRole('link', { name: 'the decks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decks');
  });
}

test('a page that works says nothing of the kind', async ({ page }) => {
  await page.goto('settings/');
  await expect(page.locator('.island form')).toBeVisible();
  await expect(page.locator('.island-late')).toBeHidden();
});
