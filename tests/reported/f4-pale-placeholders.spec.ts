// Reported: elastic/eui#4653 (a placeholder is too pale, in Firefox by its opacity; WCAG 1.4.3).
// Seen here: 3.31:1 in the dark, 2.35:1 in WebKit, and a fifth of that in the search, which had an opacity of 0.2.
// Right: 4.5:1 in both themes, without an opacity.
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

const PLACES: readonly (readonly [place: string, open: (page: Page) => Promise<unknown>])[] = [
  ['all cards', (page) => page.goto('cards/')],
  [
    'search',
    async (page) => {
      await page.goto('');
      await page.getByRole('button', { name: 'Search' }).click();
    },
  ],
];

for (const [place, open] of PLACES) {
  test(place, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page);
    await expect(page.locator('input[placeholder]').first()).toBeVisible();
    for (const theme of ['light', 'dark']) {
      const found = await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
        const canvas = document
          .createElement('canvas')
          .getContext('2d', { willReadFrequently: true });
        if (canvas === null) throw new Error('no canvas');
        const light = (color: string): number => {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          const [red = 0, green = 0, blue = 0] = parts;
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return [...document.querySelectorAll('input[placeholder]')].map((input) => {
          const words = getComputedStyle(input, '::placeholder');
          const [one, other] = [light(words.color), light(getComputedStyle(input).backgroundColor)];
          return {
            opacity: words.opacity,
            contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
          };
        });
      }, theme);
      expect(found.length).toBeGreaterThan(0);
      for (const { opacity, contrast } of found) {
        expect(opacity, theme).toBe('1');
        expect(contrast, theme).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
}
