/** Going back to a page that the browser kept in its back/forward cache. */
import type { Page } from '@playwright/test';

/**
 * Goes back, without waiting for a load, which a kept page does not have.
 *
 * @returns whether the page came from the back/forward cache. Needs a browser started without Playwright's
 *   `--disable-back-forward-cache`
 */
export async function returnedFromCache(page: Page): Promise<boolean> {
  const former = page.url();
  await page.evaluate(() => {
    history.back();
  });
  await page.waitForURL((url) => url.href !== former, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
        ?.type === 'navigate',
  );
}
