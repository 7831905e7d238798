import { expect, gradeByKey, openReview, pauseAfterGrade, test, WIDTHS } from '../support/site.ts';

for (const width of WIDTHS) {
  test(`grade buttons never jump and are easy to hit at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openReview(page);
    const places = new Set<string>();
    for (let count = 0; count < 5; count++) {
      await page.keyboard.press('Space');
      await expect(page.locator('.grade')).toHaveCount(4);
      const boxes = await page.locator('.grade').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { top, left, width: w, height } = button.getBoundingClientRect();
          return { top: Math.round(top), left: Math.round(left), width: Math.round(w), height };
        }),
      );
      expect(boxes).toHaveLength(4);
      for (const box of boxes) {
        expect(box.height).toBeGreaterThanOrEqual(48);
        expect(box.width).toBeGreaterThanOrEqual(48);
        expect(box.top + box.height).toBeLessThanOrEqual(740);
      }
      places.add(JSON.stringify(boxes));
      await page.keyboard.press('3');
      await pauseAfterGrade(page);
    }
    expect([...places]).toHaveLength(1);
  });
}

test('changes are announced', async ({ page }) => {
  await openReview(page);
  await gradeByKey(page, '3');
  await expect(page.getByRole('status').first()).toContainText('Good, again in 10 min.');
  await page.keyboard.press('u');
  await expect(page.getByRole('status').first()).toContainText('Undone: a grade.');
});
