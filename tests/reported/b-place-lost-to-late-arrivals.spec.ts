// Reported: withastro/starlight#1448 for the last sections; WCAG 2.2, 3.2.5 for a place that moves by itself.
// Seen: what arrives after the landing moves it away in Safari, closed parts hide it, and short last sections are not marked.
// Right: the place stays below the bars until the reader moves, closed parts around it open, and its section is marked.
import type { Page } from '@playwright/test';
import { standing } from '../e2e/support/bars.ts';
import { expect, test } from '../e2e/support/site.ts';

/** Adds a block above all text, as a late picture would, without Chromium's own correction. */
async function insertAbove(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The window takes it from the body, unless the root clips what overflows.
    for (const part of [document.documentElement, document.body])
      part.style.overflowAnchor = 'none';
    const block = document.createElement('div');
    block.style.height = '300px';
    document.querySelector('.sl-markdown-content')?.prepend(block);
  });
}

function expectLanded(page: Page, id: string, message: string): Promise<void> {
  return expect
    .poll(async () => (await standing(page, id))?.belowBars, { message })
    .toBeLessThanOrEqual(40);
}

test('what arrives late moves no place, until the reader moves', async ({ page }) => {
  await page.goto('leaders/learn/#follow-up');
  await expectLanded(page, 'follow-up', 'at first');
  await insertAbove(page);
  await expectLanded(page, 'follow-up', 'after a late block');
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 500);
  await expect.poll(async () => (await standing(page, 'follow-up'))?.belowBars).toBeLessThan(-300);
  const before = await page.evaluate(() => scrollY);
  await insertAbove(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await page.evaluate(() => scrollY), 'after a sign of the reader').toBe(before);
});

test('a target in a closed part is opened', async ({ page }) => {
  await page.goto('chat/consumer/design/');
  await page.evaluate(() => {
    const inside = document.querySelector('.picture details:not([open]) :is(li, p)');
    if (inside !== null) inside.id = 'inside';
    const link = document.createElement('a');
    link.href = '#inside';
    link.textContent = 'to the inside';
    document.querySelector('.sl-markdown-content')?.prepend(link);
  });
  await expect(page.locator('#inside')).toBeHidden();
  await page.getByRole('link', { name: 'to the inside' }).click();
  await expect(page.locator('#inside')).toBeVisible();
  await expectLanded(page, 'inside', 'inside of details');
});

test.describe('in a window higher than the last sections', () => {
  test.use({ viewport: { width: 1280, height: 2400 } });

  test('the section of the link is marked, by click, by address and by Back', async ({ page }) => {
    await page.goto('leaders/learn/');
    const contents = page.locator('starlight-toc');
    const link = (hash: string) => contents.locator(`a[href="${hash}"]`);
    const current = contents.locator('a[aria-current]');
    for (const hash of ['#example', '#next', '#leader']) {
      await link(hash).click();
      await expect(current).toHaveAttribute('href', hash);
    }
    await page.goBack();
    await expect(current).toHaveAttribute('href', '#next');
    await page.goto('about:blank');
    await page.goto('leaders/learn/#example');
    await expect(current).toHaveAttribute('href', '#example');
    // At the end of a page the last section is the present one, where no link has led elsewhere.
    await page.goto('about:blank');
    await page.goto('leaders/learn/');
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await expect(current).toHaveAttribute('href', '#next');
  });
});

test('"Open in guide", a search result and a shared filter lead below the bars', async ({
  page,
}) => {
  await page.goto('card/?id=learn-existing-systems');
  await page.getByRole('link', { name: /^Open in guide/ }).click();
  await expect(page).toHaveURL(/#ask$/);
  await expectLanded(page, 'ask', 'from the card page');

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search').fill('interviewer plays stakeholder');
  const result = page.locator('dialog.search a[href*="#"]').first();
  await expect(result).toBeVisible();
  const id = ((await result.getAttribute('href')) ?? '').split('#')[1] ?? '';
  await result.click();
  await expect(page.locator('dialog.search')).toBeHidden();
  await expectLanded(page, id, 'from the search');

  await page.goto('reference/glossary/?q=zzz#term-agile');
  await expect(page.locator('#term-agile')).toBeVisible();
  await expectLanded(page, 'term-agile', 'an entry that a filter hid');
});
