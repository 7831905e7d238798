// Reported: yyx990803/register-service-worker#45 (a worker refused, unhandled), ampproject/amphtml#15942 (WebKit asks twice for a preload).
// Seen here: with site data blocked an unhandled rejection and an empty line; /cards.json requested twice in WebKit.
// Right: the line says a sentence; one request, whatever the browser makes of preloads.
import { expect, test } from '../e2e/support/site.ts';

const REFUSALS = {
  'getRegistration rejects': () => {
    ServiceWorkerContainer.prototype.getRegistration = () =>
      Promise.reject(new DOMException('', 'SecurityError'));
  },
  'navigator.serviceWorker throws': () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  },
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  test(`offline copies refused (${name}): the line says so`, async ({ page }) => {
    await page.addInitScript(refuse);
    await page.goto('404.html');
    await expect(page.locator('[data-offline]')).toContainText('keeps no offline copy');
  });
}

test('the cards are requested once, and not by a preload that WebKit ignores', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/cards.json')) asked.push(request.resourceType());
  });
  await page.goto('review/');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  expect(asked).toEqual(['fetch']);
  await expect(page.locator('link[rel=preload][as=fetch]')).toHaveCount(0);
});
