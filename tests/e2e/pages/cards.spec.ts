import { cardRows, listLine, openCards, studyMany } from '../support/cards.ts';
import { cardIds, seed } from '../support/progress.ts';
import { expect, storedSegments, test } from '../support/site.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import { register, review } from '../../support/log/entries.ts';

test('by keyboard alone: search, select a range, suspend, undo', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page);
  await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
  await expect(listLine(page)).toHaveText('400 cards');
  await page.getByRole('searchbox', { name: 'Search the cards' }).focus();
  await page.keyboard.type('quorum');
  await expect(listLine(page)).toHaveText('80 of 400 cards');
  await page.keyboard.press('ArrowDown');
  await expect(cardRows(page).first()).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  const selected = page.locator('.browse-row[aria-selected=true]');
  await expect(selected).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: '3 cards selected' })).toHaveCount(1);

  const before = await storedSegments(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Suspend', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(listLine(page)).toHaveText('3 cards suspended. 80 of 400 cards');
  await expect(selected.filter({ hasText: 'Suspended' })).toHaveCount(3);
  expect(await storedSegments(page)).toHaveLength(before.length + 1);

  await page.keyboard.press('Control+z');
  await expect(listLine(page)).toHaveText('Undone: the suspension of 3 cards. 80 of 400 cards');
  await expect(selected.filter({ hasText: 'Suspended' })).toHaveCount(0);
});

test('moves, select all, clear, and a range by Shift and Space', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page);
  const focused = page.locator('.browse-row:focus');
  const selected = page.getByRole('group', { name: 'Selected cards' }).locator('p');
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-rowindex', '401');
  await expect(focused).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-rowindex', '401');
  await page.keyboard.press('PageUp');
  const index = Number(await focused.getAttribute('aria-rowindex'));
  expect(index).toBeLessThan(398);
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');

  await page.keyboard.press('Space');
  for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(selected).toContainText('5 cards selected');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await expect(selected).toContainText('400 cards selected');
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(selected).toContainText('400 cards selected');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(focused).toHaveCount(1);
});

test('Enter opens the page of the card', { tag: '@base' }, async ({ page, baseURL }) => {
  await page.route('**/card/?id=*', async (route) => {
    const response = await route.fetch({ url: new URL('decks/', baseURL).href });
    await route.fulfill({ response });
  });
  await studyMany(page, 40);
  await openCards(page);
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/card\/\?id=card-1$/);
});

test('filters stand in the address and survive a reload', { tag: '@base' }, async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page);
  await page.getByRole('button', { name: /^Leeches/ }).click();
  await page.getByLabel('Deck').selectOption('Messaging');
  await page.getByLabel('Page').selectOption('Messaging, part 1');
  await page.getByRole('button', { name: /^Lapses/ }).click();
  await page.getByRole('searchbox', { name: 'Search the cards' }).fill('queue');
  await expect(page).toHaveURL(
    /cards\/\?q=queue&is=leech&deck=messaging&page=\/messaging\/page-0\/&sort=-lapses$/,
  );
  const line = await listLine(page).innerText();
  expect(line).toMatch(/^\d of 400 cards$/);
  const count = await cardRows(page).count();
  await page.reload();
  await expect(listLine(page)).toHaveText(line);
  await expect(cardRows(page)).toHaveCount(count);
  await expect(page.getByRole('button', { name: /^Leeches/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('columnheader', { name: /^Lapses/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  // A page that the other deck does not have is let go.
  await page.getByLabel('Deck').selectOption('Storage');
  await expect(page.getByLabel('Page')).toHaveValue('');
  await expect(page).toHaveURL(/deck=storage&sort=-lapses$/);
});

test('an address of somebody else opens its list; an empty one says so', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page, '?is=suspended,due&deck=gone');
  await expect(page.getByText('No card matches these filters.')).toBeVisible();
  await expect(page.getByLabel('Deck')).toHaveValue('gone');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(listLine(page)).toHaveText('400 cards');
  await expect(cardRows(page).first()).toBeFocused();
  await expect(page).toHaveURL(/cards\/$/);
});

test('what an action takes out of the list leaves the focus in it', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page, '?is=suspended');
  await expect(listLine(page)).toHaveText('40 of 400 cards');
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Unsuspend' }).press('Enter');
  await expect(listLine(page)).toHaveText('1 card unsuspended. 39 of 400 cards');
  await expect(page.locator('.browse-row:focus')).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Unsuspend' }).press('Enter');
  await expect(page.getByText('No card matches these filters.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(listLine(page)).toHaveText(
    'Undone: the end of the suspension of 39 cards. 39 of 400 cards',
  );
  await page.keyboard.press('u');
  await expect(listLine(page)).toHaveText(
    'Undone: the end of the suspension of 1 card. 40 of 400 cards',
  );
});

test('a reset asks first, and undo brings everything back', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page, '?is=leech');
  await expect(listLine(page)).toHaveText('20 of 400 cards');
  await page.getByRole('checkbox', { name: 'Select all 20' }).check();
  await page.getByRole('button', { name: 'Reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset 20 cards?' });
  await expect(dialog).toContainText('stay in the log, and Undo brings everything back');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(listLine(page)).toHaveText('20 of 400 cards');
  await page.getByRole('button', { name: 'Reset' }).click();
  await dialog.getByRole('button', { name: 'Reset 20 cards' }).click();
  await expect(listLine(page)).toHaveText('20 cards reset. 0 of 400 cards');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listLine(page)).toHaveText('Undone: the reset of 20 cards. 20 of 400 cards');
});

test('boxes: Shift and a click select what lies between', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page);
  const box = (index: number) => cardRows(page).nth(index).getByRole('checkbox');
  await box(2).click();
  await box(4).click();
  await box(6).click({ modifiers: ['Shift'] });
  await box(5).click({ modifiers: ['Shift'] });
  for (const [index, isChecked] of [false, false, true, false, true, true, false].entries()) {
    await expect(box(index)).toBeChecked({ checked: isChecked });
  }
  await expect(page.getByRole('checkbox', { name: 'Select all 400' })).toHaveJSProperty(
    'indeterminate',
    true,
  );
});

test('5,000 cards: few rows in the page, all of them in reach', async ({ page }) => {
  test.slow();
  await studyMany(page, 5_000);
  await openCards(page);
  await expect(listLine(page)).toHaveText('5,000 cards');
  await expect(page.getByRole('grid', { name: 'Cards' })).toHaveAttribute('aria-rowcount', '5001');
  const rowsInPage = (): Promise<number> => cardRows(page).count();
  expect(await rowsInPage()).toBeLessThan(120);
  await page.getByRole('searchbox', { name: 'Search the cards' }).press('ArrowDown');
  await page.keyboard.press('End');
  const last = page.locator('.browse-row[aria-rowindex="5001"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(last).toContainText('No. 4999');
  expect(await rowsInPage()).toBeLessThan(120);

  // The row with the focus stays in the page while the reader looks elsewhere.
  await page.evaluate(() => {
    scrollTo(0, 90_000);
  });
  await expect(page.locator('.browse-row:visible').first()).not.toContainText('No. 49');
  await expect(last).toBeFocused();
  expect(await rowsInPage()).toBeLessThan(120);
  for (let step = 0; step < 40; step++) await page.mouse.wheel(0, 700);
  expect(await rowsInPage()).toBeLessThan(120);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.browse-row[aria-rowindex="5000"]')).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('Control+a');
  const before = await storedSegments(page);
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(listLine(page)).toHaveText('4,500 cards suspended. 5,000 cards');
  expect(await storedSegments(page)).toHaveLength(before.length + 1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Suspended 5,000' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Suspended 500' })).toBeVisible();
});

test('another order begins at its start, however far the reader had scrolled', async ({ page }) => {
  await studyMany(page, 400);
  await openCards(page);
  await page.evaluate(() => {
    scrollTo(0, 9_000);
  });
  await page.getByRole('button', { name: /^Lapses/ }).click();
  const first = page.locator('.browse-row[aria-rowindex="2"]');
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(first).toHaveAttribute('aria-label', /Leech/);
  // It is not hidden behind what stays at the upper edge.
  const titles = await page.locator('.browse-grid thead').boundingBox();
  const row = await first.boundingBox();
  expect(row?.y ?? 0).toBeGreaterThanOrEqual((titles?.y ?? 0) + (titles?.height ?? 0) - 1);
});

test('a first visit lists every card as New', async ({ page }) => {
  await openCards(page);
  const line = await listLine(page).innerText();
  expect(line).toMatch(/^\d+ cards$/);
  await page.getByRole('button', { name: /^New/ }).click();
  await expect(page.getByRole('button', { name: /^New/ })).toHaveText(`New ${parseInt(line)}`);
  await expect(listLine(page)).toHaveText(line);
  await page.goto('decks/');
  await page.getByRole('link', { name: 'All cards' }).click();
  await expect(page).toHaveURL(/\/cards\/$/);
});

test('two tabs: what one suspends shows in the other', async ({ page, context }) => {
  await openCards(page);
  const other = await context.newPage();
  await openCards(other);
  await cardRows(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await other.bringToFront();
  await expect(other.getByRole('button', { name: 'Suspended 1' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and where to go instead', async ({ page }) => {
    await page.goto('cards/');
    expect(await page.locator('main noscript').innerText()).toContain('it needs JavaScript');
    await page.locator('main noscript a').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decks');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a card is selected by a box as large as a thumb, and the list is ordered', async ({
    page,
  }) => {
    await studyMany(page, 400);
    await openCards(page);
    const first = cardRows(page).first();
    const box = await first.locator('.browse-pick label').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await first.locator('.browse-pick').tap();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    for (const button of await page.locator('.browse-bar button').all()) {
      const size = await button.boundingBox();
      expect(size?.height).toBeGreaterThanOrEqual(44);
      expect((size?.x ?? 999) + (size?.width ?? 0)).toBeLessThanOrEqual(360);
    }
    await page.getByRole('button', { name: 'Suspend', exact: true }).tap();
    await expect(listLine(page)).toHaveText('1 card suspended. 400 cards');
    await page.getByLabel('Sort by').selectOption('By lapses');
    await expect(first).toHaveAttribute('aria-label', /Leech/);
    await page.getByRole('button', { name: 'Descending' }).tap();
    await expect(first).not.toHaveAttribute('aria-label', /Leech/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('[Q5] [T] under a planned break as many cards are due as the header says, and moved ones say so', async ({
  page,
}) => {
  const ids = (await cardIds(page)).slice(0, 60);
  const day = MS_PER_DAY;
  const today = Math.floor((Date.now() - 4 * MS_PER_HOUR) / day);
  await seed(page, [
    ...ids.map((cardId, index) =>
      review({ cardId, rating: 4, reviewedAtMs: Date.now() - 6 * day + index * 1_000 }),
    ),
    register({ name: 'newPerDay', cardId: null, value: 0 }),
    register({ name: 'plannedBreak', cardId: null, value: [today + 1, today + 8], setAtMs: 1 }),
  ]);
  await openCards(page);
  const due = page.locator('a[href$="/review/"] [data-due-count]').first();
  await expect(due).toHaveText(/^\d+$/);
  await page.goto('cards/?is=due');
  const count = await due.innerText();
  const filter = page.getByRole('button', { name: `Due ${count}`, exact: true });
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  await expect(listLine(page)).toContainText(`, ${count} due: siblings come one a day`);
  await expect(cardRows(page).filter({ hasText: 'Moved by break' }).first()).toBeVisible();
});
