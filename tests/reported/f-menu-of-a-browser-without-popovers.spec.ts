/**
 * Reported in beancount/fava#2161: a phone with iOS 16 cannot use the site, because its browser lacks what came in 2024.
 * Seen here: without popovers (Safari 16, Chrome 113, Firefox 124) the menu covers every guide and cannot be closed.
 * Right: the guide can be read, and the menu opens and closes by button and Escape; without JavaScript it is above it.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

test.use({ viewport: { width: 390, height: 780 } });

/** Takes popovers away: the attributes, the selector, and what a script can ask for. */
async function forgetPopovers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  });
  await page.route(/\.css$|\/$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/\spopover(target)?(?=[=\s>])/g, ' data-gone$1')
      .replaceAll(':popover-open', ':unknown-pseudo');
    await route.fulfill({ response, body });
  });
}

test('the guide can be read, and the menu opens and closes', async ({ page }) => {
  await forgetPopovers(page);
  await page.goto('leaders/learn/');
  const menu = page.locator('.sidebar-pane');
  const button = page.getByRole('button', { name: 'Menu' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(menu).toBeHidden();

  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(menu.getByRole('link', { name: 'L: learn the problem' })).toBeVisible();
  await expect(page.locator('.main-frame')).toHaveAttribute('inert');

  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.locator('.main-frame')).not.toHaveAttribute('inert');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu does not cover the guide', async ({ page }) => {
    await forgetPopovers(page);
    await page.goto('leaders/learn/');
    await expect(page.locator('.sidebar-pane')).toHaveCSS('position', 'static');
    await expect(page.locator('.sidebar-pane a').first()).toBeVisible();
  });
});
