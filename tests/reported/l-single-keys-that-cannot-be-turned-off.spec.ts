/**
 * Reported: WCAG 2.1.4 Character Key Shortcuts (level A).
 * Seen here: "best", typed or dictated at a card, buried it and left the page; nothing could turn the keys off.
 * Right: a setting turns off all keys that are single characters, on every page and in every open tab at once.
 */
import type { Page } from '@playwright/test';
import { openCards } from '../e2e/support/cards.ts';
import { expect, openReview, shownCard, storedSegments, test } from '../e2e/support/site.ts';

async function setSingleKeys(page: Page, isOn: boolean): Promise<void> {
  await page.goto('settings/#keys');
  await page.getByRole('checkbox', { name: 'Single keys' }).setChecked(isOn);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Settings applied.')).toBeVisible();
}

const SEARCH_BUTTON = '[data-open-modal]';

test('the switch counts at once in an open review, in practice, in guides and in the list', async ({
  page,
  context,
}) => {
  const settings = await context.newPage();
  await openReview(page);
  const card = await shownCard(page);
  await setSingleKeys(settings, false);

  // Words at a card of the tab that was open before.
  await page.bringToFront();
  const before = (await storedSegments(page)).length;
  await page.keyboard.type('best?/ufi');
  expect(await shownCard(page)).toBe(card);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await storedSegments(page)).toHaveLength(before);
  await expect(page.locator(SEARCH_BUTTON)).toHaveAttribute('aria-keyshortcuts', 'Control+K');

  // Space and keys with Ctrl stay; a digit grades nothing.
  await page.keyboard.press('Space');
  const good = page.getByRole('button', { name: /^Good/ });
  await expect(good).toBeVisible();
  await page.keyboard.press('3');
  await expect(good).toBeVisible();
  await page.getByRole('button', { name: 'Keys' }).click();
  const keys = page.getByRole('dialog', { name: 'Keys and grades' });
  await expect(keys).toContainText('Single keys are off');
  await expect(keys.locator('kbd', { hasText: /^(?:[A-Z]|\d|\?)$/ })).toHaveCount(0);
  await expect(keys).toContainText('I had it at once');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.locator('.card-menu [aria-keyshortcuts]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();

  await page.goto('leaders/learn/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await openReview(page, '?practise');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: /^Known/ })).toBeVisible();
  await openCards(page);
  await page.keyboard.type('u?/');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // On again, by undoing the change in the other tab.
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await page.bringToFront();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page.locator(SEARCH_BUTTON)).toHaveAttribute('aria-keyshortcuts', 'Control+K /');
});
