import { expect, test } from '../support/site.ts';

test('with reduced motion, another theme is there at once, in every part', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto('leaders/learn/');
  const moving = await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
    // Styles are computed, but no frame has passed.
    return document.getAnimations().length;
  });
  expect(moving).toBe(0);
});
