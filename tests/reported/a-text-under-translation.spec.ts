// Reported: preactjs/preact#948, "Chrome's automatic page translation breaking Preact rendering".
// Seen here: counts stayed at 10/0/0, every later card named the first card's section, the list said "446 cards" for ever.
// Right: what is shown is the same as without translation, and nothing throws.
import type { Browser, Page } from '@playwright/test';
import { openCards } from '../e2e/support/cards.ts';
import { expect, gradeByKey, openReview, pauseAfterGrade, test } from '../e2e/support/site.ts';
import { translatePages } from '../e2e/support/translation.ts';

/** Notes what a part of the page shows. */
type Look = (selector: string) => Promise<void>;

/** The same steps on a page that is translated and on one that is not. */
type Steps = (page: Page, look: Look) => Promise<void>;

const inGuide = '#card-estimate-messages-a-second';

const PLACES: readonly (readonly [string, Steps])[] = [
  [
    'a review: counts, section, grades, flag, undo, menu, keys',
    async (page, look) => {
      await openReview(page);
      for (const key of ['1', '3', '3'] as const) {
        await gradeByKey(page, key);
        await pauseAfterGrade(page);
        await look('#review');
      }
      await page.keyboard.press('f');
      await expect(page.locator('.review-flag')).toBeVisible();
      await look('.review-card');
      await page.keyboard.press('f');
      await expect(page.locator('.review-flag')).toHaveCount(0);
      await look('.review-card');
      await page.getByRole('button', { name: 'More' }).click();
      await look('dialog[open]');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Undo' }).click();
      await pauseAfterGrade(page);
      await page.getByRole('button', { name: 'Show answer' }).click();
      await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
      await look('.review-line');
      await look('.grade-bar');
    },
  ],
  [
    'practice: the number of known cards, and its end',
    async (page, look) => {
      await page.goto('review/?section=leaders/learn&practise');
      const show = page.getByRole('button', { name: 'Show answer' });
      await show.click();
      await look('#review');
      await page.getByRole('button', { name: /^Known/ }).click();
      await look('#review');
    },
  ],
  [
    'the list: number, rows, order, selection',
    async (page, look) => {
      await openCards(page);
      await expect(page.locator('.browse-row').first()).toBeVisible();
      await page.getByRole('searchbox', { name: 'Search the cards' }).fill('message');
      await expect(page.locator('.browse-count')).toHaveText(/ of /);
      await look('.browse-count');
      await look('.browse-marks');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await look('.browse-bar');
      await page.getByRole('button', { name: 'Flag', exact: true }).click();
      await look('.browse');
      await page.locator('thead button').first().click();
      await look('.browse');
      await page.getByRole('searchbox', { name: 'Search the cards' }).fill('no such words');
      await look('.browse');
      await page.getByRole('searchbox', { name: 'Search the cards' }).fill('');
      await look('.browse-count');
    },
  ],
  [
    'the page of a card: state, labels, outcome',
    async (page, look) => {
      await page.goto('card/?id=learn-minutes');
      for (const name of ['Suspend', 'Unsuspend', 'Bury until tomorrow', 'Flag', 'Undo']) {
        await page.getByRole('button', { name, exact: true }).click();
        await look('.card-state');
        await look('.card-actions');
        await look('.card-bar');
      }
    },
  ],
  [
    'settings: faults, what a change does, outcome',
    async (page, look) => {
      await page.goto('settings/');
      const field = page.getByLabel('New cards a day');
      await field.fill('many');
      await expect(page.locator('.settings-bar')).toContainText('Nothing is applied yet');
      await look('.settings-form');
      await field.fill('12');
      await expect(page.getByRole('button', { name: 'Apply' })).toBeEnabled();
      await look('.settings-form');
      await page.getByRole('button', { name: 'Apply' }).click();
      await look('.settings-bar');
      await page.getByRole('button', { name: 'Undo' }).click();
      await look('.settings-bar');
      for (const text of ['x', '{}']) {
        await page.getByLabel('Or the text of an export').fill(text);
        await page.getByRole('button', { name: 'Read the text' }).click();
        await expect(page.locator('.settings-fault')).toContainText('Nothing was changed.');
        await look('.settings-fault');
      }
    },
  ],
  [
    'an exercise in a guide: verdict, grades, another try, copied link',
    async (page, look) => {
      await page.goto(`leaders/estimate/${inGuide}`);
      const card = page.locator(inGuide);
      await page.keyboard.press('Shift');
      await card.locator('.card-exercise summary').click();
      const field = card.locator('.exercise input');
      await field.fill('12 bananas');
      await field.press('Enter');
      await expect(card.locator('.dr-error')).toContainText('bananas');
      await look(`${inGuide} .card-exercise`);
      await field.fill('12345');
      await field.press('Enter');
      await expect(card.locator('.grade')).toHaveCount(4);
      await look(inGuide);
      await card.getByRole('button', { name: 'Try again' }).click();
      await field.fill('54321');
      await field.press('Enter');
      await look(inGuide);
      await card.getByRole('button', { name: /^Good/ }).click();
      await look(`${inGuide} .card-grades`);
      await card.getByRole('button', { name: 'Undo' }).click();
      await look(`${inGuide} .card-grades`);
    },
  ],
];

/** Waits until the page has painted and then has changed nothing for a moment. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        let timer = 0;
        const observer = new MutationObserver(() => {
          wait();
        });
        const wait = (): void => {
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            observer.disconnect();
            resolve();
          }, quietMs);
        };
        observer.observe(document, {
          childList: true,
          characterData: true,
          attributes: true,
          subtree: true,
        });
        requestAnimationFrame(wait);
      }),
    100,
  );
}

/** What the steps show once each look is steady: messages that were replaced have gone. */
async function seen(page: Page, steps: Steps, known?: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  await steps(page, async (selector) => {
    const read = (): Promise<string> =>
      page.locator(selector).evaluate((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('.sr-only')) hidden.remove();
        // How many rows are rendered beyond the screen depends on the way the list was scrolled.
        for (const row of [...copy.querySelectorAll('.browse-row')].slice(10)) row.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });
    const wanted = known?.[texts.length];
    if (wanted !== undefined) await expect.poll(read, selector).toBe(wanted);
    else await settled(page);
    texts.push(await read());
  });
  return texts;
}

/** Practice mixes its cards: the same each time. */
async function withoutChance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Math.random = () => 0.5;
  });
}

async function untranslated(browser: Browser, baseURL: string, steps: Steps): Promise<string[]> {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block', locale: 'en-US' });
  const page = await context.newPage();
  await withoutChance(page);
  const texts = await seen(page, steps);
  await context.close();
  return texts;
}

for (const [place, steps] of PLACES) {
  test(`${place}: shows the same while a browser translates`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const known = await untranslated(browser, baseURL ?? '', steps);
    await translatePages(page, 'replaced');
    await withoutChance(page);
    expect(await seen(page, steps, known)).toEqual(known);
  });
}

test('a review, where texts live on inside the elements of the translation', async ({
  page,
  browser,
  baseURL,
}) => {
  const [, steps] = PLACES[0] ?? [];
  if (steps === undefined) throw new Error('expected a review');
  const known = await untranslated(browser, baseURL ?? '', steps);
  await translatePages(page, 'moved');
  await withoutChance(page);
  expect(await seen(page, steps, known)).toEqual(known);
});
