import type { Locator, Page } from '@playwright/test';
import { cardIds, pastReviews, seed, storedTruth } from '../support/progress.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test, WIDTHS } from '../support/site.ts';

const CARDS = 12;

async function openSettings(page: Page): Promise<void> {
  await seed(page, pastReviews((await cardIds(page)).slice(0, CARDS)));
  await page.goto('settings/');
  await expect(page.getByLabel('Desired retention')).toBeVisible();
}

const apply = (page: Page): Locator => page.getByRole('button', { name: 'Apply', exact: true });

test('[S5] desired retention: the cards that change are counted first, then it lasts, then undo', async ({
  page,
}) => {
  await openSettings(page);
  const before = await storedTruth(page);
  await page.getByLabel('Desired retention').fill('95');
  await expect(page.getByText('Counting…')).toBeVisible();
  await expect(
    page.getByText(`${CARDS} of ${CARDS} cards will come due on another day.`),
  ).toBeVisible();
  expect(await storedTruth(page)).toEqual(before);

  await apply(page).click();
  await expect(page.getByText('Settings applied.')).toBeFocused();
  expect(await storedTruth(page)).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The settings are as they were before.')).toBeFocused();
  await expect(page.getByLabel('Desired retention')).toHaveValue('90');

  await page.getByLabel('Desired retention').fill('95');
  await apply(page).click();
  await page.reload();
  await expect(page.getByLabel('Desired retention')).toHaveValue('95');
  await expect(apply(page)).toBeHidden();
});

test('[S5] several settings are applied and taken back as one', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('New cards a day').fill('3');
  await page.getByLabel('Day starts at').selectOption('5');
  await page.getByLabel('Learning steps', { exact: true }).fill('2m, 1h');
  await page.getByLabel('Vary intervals a little').uncheck();
  await page.getByLabel('Two: Again, Good').check();
  await apply(page).click();
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
  await expect(page.getByLabel('Day starts at')).toHaveValue('5');
  await expect(page.getByLabel('Learning steps', { exact: true })).toHaveValue('2m 1h');
  await expect(page.getByLabel('Vary intervals a little')).not.toBeChecked();
  await expect(page.getByLabel('Two: Again, Good')).toBeChecked();

  await page.getByRole('button', { name: 'Reset all settings to defaults' }).click();
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
  await apply(page).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
  await expect(page.getByLabel('Two: Again, Good')).toBeChecked();
});

test('[S5] settings that schedule nothing change no due day', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('Only sections I have read').check();
  await expect(page.getByText('No card changes its due day.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('The changes are discarded.')).toBeFocused();
  await expect(page.getByLabel('Only sections I have read')).not.toBeChecked();
  await expect(apply(page)).toBeHidden();
});

test('the bar never covers the field that it comes up for, and pressing it moves nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSettings(page);
  const field = page.getByLabel('Longest interval');
  // To the bottom of the screen, right above the main places.
  await field.evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 60);
  });
  await field.fill('100');
  await expect(apply(page)).toBeEnabled();
  const bar = await page.locator('.settings-bar').boundingBox();
  const box = await field.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await apply(page).click();
  await expect(page.getByText('Settings applied.')).toBeFocused();
  expect((await field.boundingBox())?.y).toBe(box?.y);
});

test('[Q5] an interview date and a planned break', async ({ page }) => {
  await openSettings(page);
  const date = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Interview date').fill(date(40));
  await page.getByLabel('First day').fill(date(5));
  await page.getByLabel('Last day').fill(date(9));
  await apply(page).click();
  await page.reload();
  await expect(page.getByLabel('Interview date')).toHaveValue(date(40));
  await expect(page.getByLabel('Last day')).toHaveValue(date(9));

  await page.getByLabel('Last day').fill(date(66));
  await expect(page.getByText('A break has at most 60 days; this one has 62.')).toBeVisible();
  await expect(apply(page)).toBeDisabled();
});

const INVALID: readonly (readonly [label: string, text: string, message: string])[] = [
  ['Desired retention', '99', 'Write a percentage from 70 to 97.'],
  ['New cards a day', '-1', 'Write a whole number from 0 to 9,999.'],
  ['Reviews a day', 'many', 'Write a whole number from 0 to 9,999.'],
  ['Longest interval', '0', 'Write a whole number from 1 to 36,500.'],
  ['Learning steps', '10m 1m', 'Each step has to be longer than the one before it.'],
  ['Relearning steps', '25h', 'A step takes at least 1 minute and at most 23 hours.'],
  ['FSRS parameters', '1, 2, 3', 'FSRS-6 has 21 numbers; here are 3.'],
  ['Interview date', '2020-01-01', 'Choose a day from today on, or leave it empty.'],
];

test('[S1] invalid input: a message at the field, nothing stored', async ({ page }) => {
  await openSettings(page);
  const before = await storedTruth(page);
  for (const [label, text, message] of INVALID) {
    const field = page.getByLabel(label, { exact: true });
    const former = await field.inputValue();
    await field.fill(text);
    await expect(field, label).toHaveAttribute('aria-invalid', 'true');
    await expect(field, label).toHaveAccessibleDescription(new RegExp(`${message}$`));
    await expect(apply(page), label).toBeDisabled();
    await expect(page.getByText(`Nothing is applied yet: look again at ${label}.`)).toBeVisible();
    await field.press('Enter');
    await field.fill(former);
    await expect(field, label).not.toHaveAttribute('aria-invalid');
  }
  const decks = page.getByRole('group', { name: 'Decks in rotation' });
  for (const deck of await decks.getByRole('checkbox').all()) await deck.uncheck();
  await expect(decks).toContainText('Choose at least one deck.');
  await expect(apply(page)).toBeDisabled();
  expect(await storedTruth(page)).toEqual(before);
});

test('[S1] parameters: 21 pasted numbers, and what FSRS clips of them', async ({ page }) => {
  await openSettings(page);
  const numbers = [
    0.2, 1.2, 2.3, 8.2, 12, 0.8, 3, 0.001, 1.8, 0.1, 0.79, 1.4, 0.06, 0.26, 1.6, 0.6, 1.8, 0.5,
    0.09, 0.06, 9,
  ];
  const field = page.getByLabel('FSRS parameters');
  await field.fill(`[${numbers.join(',\n')}]`);
  await expect(page.getByText('number 5: 12 → 10')).toBeVisible();
  await expect(page.getByText('number 21: 9 → 0.8')).toBeVisible();
  await expect(page.getByText(/^\d+ of 12 cards will come due/)).toBeVisible();
  await apply(page).click();
  await page.reload();
  await expect(field).toHaveValue(numbers.join(', '));
  await expect(page.getByText('number 5: 12 → 10')).toBeVisible();
  await page.getByRole('button', { name: 'Reset parameters to defaults' }).click();
  await apply(page).click();
  await expect(page.getByText('number 5')).toBeHidden();
  await page.reload();
  await expect(field).toHaveValue('');
});

test('[L8] what another tab applies shows in fields that were not touched', async ({
  page,
  context,
}) => {
  await openSettings(page);
  await page.getByLabel('New cards a day').fill('3');
  const other = await context.newPage();
  await other.goto('settings/');
  await other.getByLabel('New cards a day').fill('7');
  await other.getByLabel('Reviews a day').fill('50');
  await apply(other).click();
  await expect(other.getByText('Settings applied.')).toBeVisible();
  await page.bringToFront();
  await expect(page.getByLabel('Reviews a day')).toHaveValue('50');
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
  await apply(page).click();
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('3');
});

test('by keyboard alone: change, apply with Enter, undo', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('New cards a day').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('4');
  await expect(apply(page)).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Settings applied.')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New cards a day')).toHaveValue('10');
});

test('the address of "Your data" opens the page there', { tag: '@base' }, async ({ page }) => {
  await seed(page, pastReviews((await cardIds(page)).slice(0, CARDS)));
  await page.goto('settings/#data');
  await expect(page.getByRole('heading', { name: 'Where is my progress?' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ask the browser to keep it' })).toBeFocused();
});

for (const width of WIDTHS) {
  test(`nothing is wider than ${width} px, and controls are large enough to touch`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await openSettings(page);
    await page.getByLabel('Learning steps', { exact: true }).fill('x'.repeat(200));
    await expect(page.getByText(/is not a step/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '#settings :is(button, select, textarea, .dr-input, label:has(input))',
        ),
      ]
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
}

test('axe finds nothing while settings are changed', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('Desired retention').fill('95');
  await expect(apply(page)).toBeEnabled();
  await expectAccessible(page, 'changed');
  await page.getByLabel('Learning steps', { exact: true }).fill('x');
  await expect(apply(page)).toBeDisabled();
  await expect(page.getByText(/is not a step/)).toBeVisible();
  await expectAccessible(page, 'invalid');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByLabel('Desired retention').fill('95');
  await apply(page).click();
  await expectAccessible(page, 'applied');
});
