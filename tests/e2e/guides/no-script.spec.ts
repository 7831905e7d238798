import { expect, test } from '../support/site.ts';

test.use({ javaScriptEnabled: false });

test(
  'guides, cards, contents, menu, previous/next and decks work without JavaScript',
  { tag: '@base' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('leaders/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('nav.sidebar').getByRole('link', { name: 'L: learn the problem' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('L: learn the problem');
    const card = page.locator('.card').first();
    await card.locator('summary').click();
    await expect(card.locator('.card-answer')).toBeVisible();
    await page.locator('a[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('E: estimate scale');
    await page.goto('decks/leaders/');
    await expect(page.getByRole('link', { name: 'L: learn the problem' }).first()).toBeVisible();
  },
);

test('no control is dead without JavaScript', async ({ page }) => {
  await page.goto('leaders/learn/');
  await expect(page.locator('site-search button').first()).toBeHidden();
  await expect(page.locator('[data-theme-select]').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});

test('the review page says what it needs and where to go instead', async ({ page }) => {
  await page.goto('review/');
  // Playwright's own text assertions leave out <noscript>, whose text the reader sees here.
  expect(await page.locator('main noscript').innerText()).toContain('it needs JavaScript');
  await page.locator('main noscript a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decks');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the theme follows the system (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('leaders/');
    const lightness = await page.evaluate(() => {
      const canvas = document
        .createElement('canvas')
        .getContext('2d', { willReadFrequently: true });
      if (canvas === null) return 0;
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0;
    });
    if (colorScheme === 'light') expect(lightness).toBeGreaterThan(230);
    else expect(lightness).toBeLessThan(60);
  });
}
