// Reported: WCAG 2.2, 2.4.11 Focus Not Obscured; w3c/wcag#952 names fixed headers and footers as the common cause.
// Seen: at 390 × 780, Tab through /leaders/ and back left 31 of 318 stops behind the bar of main places.
// Right: nothing that gets the focus is covered by a bar of the page, at any width and zoom.
import type { Page } from '@playwright/test';
import { coveredFocus } from '../e2e/support/bars.ts';
import { expect, test } from '../e2e/support/site.ts';

const WINDOWS = [
  { name: 'phone', width: 390, height: 780 },
  { name: 'desktop at 400 %', width: 320, height: 256 },
] as const;

/** Pages of every kind; long ones are walked through for a part alone, because all their stops are alike. */
const PAGES = [
  ['home', '', 25],
  ['guide', 'leaders/learn/', 50],
  ['guide with pictures', 'reference/time-plans/', 50],
  ['list with filters', 'reference/questions/', 30],
  ['glossary', 'reference/glossary/', 40],
  ['decks', 'decks/', 30],
  ['deck', 'decks/leaders/', 30],
  ['review', 'review/', 15],
  ['practice', 'review/?practice=1', 15],
  ['card list', 'cards/', 30],
  ['card page', 'card/?id=learn-minutes', 30],
  ['settings', 'settings/', 50],
  ['print page', 'print/pm/', 30],
] as const;

/** Presses a key until the focus has gone round or the limit is reached; returns what was covered on the way. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', atMost: number): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < atMost; stop++) {
    await page.keyboard.press(key);
    const covered = await coveredFocus(page);
    if (covered !== null) faults.push(`${key} ${stop}: ${covered}`);
  }
  return faults;
}

for (const { name, width, height } of WINDOWS) {
  test.describe(`${name}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const [kind, path, stops] of PAGES) {
      test(`${kind}: no stop of Tab and Shift+Tab is covered`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('.island .dr-wait')).toHaveCount(0);
        expect([
          ...(await walk(page, 'Tab', stops)),
          ...(await walk(page, 'Shift+Tab', stops)),
        ]).toEqual([]);
      });
    }
    test('nor while a page shows a bar of its own', async ({ page }) => {
      await page.goto('settings/');
      await page.getByRole('spinbutton').or(page.getByRole('textbox')).first().fill('17');
      await expect(page.locator('.settings-bar')).not.toHaveAttribute('data-state', 'clean');
      const faults = (await walk(page, 'Tab', 70)).concat(await walk(page, 'Shift+Tab', 70));
      expect(faults, 'settings').toEqual([]);

      await page.goto('cards/');
      await page.locator('.browse-row input').first().check();
      await expect(page.locator('.browse-bar')).toBeVisible();
      await page.locator('.browse-row').first().focus();
      const rows: string[] = [];
      for (const key of [
        ...Array<string>(12).fill('ArrowDown'),
        ...Array<string>(12).fill('ArrowUp'),
      ]) {
        await page.keyboard.press(key);
        const covered = await coveredFocus(page);
        if (covered !== null) rows.push(`${key}: ${covered}`);
      }
      expect(rows, 'rows of the card list').toEqual([]);
      expect(
        [...(await walk(page, 'Tab', 8)), ...(await walk(page, 'Shift+Tab', 20))],
        'card list',
      ).toEqual([]);

      await page.goto('card/?id=learn-minutes');
      await page.getByRole('button', { name: 'Flag' }).click();
      await expect(page.locator('.card-bar')).toHaveAttribute('data-shown', 'true');
      expect(
        [...(await walk(page, 'Tab', 25)), ...(await walk(page, 'Shift+Tab', 25))],
        'card page',
      ).toEqual([]);

      await page.goto('review/');
      await page.getByRole('link', { name: 'Open in guide' }).click();
      await expect(page.locator('#back-to-review')).toBeVisible();
      expect(
        [...(await walk(page, 'Tab', 60)), ...(await walk(page, 'Shift+Tab', 60))],
        'guide with the way back',
      ).toEqual([]);

      await page.goto('review/');
      await page.getByRole('button', { name: 'Show answer' }).click();
      await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
      expect(
        [...(await walk(page, 'Tab', 20)), ...(await walk(page, 'Shift+Tab', 20))],
        'shown answer',
      ).toEqual([]);
    });
  });
}
