import { expectAccessible } from '../e2e/support/axe.ts';
import { builtPages } from '../e2e/support/built-pages.ts';
import { gradeByKey, openReview, PAGES, test } from '../e2e/support/site.ts';

for (const address of PAGES) {
  test(`axe finds nothing on /${address}`, async ({ page, guard }) => {
    if (address === '404.html') guard.allow('404');
    await page.goto(address, { waitUntil: 'networkidle' });
    await expectAccessible(page, address);
  });
}

// Header, sidebar and footer are the same on these as on those above. A guide to print holds the text of its pages.
const others = builtPages().filter(
  (path) => !path.startsWith('print/') && !PAGES.some((known) => known === path),
);
for (const address of others) {
  test(`axe finds nothing in the text of /${address}`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page, address, 'main');
  });
}

test('axe finds nothing in a review: prompt, answer, keys, end', async ({ page }) => {
  await openReview(page, '?section=leaders/learn%23minutes');
  await expectAccessible(page, 'prompt');
  await page.keyboard.press('Space');
  await expectAccessible(page, 'answer');
  await page.keyboard.press('Shift+?');
  await expectAccessible(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  for (let count = 0; count < 20; count++) {
    if (await page.getByRole('heading', { name: 'Done for now' }).isVisible()) break;
    await page.waitForTimeout(180);
    await gradeByKey(page, '4');
  }
  await expectAccessible(page, 'end');
});

test('axe finds nothing on an open card, an open menu and an open search', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('leaders/learn/', { waitUntil: 'networkidle' });
  await page.locator('.card summary').first().click();
  await expectAccessible(page, 'open card');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page, 'open menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search' }).click();
  await expectAccessible(page, 'open search');
});
