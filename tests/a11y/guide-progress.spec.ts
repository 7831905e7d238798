import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../e2e/support/site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 740 } });

      test('axe finds nothing on a guide with read marks, grades and a graded card', async ({
        page,
      }) => {
        const check = async (state: string): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
            state,
          ).toEqual([]);
        };
        await page.goto('leaders/learn/');
        await page.mouse.move(100, 300);
        await page.getByRole('button', { name: 'Mark as read: Purpose' }).click();
        const card = page.locator('.card').first();
        await card.getByText('Show answer').click();
        await expect(card.locator('.grade')).toHaveCount(4);
        await check('marks and grades');
        await card.getByRole('button', { name: /^Easy/ }).click();
        await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
        await check('graded');
        await page.reload();
        await card.getByText('Show answer').click();
        await expect(card.getByRole('status')).toHaveText(/^Practised/);
        if (width < 1280) await page.locator('mobile-starlight-toc summary').click();
        await check('practised, contents');
      });
    });
  }
}
