import { expectAccessible } from '../e2e/support/axe.ts';
import { answer, cardsOf, reviewCards } from '../e2e/support/exercises.ts';
import { expect, test } from '../e2e/support/site.ts';

for (const [kind, typed] of [
  ['cloze', null],
  ['order', null],
  ['numeric', '23 bananas'],
  ['critique', 'So one server is plenty.'],
  ['diagram', 'load balancr'],
] as const) {
  test(`axe finds nothing in a review of the kind ${kind}: prompt, after the check`, async ({
    page,
  }) => {
    await reviewCards(page, cardsOf(kind));
    if (kind === 'cloze') {
      await expectAccessible(page, 'prompt');
      await page.keyboard.press('Space');
      await expect(answer(page)).toBeVisible();
      await expectAccessible(page, 'answer');
      return;
    }
    await expect(page.locator('.exercise')).toBeVisible();
    await expectAccessible(page, 'prompt');
    if (typed !== null) await page.locator('.exercise :is(input, textarea)').fill(typed);
    await page.locator('.exercise .dr-button').click();
    if (kind === 'numeric') {
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'message');
      await page.locator('.exercise input').fill('23');
      await page.locator('.exercise .dr-button').click();
    }
    if (kind === 'diagram') await page.getByText('In words').click();
    await expect(answer(page)).toBeVisible();
    await expectAccessible(page, 'after the check');
  });
}

test('axe finds nothing in the exercises of a guide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('leaders/estimate/', { waitUntil: 'networkidle' });
  for (const [id, typed] of [
    ['estimate-messages-a-second', '23k'],
    ['estimate-weak-number', 'So one server is plenty.'],
  ] as const) {
    const card = page.locator(`#card-${id}`);
    await card.locator('.card-exercise > summary').click();
    const field = card.locator('.exercise :is(input, textarea)');
    await field.fill(typed);
    await expectAccessible(page, 'open exercise', `#card-${id}`);
    await card.locator('.exercise .dr-button').click();
    await expect(card.locator('.grade')).toHaveCount(4);
    await expectAccessible(page, 'checked exercise', `#card-${id}`);
  }
});
