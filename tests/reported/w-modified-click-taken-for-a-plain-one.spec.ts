// Reported: angular/angular#17580, and asciidoctor/asciidoctor-docs-ui#97.
// Seen: Ctrl+click on a search result opened the tab and closed the search; other handlers on links acted as well.
// Right: a click with a modifier or the middle button opens the link elsewhere, and the page stays as it is.
import type { Locator, Page } from '@playwright/test';
import { expect, openReview, test } from '../e2e/support/site.ts';

const WAYS = [
  { name: 'Ctrl', options: { modifiers: ['Control'] } },
  { name: 'Meta', options: { modifiers: ['Meta'] } },
  { name: 'Shift', options: { modifiers: ['Shift'] } },
  { name: 'middle button', options: { button: 'middle' } },
] as const;

/** Clicks a link in every way that opens it elsewhere, without the tabs: what this page does of itself is the question. */
async function clickElsewhere(page: Page, link: Locator): Promise<void> {
  await page.evaluate(() => {
    // Browsers skip their own action of a click that is prevented last, and the handlers of the page have run by then.
    const prevent = (event: Event): void => {
      event.preventDefault();
    };
    for (const type of ['click', 'auxclick']) addEventListener(type, prevent);
  });
  for (const { options } of WAYS) await link.click(options as Parameters<Locator['click']>[0]);
}

test('the search stays open, and a plain click closes it', async ({ page, context }) => {
  await page.goto('leaders/');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog.search');
  await page.getByPlaceholder('Search').fill('stakeholders');
  const link = dialog.getByRole('link').first();
  await expect(link).toBeVisible();
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await expect(dialog).toBeVisible();
  await clickElsewhere(page, link);
  await expect(dialog).toBeVisible();
  await link.click();
  await expect(dialog).toBeHidden();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('the contents stay open, and a plain click closes them', async ({ page }) => {
    await page.goto('leaders/learn/');
    const contents = page.locator('mobile-starlight-toc details');
    await contents.locator('summary').click();
    const link = contents.getByRole('link', { name: 'Ask in the room' });
    await clickElsewhere(page, link);
    await expect(contents).toHaveAttribute('open');
    await link.click();
    await expect(contents).not.toHaveAttribute('open');
  });
});

test('"Open in guide" keeps no way back for a guide in another tab', async ({ page }) => {
  await openReview(page);
  await clickElsewhere(page, page.getByRole('link', { name: 'Open in guide' }));
  await page.goto('leaders/learn/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#back-to-review')).toBeHidden();
});

test('"Back to your review" stays when the review is opened in another tab', async ({ page }) => {
  await openReview(page);
  await page.getByRole('link', { name: 'Open in guide' }).click();
  const back = page.getByRole('link', { name: 'Back to your review' });
  await expect(back).toBeVisible();
  await clickElsewhere(page, back);
  await page.goto('leaders/learn/');
  await expect(back).toBeVisible();
});

test('the anchor of a heading copies nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('leaders/learn/');
  await page.mouse.wheel(0, 10);
  await expect(page.getByRole('button', { name: /^Mark as read/ }).first()).toBeAttached();
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await clickElsewhere(page, page.locator('#ask ~ a.sl-anchor-link'));
  await expect(page.locator('[data-copied]')).toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});
