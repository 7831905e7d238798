/** The page of all cards, for a reader in the middle of a course. */
import type { Locator, Page } from '@playwright/test';
import type { Catalogue } from '../../../src/lib/cards/card.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { manyCards } from '../../support/cards/many-cards.ts';
import { encodeSegment } from '../../support/storage/segments.ts';
import { studiedCards } from '../../support/cards/studied-cards.ts';
import { expect } from './site.ts';

/** Serves a made-up catalogue of so many cards, and stores progress on them as a former visit would have. */
export async function studyMany(page: Page, count: number): Promise<Catalogue> {
  const catalogue = manyCards(count);
  await page.route('**/cards.json', (route) => route.fulfill({ json: catalogue }));
  // A page that runs no code of the site, so that nothing is written before the progress is there.
  await page.goto('favicon.svg');
  const base = new URL('.', page.url()).pathname;
  const text = encodeSegment(
    studiedCards(
      catalogue.cards.map(({ id }) => id),
      Date.now(),
    ),
  );
  await page.evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [`${storageKeys(base).log}former0:0`, text] as const,
  );
  return catalogue;
}

export async function openCards(page: Page, search = ''): Promise<void> {
  await page.goto(`cards/${search}`);
  // Thousands of cards take a busy machine its time.
  await expect(page.getByRole('searchbox', { name: 'Search the cards' })).toBeVisible({
    timeout: 20_000,
  });
}

/** The line that says how many cards are listed and what was done last. */
export function listLine(page: Page): Locator {
  return page.locator('.browse-count');
}

/** Rows of cards in the page, without the titles. */
export function cardRows(page: Page): Locator {
  return page.locator('.browse-row');
}
