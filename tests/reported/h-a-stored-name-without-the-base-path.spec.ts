// Reported: GoogleChrome/workbox#1344, angular/angular#21388 (sites under one origin share names and lose their caches).
// Seen here: the cache of former scripts, the choice of theme and the probe had one name for all sites of an origin.
// Right: every stored name carries the base path; a value under a former name is read for ever and left alone.
import { expect, gradeByKey, openReview, test } from '../e2e/support/site.ts';
import { BASE } from '../e2e/support/built-pages.ts';

test.use({ serviceWorkers: 'allow' });

test('all names of a visit carry the base path', { tag: '@base' }, async ({ page }) => {
  // The probe is gone before anybody looks.
  await page.addInitScript(() => {
    const written: string[] = [];
    const setItem = Reflect.get(Storage.prototype, 'setItem');
    Storage.prototype.setItem = function (this: Storage, key, value) {
      written.push(key);
      document.documentElement.dataset['written'] = JSON.stringify(written);
      setItem.call(this, key, value);
    };
  });
  await openReview(page);
  await page.locator('[data-theme-select]').first().selectOption('dark');
  await gradeByKey(page, '3');
  await expect(page.locator('[data-offline]')).toContainText('Ready offline', { timeout: 60_000 });
  const names = await page.evaluate(async () => [
    ...(JSON.parse(document.documentElement.dataset['written'] ?? '[]') as string[]),
    ...((await navigator.locks.query()).held ?? []).map(({ name = '' }) => name),
  ]);
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !name.startsWith(`design-round:${BASE}:v1:`))).toEqual([]);
  const caches = await page.evaluate(() => window.caches.keys());
  const scope = new URL(BASE, page.url()).href;
  expect(caches.filter((name) => !name.endsWith(scope))).toEqual([]);
});

test('a theme under the former name is shown, and left for the other sites', async ({ page }) => {
  await page.goto('404.html');
  await page.evaluate(() => {
    localStorage.setItem('design-round:theme', 'dark');
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator('[data-theme-select]').first().selectOption('auto');
  await page.reload();
  await expect(page.locator('[data-theme-select]').first()).toHaveValue('auto');
  expect(await page.evaluate(() => localStorage.getItem('design-round:theme'))).toBe('dark');
});
