import AxeBuilder from '@axe-core/playwright';
import { expect, gradeByKey, openReview, PAGES, test } from '../e2e/support/site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of PAGES) {
      test(`axe finds nothing on /${address}`, async ({ page, guard }) => {
        if (address === '404.html') guard.allow('404');
        await page.goto(address, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      });
    }

    test('axe finds nothing in a review: prompt, answer, keys, end', async ({ page }) => {
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
          state,
        ).toEqual([]);
      };
      await openReview(page, '?section=leaders/learn%23minutes');
      await check('prompt');
      await page.keyboard.press('Space');
      await check('answer');
      await page.keyboard.press('Shift+?');
      await check('keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('4');
      for (let count = 0; count < 20; count++) {
        if (await page.getByRole('heading', { name: 'Done for now' }).isVisible()) break;
        await page.waitForTimeout(180);
        await gradeByKey(page, '4');
      }
      await check('end');
    });

    test('axe finds nothing on an open card, an open menu and an open search', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('leaders/learn/', { waitUntil: 'networkidle' });
      await page.locator('.card summary').first().click();
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
          state,
        ).toEqual([]);
      };
      await check('open card');
      await page.getByRole('button', { name: 'Menu' }).click();
      await check('open menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Search' }).click();
      await check('open search');
    });
  });
}
