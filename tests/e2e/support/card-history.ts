/** A reader's history of one card, in the storage of the site before the page is opened. */
import type { Page } from '@playwright/test';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { LogEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { reset, review } from '../../support/log/entries.ts';
import { encodeSegment } from '../../support/storage/segments.ts';

export const CARD = 'learn-minutes';
/** A made-up former id of it; see `giveFormerId`. */
export const FORMER = 'learn-minutes-of-old';

const NOW_MS = Date.now();

/** A grade of `CARD`, so many days ago. */
export function gradedAgo(days: number, rating: Rating, cardId = CARD): ReviewEntry {
  const reviewedAtMs = Math.round(NOW_MS - days * MS_PER_DAY);
  const utcOffsetMinutes = 0 - new Date(reviewedAtMs).getTimezoneOffset();
  return review({ cardId, reviewedAtMs, rating, utcOffsetMinutes });
}

export function resetAgo(days: number): LogEntry {
  return reset({ cardId: CARD, atMs: Math.round(NOW_MS - days * MS_PER_DAY) });
}

/** Eleven grades with two lapses, one of them undone, under two ids. */
export const LONG_HISTORY: readonly ReviewEntry[] = [
  gradedAgo(200, 1, FORMER),
  gradedAgo(199.99, 3, FORMER),
  gradedAgo(198, 3),
  gradedAgo(190, 3),
  gradedAgo(170, 1),
  gradedAgo(169.99, 3),
  gradedAgo(160, 2),
  gradedAgo(140, 1),
  gradedAgo(139.99, 3),
  gradedAgo(130, 4),
  { ...gradedAgo(100, 1), isVoid: true },
  gradedAgo(2, 3),
];

/** Grades that make a leech: learnt, then forgotten eight times. */
export const LEECH_HISTORY: readonly ReviewEntry[] = [
  gradedAgo(300, 4),
  ...Array.from({ length: 8 }, (_, index) => [
    gradedAgo(270 - index * 30, 1),
    gradedAgo(269.99 - index * 30, 3),
  ]).flat(),
];

/** Stores entries as another page of this browser would have. */
export async function storeEntries(page: Page, entries: readonly LogEntry[]): Promise<void> {
  await page.goto('decks/');
  const base = new URL('../', page.url()).pathname;
  await page.evaluate(
    ([key = '', text = '']) => {
      localStorage.setItem(key, text);
    },
    [`${storageKeys(base).log}seeded01:0`, encodeSegment(entries)],
  );
}

/** Serves the catalogue as if `CARD` had once been called `FORMER`. */
export async function giveFormerId(page: Page): Promise<void> {
  await page.route('**/cards.json', async (route) => {
    const catalogue = (await (await route.fetch()).json()) as {
      revision: string;
      cards: { id: string; aliases?: string[] }[];
    };
    catalogue.revision = 'with a former id';
    for (const card of catalogue.cards) if (card.id === CARD) card.aliases = [FORMER];
    await route.fulfill({ json: catalogue });
  });
}

export async function openCard(page: Page, id = CARD): Promise<void> {
  await page.goto(`card/?id=${id}`);
  await page.getByRole('heading', { name: 'Now' }).waitFor();
}
