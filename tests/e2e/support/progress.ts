/** Progress for browser tests: put into the storage before the page opens, and read back. */
import type { Page } from '@playwright/test';
import { normalizeBase } from '../../../src/lib/links/addresses.ts';
import type { LogEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { review } from '../../support/log/entries.ts';
import { encodeSegment } from '../../support/storage/segments.ts';

const MS_PER_DAY = 86_400_000;

const KEYS = storageKeys(normalizeBase(process.env['BASE_PATH'] ?? '/'));

/** The key of a segment that another page has left behind. */
export function segmentKey(writer: string): string {
  return `${KEYS.log}${writer}:0`;
}

/** Puts values into `localStorage` before the first page of this tab opens, and never again. */
export async function storeOnce(page: Page, values: Readonly<Record<string, string>>) {
  await page.addInitScript((entries) => {
    if (sessionStorage.getItem('seeded') !== null) return;
    sessionStorage.setItem('seeded', 'yes');
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(values));
}

export async function seed(page: Page, entries: readonly LogEntry[]): Promise<void> {
  await storeOnce(page, { [segmentKey('seed')]: encodeSegment(entries) });
}

/** Ids of the site's cards, in reading order. */
export async function cardIds(page: Page): Promise<string[]> {
  const response = await page.request.get('cards.json');
  const { cards } = (await response.json()) as { cards: { id: string }[] };
  return cards.map(({ id }) => id);
}

/** Grades on days that have passed, so that every card is in review with intervals of weeks. */
export function pastReviews(ids: readonly string[], daysAgo = [60, 55, 40, 10]): ReviewEntry[] {
  const nowMs = Date.now();
  return ids.flatMap((cardId, index) =>
    daysAgo.map((days) =>
      review({ cardId, reviewedAtMs: nowMs - days * MS_PER_DAY + index * 60_000, rating: 4 }),
    ),
  );
}

/** Everything that a page can lose: all of the storage but the caches that pages derive from it. */
export function storedTruth(page: Page): Promise<[string, string][]> {
  return page.evaluate(
    ([snapshot, due, read]) =>
      Object.keys(localStorage)
        .filter((key) => ![snapshot, due, read].includes(key))
        .sort()
        .map((key): [string, string] => [key, localStorage.getItem(key) ?? '']),
    [KEYS.snapshot, KEYS.dueSummary, KEYS.sectionsRead],
  );
}
