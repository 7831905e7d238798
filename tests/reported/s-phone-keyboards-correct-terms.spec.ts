// Reported: openshift/origin#5589 (iOS corrects and capitalizes what is typed into fields for names).
// Seen here: no field had `autocorrect="off"`: a phone made "sharing" of "sharding"; fields below 16 px zoom the page.
// Right: no field for terms, figures or a search is corrected, and Enter has the name of what it does.
import type { Page } from '@playwright/test';
import { cardsOf, reviewCards } from '../e2e/support/exercises.ts';
import { expect, test } from '../e2e/support/site.ts';

const FIELD = 'input:not([type=checkbox], [type=radio], [type=file]), textarea';

async function openSearch(page: Page): Promise<void> {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
}

const PLACES: readonly (readonly [place: string, open: (page: Page) => Promise<unknown>])[] = [
  ['numeric', (page) => reviewCards(page, cardsOf('numeric'))],
  ['diagram', (page) => reviewCards(page, cardsOf('diagram'))],
  ['critique', (page) => reviewCards(page, cardsOf('critique'))],
  ['practice', (page) => reviewCards(page, cardsOf('numeric'), '?practise&deck=leaders')],
  ['all cards', (page) => page.goto('cards/')],
  ['settings', (page) => page.goto('settings/')],
  ['questions', (page) => page.goto('reference/questions/')],
  ['glossary', (page) => page.goto('reference/glossary/')],
  ['search', openSearch],
];

test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

for (const [place, open] of PLACES) {
  test(place, async ({ page }) => {
    await open(page);
    const fields = page.locator(FIELD);
    await expect(fields.first()).toBeVisible();
    const found = await fields.evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.id,
        corrected: ['autocorrect', 'autocapitalize', 'spellcheck']
          .filter((name) => !['off', 'false'].includes(element.getAttribute(name) ?? ''))
          .join(),
        isEnterNamed: element.matches('textarea') || element.hasAttribute('enterkeyhint'),
      })),
    );
    for (const field of found) {
      expect(field).toEqual({ id: field.id, corrected: '', isEnterNamed: true });
    }
    // A field below 16 px makes iOS zoom into the page (5t3ph/a11y-fails#3); a select does too.
    const small = await page
      .locator(`${FIELD}, select`)
      .evaluateAll((elements) =>
        elements
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
  });
}
