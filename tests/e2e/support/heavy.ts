/** Many cards and a stored log, for tests that need more than the site has. */
import type { Page } from '@playwright/test';
import { catalogueRevision } from '../../../src/lib/cards/identity.ts';
import { parseCardId } from '../../../src/lib/cards/card-id.ts';
import type { Card, Catalogue } from '../../../src/lib/cards/card.ts';
import { entryTimeMs } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import { createSegmentEncoder } from '../../../src/lib/storage/later/log/segment-encoder.ts';
import { readSegment } from '../../../src/lib/storage/later/log/read-segment.ts';

/** A catalogue of made-up cards `made-0`, `made-1`, …, or of the ids given. */
export function madeCatalogue(
  ids: readonly string[] | number,
  change: (card: Card) => Card = (card) => card,
): Catalogue {
  const names =
    typeof ids === 'number' ? Array.from({ length: ids }, (_, index) => `made-${index}`) : ids;
  const cards = names.map((name) => {
    const id = parseCardId(name);
    if (id === null) throw new Error(`not a card id: ${name}`);
    return change({
      id,
      kind: 'basic',
      deckId: 'leaders',
      promptHtml: `<p>Prompt of ${name}?</p>`,
      answerHtml: `<p>Answer of ${name}.</p>`,
      source: {
        path: '/leaders/',
        pageTitle: 'LEADERS at a glance',
        sectionId: 'order',
        sectionTitle: 'The order, from memory',
      },
    });
  });
  const decks = [{ id: 'leaders', title: 'LEADERS', description: 'Made up.' }];
  return { version: 1, revision: catalogueRevision(cards), decks, cards };
}

export async function serveCatalogue(page: Page, catalogue: Catalogue): Promise<void> {
  await page.route('**/cards.json', (route) =>
    route.fulfill({ body: JSON.stringify(catalogue), contentType: 'application/json' }),
  );
}

/** Stores entries as another page has left them. The page has to be on the site. */
export async function storeEntries(
  page: Page,
  base: string,
  entries: readonly LogEntry[],
  writer = 'seeded00',
): Promise<void> {
  const encoder = createSegmentEncoder(0);
  const sorted = entries.toSorted((a, b) => entryTimeMs(a) - entryTimeMs(b));
  for (const entry of sorted) encoder.add(entry);
  await page.evaluate(
    ([key, text]) => {
      localStorage.setItem(key, text);
    },
    [`${storageKeys(base).log}${writer}:0`, encoder.text()] as const,
  );
}

/** Every entry that the page's storage holds, damaged segments as far as they can be read. */
export async function storedEntries(page: Page): Promise<LogEntry[]> {
  const segments = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':log:'))
      .map(([key, text]) => ({ key, text: String(text) })),
  );
  return segments.flatMap((segment) => readSegment(segment).entries);
}

/** Base path of the site under test. */
export function baseOf(page: Page): string {
  return new URL(page.url()).pathname.startsWith('/study/') ? '/study/' : '/';
}
