/**
 * Reported: pbek/QOwnNotes#1433 (Ctrl+Shift+Z undoes once more instead of doing again).
 * Seen here: so it did in the review; Shift+B buried; Ctrl+Shift+K, a key of Firefox, opened the search.
 * Right: a key with another modifier is another key, and the browser has it.
 */
import { openCards } from '../e2e/support/cards.ts';
import {
  expect,
  gradeByKey,
  openReview,
  pauseAfterGrade,
  shownCard,
  test,
} from '../e2e/support/site.ts';

const WITH_OTHER_MODIFIERS = [
  'Control+Shift+z',
  'Meta+Shift+z',
  'Control+y',
  'Shift+u',
  'Shift+b',
  'Shift+s',
  'Shift+Enter',
  'Shift+Space',
  'Control+Shift+k',
];

test('the review: redo keys do not undo, and Shift makes another key', async ({ page }) => {
  await openReview(page);
  await gradeByKey(page, '3');
  await pauseAfterGrade(page);
  const second = await shownCard(page);
  for (const key of WITH_OTHER_MODIFIERS) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: 'Show answer' }), key).toBeVisible();
    expect(await shownCard(page), key).toBe(second);
  }
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
});

test('the list of cards', async ({ page }) => {
  await openCards(page);
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  const line = page.locator('.browse-count');
  await expect(line).toContainText('suspended');
  const said = (await line.textContent()) ?? '';
  for (const key of WITH_OTHER_MODIFIERS.slice(0, 4)) {
    await page.keyboard.press(key);
    await expect(line, key).toHaveText(said);
  }
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('Undone');
});
