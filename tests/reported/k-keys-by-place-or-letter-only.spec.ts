/**
 * Reported: bulwarkmail/webmail#541 (shortcuts match the typed character, so none works on a Cyrillic keyboard).
 * Seen here: `?` as Shift+2 and a number pad without Num Lock grade; on Cyrillic keyboards U, S, Ctrl+Z, Ctrl+K are dead.
 * Right: letters by what they type, by their place where the layout has no Latin letters; digits where they are typed.
 */
import type { Page } from '@playwright/test';
import { expect, openReview, shownCard, storedSegments, test } from '../e2e/support/site.ts';
import { openCards } from '../e2e/support/cards.ts';

interface Press {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
  readonly modifierAltGraph?: boolean;
}

/** Presses a key as a keyboard of another layout would. @returns whether the page took it */
function press(page: Page, init: Press) {
  return page.evaluate((fields) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...fields });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  }, init);
}

function gradeButton(page: Page) {
  return page.getByRole('button', { name: /^Good/ });
}

async function showAnswer(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await expect(gradeButton(page)).toBeVisible();
}

test('the review: keys that type no digit never grade', async ({ page }) => {
  await openReview(page);
  await showAnswer(page);
  for (const init of [
    { code: 'Numpad2', key: 'ArrowDown' },
    { code: 'Numpad3', key: 'PageDown' },
    { code: 'Digit2', key: '@', shiftKey: true },
    { code: 'Digit2', key: '²', modifierAltGraph: true },
    { code: 'Digit3', key: 'Dead' },
    { code: 'Digit3', key: '3', isComposing: true },
    { code: 'Digit3', key: '3', repeat: true },
  ]) {
    expect(await press(page, init), JSON.stringify(init)).toBe(false);
  }
  await expect(gradeButton(page)).toBeVisible();
  expect(await storedSegments(page)).toEqual([]);

  expect(await press(page, { code: 'Digit2', key: '?', shiftKey: true })).toBe(true);
  await expect(page.getByRole('dialog', { name: 'Keys and grades' })).toBeVisible();
  expect(await storedSegments(page)).toEqual([]);
});

test('the review on a Cyrillic keyboard: flag, grade, undo, search', async ({ page }) => {
  await openReview(page);
  const first = await shownCard(page);
  await press(page, { code: 'KeyF', key: 'а' });
  await expect(page.locator('.review-flag')).toBeVisible();
  await press(page, { code: 'KeyZ', key: 'я', ctrlKey: true });
  await expect(page.locator('.review-flag')).toBeHidden();
  await showAnswer(page);
  // French: the digit row types digits with Shift only.
  await press(page, { code: 'Digit3', key: '"' });
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', first);
  await press(page, { code: 'KeyU', key: 'г' });
  await expect(page.locator('[data-card-id]')).toHaveAttribute('data-card-id', first);
  await press(page, { code: 'KeyK', key: 'л', ctrlKey: true });
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('the list of cards and its search on other keyboards', async ({ page }) => {
  await openCards(page);
  const search = page.getByRole('searchbox', { name: 'Search the cards' });
  await search.focus();
  // Shift selects text, and an input method chooses a word by the arrows.
  expect(await press(page, { key: 'ArrowDown', shiftKey: true })).toBe(false);
  expect(await press(page, { key: 'ArrowDown', isComposing: true })).toBe(false);
  await expect(search).toBeFocused();
  expect(await press(page, { key: 'ArrowDown' })).toBe(true);
  expect(await press(page, { code: 'KeyA', key: 'ф', ctrlKey: true })).toBe(true);
  await expect(page.getByRole('group', { name: 'Selected cards' })).toBeVisible();
  // Russian keyboards type it there.
  await press(page, { code: 'Backslash', key: '/', shiftKey: true });
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});
