// Reported: w3c/ServiceWorker#609 (a worker can send messages to every page of its origin, controlled or not).
// Seen here: what the worker of another copy on the origin told its pages changed the offline line of this one.
// Right: a page hears its own worker alone.
import { expect, test } from '../e2e/support/site.ts';

test('a message that is not of this site’s worker changes nothing', async ({ page }) => {
  await page.goto('leaders/');
  const line = page.locator('[data-offline]');
  // The tests allow no worker, and the page says so once it listens.
  await expect(line.locator('span')).not.toBeEmpty();
  const before = await line.innerText();
  await page.evaluate(() => {
    const messages = [
      { type: 'saving', done: 5, total: 7 },
      { type: 'failed', reason: 'full' },
      { type: 'stored', done: 7, total: 7 },
      { type: 'stored', done: '<b>', total: {} },
    ];
    for (const data of messages) {
      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
    }
  });
  expect(await line.innerText()).toBe(before);
});
