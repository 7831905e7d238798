// Reported: rust-lang/mdBook#1996: closed <details> are missing on paper.
// Seen: Safari before 18.4 and Firefox before 143 do not know ::details-content and print guides without their answers.
// Right: answers are open while the page is printed, closed again afterwards, and count as shown at no time.
import { expect, test } from '../e2e/support/site.ts';

for (const path of ['leaders/learn/', 'decks/leaders/']) {
  test(`${path}: answers open for the printer alone`, async ({ page }) => {
    await page.goto(path);
    const answers = page.locator('.card-reveal');
    const count = await answers.count();
    expect(count).toBeGreaterThan(0);
    await answers.first().locator('summary').click();
    await expect(page.getByRole('button', { name: /^Good/ })).toHaveCount(1);

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.card-reveal[open]')).toHaveCount(count);
    // The events of the opened elements come in a later task.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.card-reveal[open]')).toHaveCount(1);
    await expect(answers.first()).toHaveAttribute('open');

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.card-reveal[open]')).toHaveCount(count);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.card-reveal[open]')).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^Good/ })).toHaveCount(1);
  });
}
