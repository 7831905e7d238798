// Reported: WCAG 2.2, 2.4.11 Focus Not Obscured; w3c/wcag#952 names fixed headers and footers as the common cause.
// Seen: at 390 × 780, Tab through /leaders/ and back left 31 of 318 stops behind the bar of main places.
// Right: nothing that gets the focus is covered by a bar of the page, at any width and zoom.
import type { Page } from '@playwright/test';
import { coveredFocus } from '../e2e/support/bars.ts';
import { expect, test } from '../e2e/support/site.ts';

/** Pages of every kind, with the number of stops to walk: of many that are alike, a few do. */
const PAGES = [
  ['home', '', 15],
  ['guide', 'leaders/learn/', 18],
  ['guide with pictures', 'reference/time-plans/', 12],
  ['list with filters', 'reference/questions/', 12],
  ['glossary', 'reference/glossary/', 10],
  ['decks', 'decks/', 10],
  ['deck', 'decks/leaders/', 15],
  ['review', 'review/', 12],
  ['practice', 'review/?practice=1', 12],
  ['card list', 'cards/', 20],
  ['card page', 'card/?id=learn-minutes', 18],
  ['settings', 'settings/', 45],
  ['print page', 'print/pm/', 12],
] as const;

const WINDOWS = [
  { name: 'phone', width: 390, height: 780, pages: PAGES },
  {
    name: 'desktop at 400 %',
    width: 320,
    height: 256,
    pages: PAGES.filter(([kind]) => ['guide', 'review', 'card list', 'settings'].includes(kind)),
  },
] as const;

/** Walks forth and back. The way back meets the bar at the top, and goes as far up as it came. */
function walk(page: Page, stops: number): Promise<string[]> {
  return coveredFocus(page, [...times('Tab', stops), ...times('Shift+Tab', stops)]);
}

function times(key: string, count: number): string[] {
  return Array<string>(count).fill(key);
}

for (const { name, width, height, pages } of WINDOWS) {
  test.describe(`${name}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const [kind, path, stops] of pages) {
      test(`${kind}: no stop of Tab and Shift+Tab is covered`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('.island .dr-wait')).toHaveCount(0);
        expect(await walk(page, stops)).toEqual([]);
      });
    }
    test('nor while a page shows a bar of its own', async ({ page }) => {
      await page.goto('settings/');
      await page.getByRole('spinbutton').or(page.getByRole('textbox')).first().fill('17');
      await expect(page.locator('.settings-bar')).not.toHaveAttribute('data-state', 'clean');
      expect(await walk(page, 40), 'settings').toEqual([]);

      await page.goto('cards/');
      await page.locator('.browse-row input').first().check();
      await expect(page.locator('.browse-bar')).toBeVisible();
      await page.locator('.browse-row').first().focus();
      expect(
        await coveredFocus(page, [...times('ArrowDown', 12), ...times('ArrowUp', 12)]),
        'rows of the card list',
      ).toEqual([]);
      expect(
        await coveredFocus(page, [...times('Tab', 8), ...times('Shift+Tab', 16)]),
        'card list',
      ).toEqual([]);

      await page.goto('card/?id=learn-minutes');
      await page.getByRole('button', { name: 'Flag' }).click();
      await expect(page.locator('.card-bar')).toHaveAttribute('data-shown', 'true');
      expect(await walk(page, 12), 'card page').toEqual([]);

      await page.goto('review/');
      await page.getByRole('link', { name: 'Open in guide' }).click();
      await expect(page.locator('#back-to-review')).toBeVisible();
      expect(await walk(page, 15), 'guide with the way back').toEqual([]);

      await page.goto('review/');
      await page.getByRole('button', { name: 'Show answer' }).click();
      await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
      expect(await walk(page, 10), 'shown answer').toEqual([]);
    });
  });
}
