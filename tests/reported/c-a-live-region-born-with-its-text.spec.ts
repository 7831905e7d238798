// Reported: nvaccess/nvda#14591, 'role="status" live region not announced when injected into DOM'.
// Seen here: the verdicts of exercises, the leech notice, progress and faults of an import came together with their region.
// Right: a region stands in the page before its text comes, so every one of them is told.
import { cardsOf, reviewCards } from '../e2e/support/exercises.ts';
import { bornWithText, expectTold, hearPages } from '../e2e/support/told.ts';
import { expect, openReview, pauseAfterGrade, test } from '../e2e/support/site.ts';

/** Exercises and the verdict of each. */
const EXERCISES: readonly (readonly ['numeric' | 'diagram', string, RegExp, RegExp])[] = [
  ['numeric', '23 bananas', /bananas/, /^You typed 5\. /],
  ['diagram', '', /^Nothing is typed yet/, /^You typed 5\. Not its name/],
];

for (const [kind, faulty, fault, verdict] of EXERCISES) {
  for (const [place, search] of [
    ['a review', ''],
    ['practice', '?practise'],
  ] as const) {
    test(`fault and verdict of the kind ${kind} in ${place}`, async ({ page }) => {
      await hearPages(page);
      await reviewCards(page, cardsOf(kind), search);
      const field = page.locator('.exercise input');
      await field.fill(faulty);
      await field.press('Enter');
      await expectTold(page, fault);
      await field.press('Enter');
      await expectTold(page, fault, 2);
      await field.fill('5');
      await field.press('Enter');
      await expectTold(page, verdict);
      expect(await bornWithText(page)).toEqual([]);
    });
  }
}

test('moves and verdict of the kind order', async ({ page }) => {
  await hearPages(page);
  await reviewCards(page, cardsOf('order'));
  const up = page.locator('.order-move[aria-disabled=false]').first();
  await up.press('Enter');
  await expectTold(page, /: \d of \d$/);
  await page.getByRole('button', { name: 'Check the order' }).press('Enter');
  await expectTold(page, /^All in order|out of place/);
  expect(await bornWithText(page)).toEqual([]);
});

test('practice: how many are known', async ({ page }) => {
  await hearPages(page);
  await reviewCards(page, cardsOf('basic', 'cloze', 'critique'), '?practise');
  for (const times of [1, 2]) {
    await page.getByRole('button', { name: 'Show answer' }).click();
    await pauseAfterGrade(page);
    await page.getByRole('button', { name: /^Missed/ }).click();
    await expectTold(page, /^0 of 3 known/, times);
    await pauseAfterGrade(page);
  }
  expect(await bornWithText(page)).toEqual([]);
});

test('a guide: verdict, grade, and an exercise that cannot be loaded', async ({ page, guard }) => {
  guard.allow('Failed to load resource');
  await hearPages(page);
  await page.route('**/cards.json', (route) => route.abort());
  await page.goto('leaders/estimate/');
  const card = page.locator('#card-estimate-messages-a-second');
  await page.keyboard.press('Shift');
  await card.locator('.card-exercise summary').click();
  await expectTold(page, /could not be loaded/);
  await page.unroute('**/cards.json');
  await card.getByRole('button', { name: 'Try again' }).click();
  const field = card.locator('.exercise input');
  await field.fill('5');
  await field.press('Enter');
  await expectTold(page, /^You typed 5\. /);
  await card.getByRole('button', { name: /^Good/ }).click();
  await expectTold(page, /^Good\. Next in/);
  expect(await bornWithText(page)).toEqual([]);
});

test('cards that cannot be loaded, and storage that is blocked', async ({ page, guard }) => {
  guard.allow('Failed to load resource');
  await hearPages(page);
  await page.route('**/cards.json', (route) => route.abort());
  await page.goto('review/');
  await expectTold(page, /could not be loaded/);
  expect(await bornWithText(page)).toEqual([]);
});

test('your data: a file that is no export, and an export', async ({ page }) => {
  await hearPages(page);
  await page.goto('settings/');
  for (const times of [1, 2]) {
    await page.getByLabel('Or the text of an export').fill('{}');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expectTold(page, /Nothing was changed\./, times);
  }
  await page.getByRole('button', { name: 'Export progress', exact: true }).click();
  await expectTold(page, /^Exported as /);
  expect(await bornWithText(page)).toEqual([]);
});

test('the search, while its interface loads', async ({ page }) => {
  await hearPages(page);
  await openReview(page);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog.search input')).toBeFocused();
  expect(await bornWithText(page)).toEqual([]);
});
