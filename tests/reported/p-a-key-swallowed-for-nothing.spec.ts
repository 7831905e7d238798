/**
 * Reported: Pamblam/snek#47 (the default of Space is to be prevented only where the program uses the key).
 * Seen here: Space did not scroll a long answer; practice swallowed B, S, F, U; the arrows died at the ends of the list.
 * Right: a key is taken only if it does something. What it does in the browser it does otherwise.
 */
import type { Page } from '@playwright/test';
import { cardWith, reviewCards } from '../e2e/support/exercises.ts';
import { openCards } from '../e2e/support/cards.ts';
import { expect, openReview, test } from '../e2e/support/site.ts';

/** Presses a key. @returns whether the page kept it from the browser */
async function isTaken(page: Page, key: string): Promise<boolean> {
  await page.evaluate(() => {
    const note = (event: KeyboardEvent): void => {
      document.documentElement.dataset['taken'] = String(event.defaultPrevented);
    };
    addEventListener('keydown', note, { once: true });
  });
  await page.keyboard.press(key);
  const taken = await page.evaluate(() => document.documentElement.dataset['taken']);
  return taken === 'true';
}

test.describe('on a low screen', () => {
  test.use({ viewport: { width: 800, height: 420 } });

  test('Space scrolls a long answer down, Shift+Space back', async ({ page }) => {
    const lines = Array.from({ length: 60 }, (_, index) => `<p>Line ${index}</p>`).join('');
    await reviewCards(page, cardWith('basic', { promptHtml: '<p>Why?</p>', answerHtml: lines }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    const top = () => page.evaluate(() => Math.round(scrollY));
    const start = await top();
    await page.keyboard.press('Space');
    await expect.poll(top).toBeGreaterThan(start + 100);
    await page.keyboard.press('Shift+Space');
    await expect.poll(top).toBeLessThanOrEqual(start);
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  });
});

test('the review takes a digit with an answer, Space with a prompt', async ({ page }) => {
  await openReview(page);
  expect(await isTaken(page, '3')).toBe(false);
  expect(await isTaken(page, 'Shift+Space')).toBe(false);
  expect(await isTaken(page, 'Space')).toBe(true);
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  expect(await isTaken(page, 'Space')).toBe(false);
  expect(await isTaken(page, 'Enter')).toBe(false);
  expect(await isTaken(page, '3')).toBe(true);
});

test('practice takes only what it has', async ({ page }) => {
  await openReview(page, '?practise');
  for (const key of ['b', 's', 'f', 'i', 'e', 'u', 'Control+z', '?', '3']) {
    expect(await isTaken(page, key), key).toBe(false);
  }
  expect(await isTaken(page, 'Space')).toBe(true);
});

test('the list of cards leaves moves at its ends and an idle Escape to the page', async ({
  page,
}) => {
  await openCards(page);
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  for (const [key, taken] of [
    ['ArrowUp', false],
    ['Home', false],
    ['Escape', false],
    ['ArrowDown', true],
    ['End', true],
    ['ArrowDown', false],
    ['PageDown', false],
    ['Space', true],
    ['Escape', true],
  ] as const) {
    expect(await isTaken(page, key), key).toBe(taken);
  }
});
