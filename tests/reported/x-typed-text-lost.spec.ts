// Reported: mozilla/sumo#3211 (text of a textarea is gone on the way back to the page).
// Seen here: a better reply, a figure, a name and an order were gone after a reload, in review, practice and guide.
// Right: the text stays in the tab until the card is graded, an undo brings it back, and storage does not grow.
import type { Page } from '@playwright/test';
import type { MadeKind } from '../support/cards/exercise-cards.ts';
import { cardsOf, orderParts, reviewCards } from '../e2e/support/exercises.ts';
import { blockStorage } from '../e2e/support/blocked-storage.ts';
import { expect, test } from '../e2e/support/site.ts';

const FIELDS = {
  critique: { label: /^Your reply/, text: 'p99 under 200 ms,\nso one region is enough' },
  numeric: { label: /^Your figure/, text: '12.5k' },
  diagram: { label: 'Name of the hidden part', text: 'shard router' },
} as const;
const KINDS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

const field = (page: Page, kind: keyof typeof FIELDS) => page.getByLabel(FIELDS[kind].label);

/** Everything that the tab and the site have stored, as one text. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );

test.describe('in a review', () => {
  for (const kind of KINDS) {
    test(`${kind}: after a reload and an undo, and gone with the grade`, async ({ page }) => {
      await reviewCards(page, cardsOf(kind, 'basic'));
      const { text } = FIELDS[kind];
      await field(page, kind).fill(text);
      await page.reload();
      await expect(field(page, kind)).toHaveValue(text);
      await page.goto('decks/');
      await page.goBack();
      await expect(field(page, kind)).toHaveValue(text);

      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.locator('.grade[data-rating="3"]').click();
      await expect(page.locator('[data-card-id="made-basic"]')).toBeVisible();
      expect(await stored(page)).not.toContain(text.slice(0, 5));
      await page.keyboard.press('u');
      await expect(field(page, kind)).toHaveValue(text);
    });
  }

  test('order: the parts stay where they were put', async ({ page }) => {
    await reviewCards(page, cardsOf('order', 'basic'));
    const before = await orderParts(page);
    await page.getByRole('button', { name: `Move down: ${before[0] ?? ''}` }).click();
    const moved = [before[1], before[0], ...before.slice(2)];
    await expect(page.locator('.order-list .order-part')).toHaveText(moved.map(String));
    await page.reload();
    await expect(page.locator('.order-list .order-part')).toHaveText(moved.map(String));
  });

  test('graded Again, the card comes back with an empty field', async ({ page }) => {
    await reviewCards(page, cardsOf('diagram'));
    await field(page, 'diagram').fill('shard router');
    await field(page, 'diagram').press('Enter');
    await page.locator('.grade[data-rating="1"]').click();
    await expect(field(page, 'diagram')).toHaveValue('');
    await page.keyboard.press('u');
    await expect(field(page, 'diagram')).toHaveValue('shard router');
  });
});

test('in practice, after a reload, and gone once it is answered', async ({ page }) => {
  await reviewCards(page, cardsOf('critique'), '?practise&deck=leaders');
  await field(page, 'critique').fill('one server is plenty');
  await page.reload();
  await expect(field(page, 'critique')).toHaveValue('one server is plenty');
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Missed' }).click();
  await expect(field(page, 'critique')).toHaveValue('');
});

test('in a guide, after a reload, and gone once it is graded', async ({ page }) => {
  const open = async (): Promise<void> => {
    await page.mouse.move(200, 300);
    await expect(page.locator('.read-mark').first()).toBeAttached();
    await card.locator('.card-exercise > summary').click();
  };
  const card = page.locator('#card-estimate-weak-number');
  await page.goto('leaders/estimate/');
  await open();
  await card.getByLabel(/^Your reply/).fill('one server is plenty');
  await page.reload();
  await open();
  await expect(card.getByLabel(/^Your reply/)).toHaveValue('one server is plenty');
  await card.getByText('Compare').click();
  await card.locator('.grade[data-rating="3"]').click();
  await expect.poll(() => stored(page)).not.toContain('plenty');
});

test('storage does not grow with the texts of many cards', async ({ page }) => {
  const kinds = Array.from({ length: 3 }, (): MadeKind => 'critique');
  await reviewCards(page, cardsOf(...kinds));
  await field(page, 'critique').fill('x'.repeat(400_000));
  await field(page, 'critique').fill('y'.repeat(40_000));
  expect((await stored(page)).length).toBeLessThan(100_000);
});

for (const kind of KINDS) {
  test(`${kind}: without storage the field works and says that nothing is kept`, async ({
    page,
  }) => {
    await blockStorage(page);
    await reviewCards(page, cardsOf(kind));
    await field(page, kind).fill('1');
    await expect(page.locator('.exercise')).toContainText(/stores nothing here|keeps nothing here/);
    await page.getByRole('button', { name: 'Show answer' }).click();
    await expect(page.locator('.grade').first()).toBeVisible();
  });
}
