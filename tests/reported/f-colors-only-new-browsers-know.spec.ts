/**
 * Reported in beancount/fava#2161: below Safari 17.5 every color written with `light-dark()` is missing.
 * Seen here: pictures and diagram cards as black boxes, bars transparent, borders and the primary button gone.
 * Right: a browser that knows no color function newer than the site's floor paints the same, in both themes.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

/** Color functions that Safari 16.4, Firefox 115 or Chrome 109 lacks. Renamed, they are unknown here as well. */
const TOO_NEW = /\b(?:light-dark|oklch|oklab|lch|lab|color-mix)\(/g;

/** Pages with, for each, parts that had lost their color, and the property that paints them. */
const PLACES = [
  [
    'chat/consumer/design/',
    [
      ['.pic-box', 'fill'],
      ['.places', 'backgroundColor'],
    ],
  ],
  [
    'review/',
    [
      ['.dr-button[data-primary]', 'backgroundColor'],
      ['.places', 'borderTopColor'],
    ],
  ],
  [
    'cards/',
    [
      ['.browse-mark', 'borderTopColor'],
      ['.browse-filters .dr-input', 'backgroundColor'],
    ],
  ],
  [
    'settings/',
    [
      ['.dr-input', 'borderTopColor'],
      ['.dr-bar', 'backgroundColor'],
    ],
  ],
  ['print/pm/', [['body', 'backgroundColor']]],
] as const;

/** Serves styles, linked and inline, as a browser of the floor reads them. */
async function forgetNewColors(page: Page): Promise<void> {
  await page.route(/\.css$|\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(TOO_NEW, 'unknown-$&');
    await route.fulfill({ response, body });
  });
}

// What is asked for late, as a page fetched ahead, is answered before its page is closed.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: 'wait' });
});

/** All colors of a part that paint, as the browser computed them. */
function colorsOf(
  page: Page,
  selector: string,
  property: 'fill' | 'backgroundColor' | 'borderTopColor',
) {
  return page
    .locator(selector)
    .first()
    .evaluate((part, name) => getComputedStyle(part)[name], property);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 780 } });

    for (const [address, parts] of PLACES) {
      test(`${address} is painted the same without new color functions`, async ({ page }) => {
        await page.goto(address);
        const known: string[] = [];
        for (const [selector, property] of parts) {
          await expect(page.locator(selector).first()).toBeAttached();
          known.push(await colorsOf(page, selector, property));
        }
        await forgetNewColors(page);
        await page.reload();
        for (const [index, [selector, property]] of parts.entries()) {
          await expect(page.locator(selector).first()).toBeAttached();
          const painted = await colorsOf(page, selector, property);
          expect(painted, `${selector}, ${property}`).toBe(known[index]);
          expect(painted).not.toMatch(/^(?:none|rgba\(0, 0, 0, 0\))$/);
        }
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`without JavaScript, ${colorScheme} theme`, () => {
    test.use({ colorScheme, javaScriptEnabled: false });

    test('the theme of the system is painted', async ({ page }) => {
      await forgetNewColors(page);
      await page.goto('leaders/');
      const paper = await colorsOf(page, 'body', 'backgroundColor');
      const [red = 0] = paper.match(/\d+/g)?.map(Number) ?? [];
      if (colorScheme === 'light') expect(red).toBeGreaterThan(230);
      else expect(red).toBeLessThan(60);
      expect(paper).toMatch(/^rgb\(/);
    });
  });
}

test('the page behind the search is dimmed', async ({ page }) => {
  await forgetNewColors(page);
  await page.goto('leaders/');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.locator('dialog.search');
  await expect(dialog).toBeVisible();
  const behind = await dialog.evaluate(
    (part) => getComputedStyle(part, '::backdrop').backgroundColor,
  );
  expect(behind).not.toBe('rgba(0, 0, 0, 0)');
});
