// Reported: wellcomecollection/wellcomecollection.org#12221 for scrollend; the others by compatibility data.
// Seen: Safari before 26.2 kept no reading place, before 17.4 a filtered-out linked entry stayed hidden, before 17 text moved.
// Right: none of the three is needed.
import { expect, test } from '../e2e/support/site.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener(
      'scrollend',
      (event) => {
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });
});

test('without scrollend the reading place is kept while the page is open', async ({ page }) => {
  await page.goto('leaders/learn/');
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 3_000);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('/leaders/learn/')))
    .toBe(true);
});

test('without checkVisibility a linked entry is shown whatever the filter', async ({ page }) => {
  await page.goto('reference/questions/?q=zzz#question-success');
  await expect(page.locator('#question-success')).toBeVisible();
  await expect(page.locator('#question-success')).toBeInViewport();
});

test('where a browser cannot tell whether there are scripts, room is reserved', async ({
  page,
}) => {
  await page.goto('leaders/learn/');
  const asked = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => {
      const conditions = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSMediaRule ? [rule.conditionText] : []),
          ...(rule instanceof CSSGroupingRule ? conditions(rule.cssRules) : []),
        ]);
      return conditions(sheet.cssRules).filter((condition) => condition.includes('scripting'));
    }),
  );
  expect(new Set(asked)).toEqual(new Set(['(scripting: none)']));
});
