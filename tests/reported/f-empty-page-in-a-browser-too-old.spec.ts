/**
 * Reported in mozilla/send#1245: a browser too old to load the script shows an empty page.
 * Seen here: review, cards, card and settings stay empty for good, without a word, if their script cannot run.
 * Right: after some seconds the page says what it needs and where everything can be read.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

/** What Safari 15 makes of a script with syntax it does not know. */
const UNREADABLE = 'const = ;';

/** Ends the page's wait at once, as if its seconds had passed. */
async function endWait(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const isWait =
        animation instanceof CSSAnimation && animation.animationName.startsWith('island-late');
      if (isWait) animation.finish();
    }
  });
}

// The style is the same on all four, so one of them waits for its seconds to pass.
const WAITS = 'settings/';

for (const address of ['review/', 'cards/', 'card/?id=learn-minutes', WAITS]) {
  test(`${address} says what it needs`, async ({ page, guard }) => {
    guard.allow('SyntaxError');
    guard.allow('Unexpected token');
    await page.route(/\/_astro\/.*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: UNREADABLE }),
    );
    await page.goto(address);
    const words = page.getByText('This page is still opening.');
    if (address !== WAITS) await endWait(page);
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
