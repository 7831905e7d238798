import type { Locator, Page } from '@playwright/test';
import { cardHistory } from '../../../src/lib/srs/later/replay/card-history.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { DEFAULT_CONTEXT } from '../../support/log/folding.ts';
import {
  CARD,
  FORMER,
  giveFormerId,
  gradedAgo,
  LEECH_HISTORY,
  LONG_HISTORY,
  openCard,
  resetAgo,
  storeEntries,
} from '../support/card-history.ts';
import { expect, test, WIDTHS } from '../support/site.ts';

const state = (page: Page): Locator => page.locator('.card-state');
const rows = (page: Page): Locator => page.locator('.card-history tbody tr');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('.card-bar [role=status]')).toHaveText(text);
}

test('the history is the fold of the log, newest first', async ({ page }) => {
  await giveFormerId(page);
  await storeEntries(page, LONG_HISTORY);
  await openCard(page);
  const expected = cardHistory(LONG_HISTORY, DEFAULT_CONTEXT, DEFAULT_SETTINGS, Date.now()).filter(
    ({ status }) => status === 'counts',
  );
  await expect(rows(page)).toHaveCount(expected.length);
  for (const [index, step] of expected.toReversed().entries()) {
    const row = rows(page).nth(index);
    await expect(row.getByRole('combobox')).toHaveValue(
      step.entry.kind === 'review' ? String(step.entry.rating) : '',
    );
    const { retrievabilityBefore: recall, memoryAfter } = step;
    await expect(row.locator('[data-label=Recall]')).toHaveText(
      recall === null ? '–' : `${Math.round(recall * 100)}%`,
    );
    if (memoryAfter.state === 'review') {
      await expect(row.locator('[data-label=Interval]')).toHaveText(
        `${memoryAfter.intervalDays} day${memoryAfter.intervalDays === 1 ? '' : 's'}`,
      );
    }
  }
  await expect(rows(page).last()).toContainText(`as ${FORMER}`);
  await expect(state(page)).toContainText('In review. You would recall it today with');
  await expect(state(page)).toContainText('11 grades, 2 lapses');

  await page.getByLabel('Show undone (1)').check();
  await expect(rows(page)).toHaveCount(expected.length + 1);
  const undone = page.locator('tr[data-status=void]');
  await expect(undone.locator('s')).toHaveText('Again');
  await expect(undone).toContainText('undone');
  await expect(undone.getByRole('combobox')).toHaveCount(0);
});

test('the plot has a name, a text, and marks of different shapes', async ({ page }) => {
  await giveFormerId(page);
  await storeEntries(page, LONG_HISTORY);
  await openCard(page);
  const plot = page.getByRole('img', { name: 'Probability of recalling this card, day by day' });
  await expect(plot).toBeVisible();
  await expect(plot.locator('desc')).toContainText('Desired retention: 90%.');
  const shapes = await plot
    .locator('.plot-grade')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute('data-rating'), mark.getAttribute('d')].join(' ')),
    );
  expect(new Set(shapes).size).toBe(4);
  expect(new Set(shapes.map((shape) => shape.slice(2))).size).toBe(4);
  for (const name of ['Again', 'Hard', 'Good', 'Easy', 'Due']) {
    await expect(page.getByRole('list', { name: 'Marks' })).toContainText(name);
  }
});

test('[U2] a corrected grade moves the due day, survives a reload, and undo restores it', async ({
  page,
}) => {
  await storeEntries(page, [gradedAgo(30, 4), gradedAgo(10, 3)]);
  await openCard(page);
  const before = await state(page).innerText();
  await rows(page).first().getByRole('combobox').selectOption('Easy');
  await expectSaid(page, /^Corrected to Easy\. Due \d+ days later\.$/);
  const corrected = await state(page).innerText();
  expect(corrected).not.toBe(before);

  await page.reload();
  await expect(rows(page).first().getByRole('combobox')).toHaveValue('4');
  expect(await state(page).innerText()).toBe(corrected);

  await button(page, 'Undo').click();
  await expectSaid(page, /^Undone: the correction\. Due /);
  await expect(rows(page).first().getByRole('combobox')).toHaveValue('3');
  expect(await state(page).innerText()).toBe(before);
  await page.reload();
  await expect(rows(page).first().getByRole('combobox')).toHaveValue('3');
  await expect(button(page, 'Undo')).toHaveCount(0);
});

test('suspend, bury and flag say what they did, show in the state, and can be undone', async ({
  page,
}) => {
  await storeEntries(page, [gradedAgo(30, 4)]);
  await openCard(page);
  const before = await state(page).innerText();

  await button(page, 'Suspend').click();
  await expectSaid(page, 'Suspended. It stays out of reviews until you unsuspend it.');
  await expect(state(page)).toContainText('Suspended:');
  await button(page, 'Unsuspend').click();
  await expectSaid(page, /^Unsuspended\. Due /);

  await button(page, 'Bury until tomorrow').click();
  await expectSaid(page, 'Buried until tomorrow.');
  await expect(state(page)).toContainText('it stays out of reviews until tomorrow');
  // Playwright's click waits for ever for a button that says it is disabled; a reader can press it.
  await button(page, 'Bury until tomorrow').press('Enter');
  await expectSaid(page, 'It is buried already.');

  await button(page, 'Flag').click();
  await expectSaid(page, 'Flagged.');
  await page.reload();
  await expect(state(page)).toContainText('Flagged.');
  await button(page, 'Remove flag').click();
  await expectSaid(page, 'Flag removed.');

  for (const undone of [
    'the change of the flag',
    'the change of the flag',
    'the burying',
    'the end of the suspension',
    'the suspension',
  ]) {
    await button(page, 'Undo').click();
    await expectSaid(page, new RegExp(`^Undone: ${undone}\\. Due `));
  }
  expect(await state(page).innerText()).toBe(before);
  await button(page, 'Undo').press('Enter');
  await expectSaid(page, 'There is nothing to undo in this tab.');
});

test('reset asks first; the history stays, and undo brings the card back', async ({ page }) => {
  await storeEntries(page, [gradedAgo(30, 4), gradedAgo(10, 3)]);
  await openCard(page);
  const before = await state(page).innerText();

  await button(page, 'Reset').click();
  const dialog = page.getByRole('dialog', { name: 'Reset this card' });
  await expect(dialog).toContainText(
    'Your grades stay in the log, and Undo brings everything back.',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await state(page).innerText()).toBe(before);

  await button(page, 'Reset').click();
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expectSaid(page, 'Reset. The card is New; its history stays in the log.');
  await expect(state(page)).toContainText('New:');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('The card became New.');
  await button(page, 'Reset').press('Enter');
  await expectSaid(page, 'There is nothing to reset: the card is New.');

  await button(page, 'Undo').click();
  await expectSaid(page, /^Undone: the reset\. Due /);
  expect(await state(page).innerText()).toBe(before);
  await expect(rows(page)).toHaveCount(2);
});

test('[Q7] a leech is marked, and offers its section and to suspend it', async ({ page }) => {
  await storeEntries(page, LEECH_HISTORY);
  await openCard(page);
  await expect(state(page)).toContainText('A leech: forgotten 8 times');
  await expect(page.getByRole('link', { name: 'Reread its section' })).toHaveAttribute(
    'href',
    /leaders\/learn\/#minutes$/,
  );
  await button(page, 'Suspend this leech').click();
  await expect(state(page)).toContainText('Suspended:');
  await expect(button(page, 'Unsuspend this leech')).toBeFocused();
});

test('a card that was reset and graded since shows both lives', async ({ page }) => {
  await storeEntries(page, [gradedAgo(60, 4), resetAgo(40), gradedAgo(20, 4)]);
  await openCard(page);
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('list', { name: 'Marks' })).toContainText('Reset');
  await expect(state(page)).toContainText('1 grade, 0 lapses');
});

test('a New card says that there is nothing yet', async ({ page }) => {
  await openCard(page);
  await expect(page).toHaveTitle(/^LEADERS gives the Learn step/);
  await expect(state(page)).toContainText('New: it has not been graded yet.');
  await expect(page.getByText('Nothing to plot yet')).toBeVisible();
  await expect(page.getByText('No grade yet.')).toBeVisible();
  await expect(button(page, 'Undo')).toHaveCount(0);
  await page.getByText('Show answer').click();
  await expect(page.locator('.card-side-answer')).toBeVisible();
});

test(
  'from the guide to the card, to its section, and to a review of it',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto('leaders/learn/');
    await page.locator(`#card-${CARD}`).getByRole('link', { name: 'History' }).click();
    await page.waitForURL(`**/card/?id=${CARD}`);
    await page.locator('.card-page').waitFor();
    await expect(page.getByRole('link', { name: 'LEADERS', exact: true })).toHaveAttribute(
      'href',
      /decks\/leaders\/$/,
    );
    await page.getByRole('link', { name: 'Open in guide: L: learn the problem › Minutes' }).click();
    await expect(page.locator('#minutes')).toBeInViewport();
    await page.goBack();
    await page.getByRole('link', { name: 'Review this section' }).click();
    await expect(page.locator('[data-card-id]')).toHaveAttribute('data-card-id', CARD);
  },
);

test(
  'the address in the guide is copied; without permission it is shown',
  { tag: '@base' },
  async ({ page, context }) => {
    await openCard(page);
    const address = new URL(`../leaders/learn/#card-${CARD}`, page.url()).href;
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await button(page, 'Copy address').click();
    await expectSaid(page, /did not let the page copy/);
    await expect(page.getByLabel('Address of this card')).toHaveValue(address);

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.reload();
    await button(page, 'Copy address').click();
    await expectSaid(page, 'Address copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  },
);

test('an id that names no card says so and leads to all cards', async ({ page }) => {
  await page.goto('card/?id=no-such-card');
  await expect(page.getByText('No card has the id no-such-card')).toBeVisible();
  await expect(page.getByRole('link', { name: 'All cards' })).toHaveAttribute('href', /cards\/$/);
  await page.goto('card/');
  await expect(page.getByRole('heading', { name: 'No card named' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All cards' })).toBeVisible();
});

test(
  '[L6] a former id leads to the present card; an orphan’s entries are kept',
  { tag: '@base' },
  async ({ page }) => {
    await storeEntries(page, LONG_HISTORY);
    await page.goto(`card/?id=${FORMER}`);
    await expect(page.getByText(`No card has the id ${FORMER} any more.`)).toBeVisible();
    await expect(page.getByText('2 entries of it are kept')).toBeVisible();

    await giveFormerId(page);
    await openCard(page, FORMER);
    await expect(
      page.getByText(`${FORMER} is a former id of this card; it is ${CARD} now.`),
    ).toBeVisible();
    await expect(rows(page)).toHaveCount(11);
  },
);

test('by keyboard alone: suspend, reset, correct and undo, and the focus is never lost', async ({
  page,
}) => {
  await storeEntries(page, [gradedAgo(30, 4), gradedAgo(10, 3)]);
  await openCard(page);
  const tabTo = async (target: Locator): Promise<void> => {
    for (let count = 0; count < 40; count++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(button(page, 'Suspend'));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Unsuspend')).toBeFocused();
  await tabTo(button(page, 'Reset'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectSaid(page, /^Reset\./);
  await expect(button(page, 'Reset')).toBeFocused();
  await tabTo(button(page, 'Undo'));
  await page.keyboard.press('Enter');
  await expectSaid(page, /^Undone: the reset/);
  await page.keyboard.press('Enter');
  await expectSaid(page, /^Undone: the suspension/);
  await expect(button(page, 'Undo')).toBeFocused();
  const grade = rows(page).first().getByRole('combobox');
  for (let count = 0; count < 2; count++) await page.keyboard.press('Shift+Tab');
  await expect(grade).toBeFocused();
  await page.keyboard.press('E');
  await expectSaid(page, /^Corrected to Easy\./);
  await expect(grade).toBeFocused();
});

for (const width of [...WIDTHS, 320]) {
  test(`with a long history nothing is wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await giveFormerId(page);
    await storeEntries(page, LONG_HISTORY);
    await openCard(page);
    await button(page, 'Flag').click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const small = await page
      .locator('.card-page :is(button, select, summary, a.dr-button)')
      .evaluateAll((controls) =>
        controls
          .map((control) => control.getBoundingClientRect().height)
          .filter((height) => height < 43.5),
      );
    expect(small).toEqual([]);
    // What was said stays in sight, wherever on the page it was done.
    await rows(page).first().getByRole('combobox').selectOption('Hard');
    await expect(page.locator('.card-bar [role=status]')).toBeInViewport({ ratio: 1 });
    await expect(button(page, 'Undo')).toBeInViewport({ ratio: 1 });
  });
}
