/** Exercises beside the text of a guide. */
import type { Locator, Page } from '@playwright/test';
import { readNumeric } from '../../../src/card-kinds/numeric/read.ts';
import { parseCatalogue } from '../../../src/lib/cards/catalogue.ts';
import { putInOrder, tabTo } from '../support/exercises.ts';
import { expect, storedSegments, test } from '../support/site.ts';

const NUMERIC = { address: 'leaders/estimate/', id: 'estimate-messages-a-second' };
const CRITIQUE = { address: 'leaders/estimate/', id: 'estimate-weak-number' };
const ORDER = { address: 'leaders/', id: 'leaders-before-the-drawing' };
const RIGHT_ORDER = ['Estimate scale', 'APIs and interfaces', 'Data modeling'];

/** Opens the page of a card and gives the first sign of a reader. */
async function openCard(page: Page, { address, id }: typeof NUMERIC): Promise<Locator> {
  await page.goto(address);
  await page.mouse.move(200, 300);
  await expect(page.locator('.read-mark').first()).toBeAttached();
  return page.locator(`#card-${id}`);
}

async function rightFigure(page: Page): Promise<number> {
  const parsed = parseCatalogue(await (await page.request.get('cards.json')).json());
  const cards = parsed.ok ? parsed.catalogue.cards : [];
  const exercise = readNumeric(cards.find(({ id }) => id === NUMERIC.id)?.exercise);
  if (exercise === null) throw new Error('expected a numeric card');
  return exercise.expected.value;
}

function suggestedIn(card: Locator): Locator {
  return card.locator('.grade[data-suggested=true]');
}

test('before an exercise is opened, a guide loads nothing of it', async ({ page }) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.text());
  });
  const withPreact = async (): Promise<number> =>
    (await Promise.all(bodies)).filter((body) => body.includes('dangerouslySetInnerHTML')).length;
  const card = await openCard(page, NUMERIC);
  await card.getByText('Show answer').click();
  await expect(card.locator('.grade')).toHaveCount(4);
  expect(await withPreact()).toBe(0);
  await expect(page.locator('#card-estimate-rounding .card-exercise')).toHaveCount(0);
  await card.getByText('Type your figure here').click();
  await expect(card.getByLabel(/^Your figure/)).toBeVisible();
  expect(await withPreact()).toBeGreaterThan(0);
});

test(
  'a figure is checked, the answer opens with a suggestion, and another try is a new one',
  { tag: '@base' },
  async ({ page }) => {
    const right = await rightFigure(page);
    const card = await openCard(page, NUMERIC);
    await tabTo(page, card.getByText('Type your figure here'));
    await page.keyboard.press('Enter');
    const field = card.getByLabel('Your figure, in messages/s');
    await expect(field).toBeVisible();
    await tabTo(page, field);
    await page.keyboard.type(String(right * 100));
    await page.keyboard.press('Enter');
    await expect(card.locator('.card-answer')).toBeFocused();
    await expect(card.locator('.exercise-verdict')).toContainText('2 zeros too many');
    await expect(suggestedIn(card)).toHaveAccessibleName(/^Again .*suggested$/);

    // It stands above the answer, with the line that hides it and the card's three tools between.
    for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+Tab');
    await expect(card.getByRole('button', { name: 'Try again' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await expect(card.locator('.card-answer')).toBeHidden();
    await page.keyboard.type(String(right));
    await page.keyboard.press('Enter');
    await expect(suggestedIn(card)).toHaveAccessibleName(/^Good .*suggested$/);
    await page.keyboard.press('Tab');
    await expect(card.locator('.grade').first()).toBeFocused();
    await suggestedIn(card).press('Enter');
    await expect(card.locator('.card-grades').getByRole('status')).toHaveText(/^Good\. Next in/);
    expect(await storedSegments(page)).not.toEqual([]);
  },
);

test('a try that is given up suggests nothing', async ({ page }) => {
  const card = await openCard(page, NUMERIC);
  await card.getByText('Type your figure here').click();
  await card.getByLabel(/^Your figure/).fill('1');
  await page.keyboard.press('Enter');
  await expect(suggestedIn(card)).toHaveCount(1);
  await card.getByRole('button', { name: 'Try again' }).click();
  await card.getByText('Show answer').click();
  await expect(card.locator('.grade')).toHaveCount(4);
  await expect(suggestedIn(card)).toHaveCount(0);
});

test('an order is put right and a reply is compared', async ({ page }) => {
  const order = await openCard(page, ORDER);
  await order.getByText('Put them in order here').click();
  await expect(order.locator('.order-list')).toBeVisible();
  await putInOrder(page, RIGHT_ORDER, (button) => button.press('Enter'));
  await order.getByRole('button', { name: 'Check the order' }).click();
  await expect(order.getByText('All in order.')).toBeVisible();
  await expect(order.locator('.card-answer li')).toHaveText(RIGHT_ORDER);
  await expect(suggestedIn(order)).toHaveAccessibleName(/^Good /);

  const critique = await openCard(page, CRITIQUE);
  await critique.getByText('Write your reply here').click();
  await critique.getByLabel(/^Your reply/).fill('So one server is plenty.');
  await critique.getByRole('button', { name: 'Compare' }).click();
  await expect(critique.getByRole('figure', { name: 'Yours' })).toContainText('plenty.');
  await expect(critique.locator('.card-answer')).toBeFocused();
  await expect(critique.locator('.grade')).toHaveCount(4);
  await expect(suggestedIn(critique)).toHaveCount(0);
});

for (const file of ['**/cards.json', '**/_astro/Review.*.js', '**/_astro/mount.*.js']) {
  test(`an exercise says so where ${file} cannot be loaded, and can be tried once more`, async ({
    page,
    guard,
  }) => {
    guard.allow('net::ERR_FAILED');
    await page.route(file, (route) => route.abort());
    const card = await openCard(page, NUMERIC);
    const summary = card.getByText('Type your figure here');
    await summary.click();
    await expect(card.getByRole('alert')).toContainText('The exercise could not be loaded.');
    await expect(card.getByText('Show answer')).toBeVisible();
    await page.unroute(file);
    const again = card.getByRole('button', { name: /^Try again$|^Reload the page$/ });
    if (await again.isVisible()) await again.click();
    else await page.reload();
    // After a reload the exercise is closed.
    if (!file.includes('cards.json')) await summary.click();
    await expect(card.getByLabel(/^Your figure/)).toBeVisible();
  });
}

test('an exercise at 360 px is easy to hit and no wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const card = await openCard(page, ORDER);
  await card.getByText('Put them in order here').click();
  const controls = card.locator('.exercise :is(button, .order-handle)');
  await expect(controls).toHaveCount(10);
  const expectFits = async (): Promise<void> => {
    const sizes = await card.locator('button, .order-handle').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  };
  await expectFits();
  await card.getByRole('button', { name: 'Check the order' }).click();
  await expect(suggestedIn(card)).toBeVisible();
  await expectFits();
  const clipped = await suggestedIn(card).evaluate(
    (button) => button.scrollWidth - button.clientWidth,
  );
  expect(clipped).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no exercise shows, and every answer does', async ({ page }) => {
    for (const { address, id } of [NUMERIC, CRITIQUE, ORDER]) {
      await page.goto(address);
      const card = page.locator(`#card-${id}`);
      await expect(card.locator('.card-exercise')).toBeHidden();
      await expect(card.locator('button, input, textarea')).toHaveCount(0);
      await card.getByText('Show answer').click();
      await expect(card.locator('.card-answer')).toBeVisible();
    }
    const order = page.locator(`#card-${ORDER.id}`);
    const mixed = await order.locator('.card-prompt li').allTextContents();
    expect(mixed).not.toEqual(RIGHT_ORDER);
    expect(mixed.toSorted()).toEqual(RIGHT_ORDER.toSorted());
    await expect(order.locator('.card-prompt ol')).toHaveCount(0);
    await expect(order.locator('.card-answer ol > li')).toHaveText(RIGHT_ORDER);
  });
});
