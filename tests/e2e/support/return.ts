/** Going back to a page that the browser kept in its back/forward cache, which Playwright switches off by default. */
import { expect, type Page } from '@playwright/test';

/** For `test.use`: starts the browser with its back/forward cache. */
export const WITH_BACK_FORWARD_CACHE = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };

/** Makes every page of a tab tell how it was shown. To be called before the first page opens. */
export async function noteReturns(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
}

/** Goes back, and fails if the page was loaded anew instead of being restored. */
export function goBackToKept(page: Page): Promise<void> {
  return goToKept(page, -1);
}

/** Goes forward, and fails if the page was loaded anew instead of being restored. */
export function goForwardToKept(page: Page): Promise<void> {
  return goToKept(page, 1);
}

async function goToKept(page: Page, steps: -1 | 1): Promise<void> {
  const former = page.url();
  // Not `page.goBack` or `page.goForward`: they wait for a load, which a kept page does not have.
  await page.evaluate((delta) => {
    history.go(delta);
  }, steps);
  await page.waitForURL(({ href }) => href !== former, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
}
