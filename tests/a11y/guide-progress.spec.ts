import { expectAccessible } from '../e2e/support/axe.ts';
import { expect, test } from '../e2e/support/site.ts';

for (const width of [360, 1280]) {
  test(`axe finds nothing on a guide with read marks, grades and a graded card at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('leaders/learn/');
    await page.mouse.move(100, 300);
    await page.getByRole('button', { name: 'Mark as read: Purpose' }).click();
    const card = page.locator('.card').first();
    await card.getByText('Show answer').click();
    await expect(card.locator('.grade')).toHaveCount(4);
    await expectAccessible(page, 'marks and grades');
    await card.getByRole('button', { name: /^Easy/ }).click();
    await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expectAccessible(page, 'graded');
    await page.reload();
    await card.getByText('Show answer').click();
    await expect(card.getByRole('status')).toHaveText(/^Practiced/);
    if (width < 1280) await page.locator('mobile-starlight-toc summary').click();
    await expectAccessible(page, 'practiced, contents');
  });
}
