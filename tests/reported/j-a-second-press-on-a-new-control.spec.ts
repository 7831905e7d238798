/**
 * Reported: helloworld1/AnyMemo#318 (a grade tapped several times grades the next cards too).
 * Seen here: the second half of a double press acts on the control that has just appeared: it grades, reveals, deletes.
 * Right: a control takes no press of the pointer for some 300 ms after it appeared; keys act at once.
 */
import type { Locator, Page } from '@playwright/test';
import { cardsOf, orderParts, reviewCards } from '../e2e/support/exercises.ts';
import { expect, openReview, shownCard, storedSegments, test } from '../e2e/support/site.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(locator: Locator): Promise<Point> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('expected a control on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses where a control stands, and again in the same place after a gap. */
async function pressTwice(page: Page, locator: Locator, gapMs: number): Promise<void> {
  const { x, y } = await middleOf(locator);
  await page.mouse.click(x, y);
  await page.waitForTimeout(gapMs);
  await page.mouse.click(x, y);
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

for (const gapMs of [60, 150, 300]) {
  test(`"Show answer" pressed twice in ${gapMs} ms grades nothing, and a grade twice shows no answer`, async ({
    page,
  }) => {
    await openReview(page);
    await pressTwice(page, button(page, 'Show answer'), gapMs);
    await expect(button(page, /^Good/)).toBeVisible();
    expect(await storedSegments(page)).toEqual([]);
    const first = await shownCard(page);
    // Waits until the grade takes presses.
    await button(page, /^Good/).click({ trial: true });
    await pressTwice(page, button(page, /^Good/), gapMs);
    await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', first);
    await expect(button(page, 'Show answer')).toBeVisible();
    expect(await storedSegments(page)).toHaveLength(1);
  });
}

test('a double click is one press, and keys act at once', async ({ page }) => {
  await openReview(page);
  const first = await shownCard(page);
  await button(page, 'Show answer').dblclick();
  await expect(button(page, /^Good/)).toBeVisible();
  expect(await storedSegments(page)).toEqual([]);
  await page.keyboard.press('3');
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', first);
});

test('practice: the answer is not called known unseen', async ({ page }) => {
  await openReview(page, '?practise');
  const first = await shownCard(page);
  await pressTwice(page, button(page, 'Show answer'), 60);
  await expect(button(page, /^Known/)).toBeVisible();
  expect(await shownCard(page)).toBe(first);
});

test.describe('by touch, on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('two taps on "Show answer" grade nothing', async ({ page }) => {
    await openReview(page);
    const { x, y } = await middleOf(button(page, 'Show answer'));
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(60);
    await page.touchscreen.tap(x, y);
    await expect(button(page, /^Good/)).toBeVisible();
    expect(await storedSegments(page)).toEqual([]);
  });

  test('after the last grade, the bar of places stands where the grades stood', async ({
    page,
  }) => {
    await reviewCards(page, cardsOf('basic'));
    await page.keyboard.press('Space');
    const { x, y } = await middleOf(button(page, /^Easy/));
    await button(page, /^Easy/).click({ trial: true });
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(60);
    await page.touchscreen.tap(x, y);
    await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
    await expect(page).toHaveURL(/review/);
  });
});

test('an order exercise: the part that has come under the pointer stays', async ({ page }) => {
  await reviewCards(page, cardsOf('order'));
  const before = await orderParts(page);
  const down = button(page, `Move down: ${before[0] ?? ''}`);
  await pressTwice(page, down, 60);
  expect((await orderParts(page)).slice(0, 2)).toEqual([before[1], before[0]]);
});

test('the card page: an action, its opposite, and the question before a reset', async ({
  page,
}) => {
  await page.goto('card/?id=learn-minutes');
  await pressTwice(page, button(page, 'Suspend'), 60);
  await expect(button(page, 'Unsuspend')).toBeVisible();
  await pressTwice(page, button(page, 'Flag'), 60);
  await expect(button(page, 'Remove flag')).toBeVisible();
  await button(page, 'Unsuspend').click({ trial: true });
  await pressTwice(page, button(page, 'Undo'), 60);
  await expect(button(page, 'Flag')).toBeVisible();
  await expect(button(page, 'Unsuspend')).toBeVisible();
});

test('dialogs: the press that opens one does not close it, and what it covered waits', async ({
  page,
}) => {
  await openReview(page);
  await page.keyboard.press('Space');
  await expect(button(page, /^Good/)).toBeVisible();
  await pressTwice(page, page.locator('[data-open-modal]'), 60);
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect(search).toBeVisible();
  await expect(search.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();

  // A choice of the menu, placed over the grades: the second press falls on a grade.
  await button(page, 'More').click();
  const menu = page.getByRole('dialog', { name: 'This card' });
  await expect(menu).toBeVisible();
  const grade = await middleOf(button(page, /^Good/).and(page.locator('.grade')).first());
  const flag = menu.getByRole('button', { name: /^Flag/ });
  const place = await middleOf(flag);
  await menu.evaluate(
    (dialog, [x, y]) => {
      dialog.style.translate = `${x}px ${y}px`;
    },
    [grade.x - place.x, grade.y - place.y] as const,
  );
  await flag.click({ trial: true });
  await pressTwice(page, flag, 60);
  await expect(page.locator('.review-flag')).toBeVisible();
  await expect(button(page, /^Good/)).toBeVisible();
});

test('a guide: an answer stays open, a grade is not undone, an undone grade not given again', async ({
  page,
}) => {
  await page.goto('leaders/learn/');
  const card = page.locator('#card-learn-minutes');
  await pressTwice(page, card.locator('.card-reveal > summary'), 60);
  await expect(card.locator('.card-reveal')).toHaveAttribute('open');
  const good = card.getByRole('button', { name: /^Good/ });
  await good.click({ trial: true });
  await pressTwice(page, good, 60);
  await expect(card.locator('.card-grades')).toContainText('Next in');
});

test('a guide: a section that is marked twice in a moment stays marked', async ({ page }) => {
  await page.goto('leaders/learn/');
  const mark = page.locator('.read-mark button').first();
  // Marks load at the first sign of the reader. A browser drops one that comes before it has painted the page.
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(mark).toBeVisible({ timeout: 500 });
  }).toPass();
  await mark.click({ trial: true });
  await pressTwice(page, mark, 60);
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
});
