/** Exercises in the review: tried, checked and graded by keyboard, and what is left without one. */
import type { Page } from '@playwright/test';
import { register } from '../../support/log/entries.ts';
import { ORDER_PARTS } from '../../support/cards/exercise-cards.ts';
import {
  answer,
  cardsOf,
  numericDraw,
  orderParts,
  prompt,
  putInOrder,
  reviewCards,
  suggested,
  tabTo,
} from '../support/exercises.ts';
import { pastReviews, seed } from '../support/progress.ts';
import { expect, shownCard, storedSegments, test } from '../support/site.ts';

const FIELD = {
  numeric: /^Your figure/,
  diagram: 'Name of the hidden part',
  critique: /^Your reply/,
};

async function expectGradedByKey(page: Page, key: string): Promise<void> {
  const card = await shownCard(page);
  await page.keyboard.press(key);
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', card);
  await expect(prompt(page)).toBeFocused();
  expect((await storedSegments(page)).map(([, text]) => text).join()).toContain(card);
}

test.describe('by keyboard alone', () => {
  test('an order card is put in order, checked and graded', async ({ page }) => {
    await reviewCards(page, cardsOf('order', 'basic'));
    await expect(page.locator('.order-list')).toBeVisible();
    expect(await orderParts(page)).not.toEqual(ORDER_PARTS);
    await putInOrder(page, ORDER_PARTS, async (button) => {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      // The focus goes along with the part, to its end of the list as well.
      await expect(button).toBeFocused();
    });
    const up = page.getByRole('button', { name: `Move up: ${ORDER_PARTS[0]}`, exact: true });
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    expect(await orderParts(page)).toEqual(ORDER_PARTS);
    await tabTo(page, page.getByRole('button', { name: 'Check the order' }));
    await page.keyboard.press('Space');
    await expect(answer(page)).toBeFocused();
    await expect(page.locator('.exercise-verdict')).toHaveText('All in order.');
    await expect(suggested(page)).toHaveAccessibleName(/^Good .*suggested$/);
    await expectGradedByKey(page, '3');
  });

  test('what is said of a moved part, and of an order that is wrong', async ({ page }) => {
    await reviewCards(page, cardsOf('order'));
    await putInOrder(page, ORDER_PARTS, (button) => button.press('Enter'));
    const down = page.getByRole('button', { name: `Move down: ${ORDER_PARTS[0]}`, exact: true });
    await down.press('Enter');
    await expect(page.getByText(`${ORDER_PARTS[0]}: 2 of 4`)).toBeAttached();
    await down.press('Enter');
    await down.press('Enter');
    await expect(down).toBeFocused();
    await page.getByRole('button', { name: 'Check the order' }).press('Enter');
    await expect(page.locator('.order-list > li')).toHaveText([
      /Estimate scale.*1 place too early/,
      /APIs.*1 place too early/,
      /Data.*1 place too early/,
      /Learn the problem.*3 places too late/,
    ]);
    await expect(suggested(page)).toHaveAccessibleName(/^Hard /);
  });

  test('a figure is typed, checked and graded; its digits grade nothing', async ({ page }) => {
    await reviewCards(page, cardsOf('numeric', 'basic'));
    const field = page.getByLabel(FIELD.numeric);
    await tabTo(page, field);
    await page.keyboard.type('1234');
    expect(await shownCard(page)).toBe('made-numeric');
    await expect(answer(page)).toHaveCount(0);
    expect(await storedSegments(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(numericDraw('made-numeric', 0).right);
    await page.keyboard.press('Enter');
    await expect(answer(page)).toBeFocused();
    await expect(page.locator('.exercise-verdict')).toHaveText(/^✓ You typed [\d,.]+\. Right/);
    await expect(suggested(page)).toHaveAccessibleName(/^Good .*suggested$/);
    await expectGradedByKey(page, '4');
  });

  test('a hidden part is named, checked and graded', async ({ page }) => {
    await reviewCards(page, cardsOf('diagram', 'basic'));
    const field = page.getByLabel(FIELD.diagram);
    await tabTo(page, field);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing is typed yet.')).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type('load balancr');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(answer(page)).toBeFocused();
    await expect(page.locator('.exercise-verdict')).toContainText(
      'You typed load balancr. Almost its name.',
    );
    await expect(suggested(page)).toHaveAccessibleName(/^Hard .*suggested$/);
    await expectGradedByKey(page, '2');
  });

  test('a reply is written and compared; its letters do nothing to the card', async ({ page }) => {
    await reviewCards(page, cardsOf('critique', 'basic'));
    const field = page.getByLabel(FIELD.critique);
    await tabTo(page, field);
    await page.keyboard.type('bsfuie? 1234');
    await page.keyboard.press('Enter');
    await page.keyboard.type('<b>second</b> line');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('bsfuie? 1234\n<b>second</b> line');
    await expect(page.locator('dialog[open], .review-flag')).toHaveCount(0);
    expect(await shownCard(page)).toBe('made-critique');
    expect(await storedSegments(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(answer(page)).toBeFocused();
    await expect(page.getByRole('figure', { name: 'Yours' })).toContainText('<b>second</b> line');
    // How good a reply is, its writer tells.
    await expect(suggested(page)).toHaveCount(0);
    await expectGradedByKey(page, '1');
  });
});

test('a figure that cannot be read gets a message and keeps its field', async ({ page }) => {
  await reviewCards(page, cardsOf('numeric'));
  const field = page.getByLabel(FIELD.numeric);
  await field.fill('23 bananas');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“bananas” after the figure is not a unit');
  await expect(field).toHaveValue('23 bananas');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/“bananas”/);
  await expect(answer(page)).toHaveCount(0);
  await field.press('Backspace');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const kind of ['order', 'numeric', 'diagram', 'critique'] as const) {
  test(`the answer of a card of the kind ${kind} is shown without a try`, async ({ page }) => {
    await reviewCards(page, cardsOf(kind));
    await expect(page.locator('.exercise')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(answer(page)).toBeFocused();
    await expect(page.locator('.exercise, .exercise-verdict')).toHaveCount(0);
    await expect(page.locator('.grade')).toHaveCount(4);
    await expect(suggested(page)).toHaveCount(0);
  });
}

test('a draw is the same after a reload and in the answer, and another one after a grade', async ({
  page,
}) => {
  const catalogue = cardsOf('numeric');
  await reviewCards(page, catalogue);
  const first = numericDraw('made-numeric', 0);
  await expect(page.locator('.review-prompt')).toHaveText(first.question);
  await page.reload();
  await expect(page.locator('.review-prompt')).toHaveText(first.question);
  await page.getByLabel(FIELD.numeric).fill(first.right);
  await page.keyboard.press('Enter');
  await expect(page.locator('.review-prompt')).toHaveText(first.question);
  await expect(answer(page).locator('.drawn').last()).toHaveText(`${first.right} messages/s`);
});

test('a card that was graded before is drawn anew', async ({ page }) => {
  await seed(page, pastReviews(['made-numeric'], [60]));
  await reviewCards(page, cardsOf('numeric'));
  const { question } = numericDraw('made-numeric', 1);
  expect(question).not.toBe(numericDraw('made-numeric', 0).question);
  await expect(page.locator('.review-prompt')).toHaveText(question);
});

for (const [figure, rating, name] of [
  ['close', 2, /^Good .*suggested$/],
  ['wrong', 1, /^Again .*suggested$/],
] as const) {
  test(`with two grades a try worth ${rating} suggests the one that stands for it`, async ({
    page,
  }) => {
    const setting = { name: 'gradeButtons', cardId: null, value: 2 } as const;
    await seed(page, [register({ ...setting, setAtMs: 1 })]);
    await reviewCards(page, cardsOf('numeric'));
    const { close, value } = numericDraw('made-numeric', 0);
    await page.getByLabel(FIELD.numeric).fill(figure === 'close' ? close : String(value * 40));
    await page.keyboard.press('Enter');
    await expect(page.locator('.grade')).toHaveCount(2);
    await expect(suggested(page)).toHaveAccessibleName(name);
  });
}

test('an undo brings the card back with what was typed, not judged, and nothing suggested', async ({
  page,
}) => {
  await reviewCards(page, cardsOf('numeric', 'basic'));
  const field = page.getByLabel(FIELD.numeric);
  const { right } = numericDraw('made-numeric', 0);
  await field.fill(right);
  await field.press('Enter');
  await expect(suggested(page)).toHaveCount(1);
  await expectGradedByKey(page, '3');
  await page.keyboard.press('u');
  await expect(field).toHaveValue(right);
  await expect(page.locator('.exercise-verdict')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(answer(page)).toBeVisible();
  await expect(suggested(page)).toHaveCount(0);
});

test('practice has exercises, too, and stores nothing', async ({ page }) => {
  await reviewCards(page, cardsOf('diagram'), '?practice');
  await page.getByLabel(FIELD.diagram).fill('cache');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await expect(page.locator('.exercise-verdict')).toContainText('You typed cache. Not its name.');
  await page.keyboard.press('1');
  await expect(page.getByLabel(FIELD.diagram)).toHaveValue('');
  await page.getByLabel(FIELD.diagram).fill('Load balancer');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'All known' })).toBeVisible();
  expect(await storedSegments(page)).toEqual([]);
});

test('without the file of its kind a card is prompt and answer, and can be graded', async ({
  page,
  guard,
}) => {
  guard.allow('net::ERR_FAILED');
  await page.route('**/_astro/Review.*.js', (route) => route.abort());
  await reviewCards(page, cardsOf('order', 'numeric', 'basic'));
  await expect(prompt(page).getByRole('listitem')).toHaveCount(4);
  await page.keyboard.press('Space');
  await expect(answer(page).getByRole('listitem')).toHaveText([...ORDER_PARTS]);
  await expectGradedByKey(page, '3');
  await expect(prompt(page)).toContainText('How many messages a second');
  await page.waitForTimeout(180);
  await page.keyboard.press('Space');
  await expect(answer(page)).toContainText('messages/s');
  await expectGradedByKey(page, '3');
});

test('a kind that comes late keeps the focus, and changes no answer that is shown', async ({
  page,
}) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/_astro/Review.*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await reviewCards(page, cardsOf('basic', 'numeric', 'order'));
  await page.keyboard.press('Space');
  await expectGradedByKey(page, '3');
  await page.waitForTimeout(180);
  await page.keyboard.press('Space');
  await expect(answer(page)).toBeFocused();
  const shown = await page.locator('.review-card').innerText();
  held.resolve(undefined);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.review-card').innerText()).toBe(shown);
  await expect(answer(page)).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.locator('.order-list')).toBeVisible();
  await expect(prompt(page)).toBeFocused();
});

test('from the first answer on, every kind is there before its first card', async ({ page }) => {
  const loaded: string[] = [];
  page.on('requestfinished', (request) => loaded.push(request.url()));
  const kinds = () => new Set(loaded.filter((url) => /\/Review\.[\w-]+\.js$/.test(url))).size;
  await reviewCards(page, cardsOf('basic', 'numeric'));
  expect(kinds()).toBe(0);
  await page.keyboard.press('Space');
  await expect.poll(kinds).toBe(4);
});
