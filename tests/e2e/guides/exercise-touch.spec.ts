/** Exercises on a phone: fingers, narrow screens, and readers who see them otherwise. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { splitCardHtml } from '../../../src/card-kinds/build-registry.ts';
import { ORDER_PARTS } from '../../support/cards/exercise-cards.ts';
import {
  answer,
  cardsOf,
  cardWith,
  orderParts,
  putInOrder,
  reviewCards,
  suggested,
} from '../support/exercises.ts';
import { expect, test } from '../support/site.ts';

test.use({ hasTouch: true, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('expected it on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function handle(page: Page, place: number): Locator {
  return page.locator('.order-handle').nth(place);
}

/** Sends what a touch screen sends; every point is a finger, by its place in the list. */
async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  ...points: readonly Point[]
): Promise<void> {
  const touchPoints = points.map((point, id) => ({ ...point, id }));
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

async function openOrder(page: Page) {
  await reviewCards(page, cardsOf('order'));
  await expect(page.locator('.order-list')).toBeVisible();
  const session = await page.context().newCDPSession(page);
  return { session, before: await orderParts(page) };
}

test('a part is dragged by its handle from the last place to the first', async ({ page }) => {
  const { session, before } = await openOrder(page);
  const from = await middleOf(handle(page, 3));
  const to = await middleOf(handle(page, 0));
  const scrolled = await page.evaluate(() => scrollY);
  await touch(session, 'touchStart', from);
  await expect(page.locator('[data-dragged=true] .order-part')).toHaveText(before[3] ?? '');
  for (let step = 1; step <= 10; step++) {
    await touch(session, 'touchMove', {
      x: from.x,
      y: from.y + ((to.y - 10 - from.y) * step) / 10,
    });
  }
  await touch(session, 'touchEnd');
  await expect.poll(() => orderParts(page)).toEqual([before[3], before[0], before[1], before[2]]);
  await expect(page.locator('[data-dragged=true]')).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect(page.getByText(`${before[3]}: 1 of 4`)).toBeAttached();
});

test('a second finger moves nothing', async ({ page }) => {
  const { session, before } = await openOrder(page);
  const first = await middleOf(handle(page, 0));
  const second = await middleOf(handle(page, 3));
  await touch(session, 'touchStart', first);
  await touch(session, 'touchStart', first, second);
  await touch(session, 'touchMove', first, { x: second.x, y: first.y - 20 });
  await expect.poll(() => orderParts(page)).toEqual(before);
  const third = { x: first.x, y: second.y + 10 };
  await touch(session, 'touchMove', third, second);
  await expect.poll(() => orderParts(page)).toEqual([before[1], before[2], before[3], before[0]]);
  await touch(session, 'touchEnd');
  await expect(page.locator('[data-dragged=true]')).toHaveCount(0);
});

for (const way of ['the system takes the touch away', 'Escape is pressed'] as const) {
  test(`a part goes back where it was when ${way}`, async ({ page }) => {
    const { session, before } = await openOrder(page);
    const from = await middleOf(handle(page, 0));
    const to = await middleOf(handle(page, 2));
    await touch(session, 'touchStart', from);
    await touch(session, 'touchMove', { x: from.x, y: to.y + 10 });
    await expect.poll(() => orderParts(page)).not.toEqual(before);
    if (way === 'Escape is pressed') await page.keyboard.press('Escape');
    else await touch(session, 'touchCancel');
    await expect(page.locator('[data-dragged=true]')).toHaveCount(0);
    await expect.poll(() => orderParts(page)).toEqual(before);
    if (way === 'Escape is pressed') await touch(session, 'touchEnd');
    // The next drag starts from nothing.
    await touch(session, 'touchStart', from);
    await touch(session, 'touchMove', { x: from.x, y: to.y + 10 });
    await touch(session, 'touchEnd');
    await expect.poll(() => orderParts(page)).toEqual([before[1], before[2], before[0], before[3]]);
  });
}

test('a part is dragged by a mouse, its other button aside', async ({ page }) => {
  const { before } = await openOrder(page);
  const from = await middleOf(handle(page, 0));
  const to = await middleOf(handle(page, 1));
  for (const button of ['right', 'left'] as const) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down({ button });
    await page.mouse.move(to.x, to.y + 10, { steps: 5 });
    await page.mouse.up({ button });
    const expected = [before[1], before[0], before[2], before[3]];
    await expect.poll(() => orderParts(page)).toEqual(button === 'right' ? before : expected);
  }
});

test('an order is tapped into place, checked and graded', async ({ page }) => {
  await openOrder(page);
  await putInOrder(page, ORDER_PARTS, (button) => button.tap());
  await page.getByRole('button', { name: 'Check the order' }).tap();
  await expect(answer(page)).toBeVisible();
  await suggested(page).tap();
  await expect(answer(page)).toHaveCount(0);
});

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';

/** Controls that are too small for a thumb, and how much wider than the screen the page is. */
async function measure(page: Page) {
  return {
    small: await page
      .locator('.exercise :is(button, input, textarea, .order-handle)')
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          return width < 48 || height < 48 ? [`${control.tagName} ${width}×${height}`] : [];
        }),
      ),
    overflow: await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  };
}

const FITS = { small: [], overflow: 0 };

for (const [name, viewport] of [
  ['360 px', { width: 360, height: 740 }],
  ['a zoom of 200 %', { width: 640, height: 400 }],
] as const) {
  test(`long words and long figures fit at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const parts = [LONG, `${LONG} and more`, 'c'].map((part) => `<li>${part}</li>`).join('');
    const html = `<p>Put in order.</p><ol>${parts}</ol>`;
    await reviewCards(page, cardWith('order', splitCardHtml('order', html, { id: 'made-order' })));
    await expect(page.locator('.order-list')).toBeVisible();
    expect(await measure(page)).toEqual(FITS);
    await page.getByRole('button', { name: 'Check the order' }).click();
    await expect(answer(page)).toBeVisible();
    expect(await measure(page)).toEqual(FITS);
    for (const [kind, typed] of [
      ['numeric', '0'.repeat(50) + '23'],
      ['diagram', LONG],
      ['critique', LONG + LONG],
    ] as const) {
      await page.unroute('**/cards.json');
      await reviewCards(page, cardsOf(kind));
      const field = page.locator('.exercise :is(input, textarea)');
      await field.fill(typed);
      expect(await measure(page)).toEqual(FITS);
      await page.locator('.exercise .dr-button').click();
      await expect(answer(page)).toBeVisible();
      expect(await measure(page)).toEqual(FITS);
    }
  });
}

test('forced colours keep the suggestion, the part that is held and what cannot be moved', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { session } = await openOrder(page);
  const colourOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf('.order-move[aria-disabled=true]')).not.toBe(
    await colourOf('.order-move[aria-disabled=false]'),
  );
  const outlineOf = (target: Locator): Promise<string> =>
    target.evaluate((element) => getComputedStyle(element).outlineStyle);
  await touch(session, 'touchStart', await middleOf(handle(page, 0)));
  expect(await outlineOf(page.locator('[data-dragged=true]'))).toBe('solid');
  await touch(session, 'touchEnd');
  await page.getByRole('button', { name: 'Check the order' }).click();
  expect(await outlineOf(suggested(page))).toBe('solid');
  expect(await outlineOf(page.locator('.grade[data-suggested=false]').first())).toBe('none');
});
