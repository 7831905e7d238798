/** A heavy reader: 2,000 cards and 100,000 reviews, stored as a browser would have stored them. */
import type { Catalogue } from '../src/lib/cards/card.ts';
import { catalogueRevision } from '../src/lib/cards/identity.ts';
import { parseCardId } from '../src/lib/cards/card-id.ts';
import type { ReviewEntry } from '../src/lib/srs/model/log-entry.ts';
import { compact } from '../src/lib/storage/later/log/compaction.ts';
import { createInMemoryBacking } from '../src/lib/storage/later/in-memory/in-memory-store.ts';
import type { KeyValueStore } from '../src/lib/storage/port/key-value.ts';
import { storageKeys } from '../src/lib/storage/values/keys.ts';
import { createLogStorage } from '../src/lib/storage/later/log/log-storage.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../src/lib/time/durations.ts';
import { generateLog, type GeneratedLog } from '../tests/support/log/log-generator.ts';

export const HEAVY = { cards: 2_000, reviews: 100_000 };
const SESSION_PAUSE_MS = MS_PER_HOUR;

/** A log that ends the day before `untilMs`. */
export function heavyLog(reviews: number, untilMs: number): GeneratedLog {
  const shape = { cards: HEAVY.cards, reviews, seed: 7 };
  const probe = generateLog({ ...shape, startDay: 0 });
  const lastMs = probe.entries.at(-1)?.reviewedAtMs ?? 0;
  const startDay = Math.floor((untilMs - lastMs) / MS_PER_DAY) - 1;
  return generateLog({ ...shape, startDay });
}

/** The grades, grouped by session. */
function sessionsOf(entries: readonly ReviewEntry[]): ReviewEntry[][] {
  const sessions: ReviewEntry[][] = [];
  let lastMs = -Infinity;
  for (const entry of entries) {
    if (entry.reviewedAtMs - lastMs > SESSION_PAUSE_MS) sessions.push([]);
    sessions.at(-1)?.push(entry);
    lastMs = entry.reviewedAtMs;
  }
  return sessions;
}

/** Stores a log as pages do: one writer a session, one write a grade, compaction at the start of each session. */
export function storeAsPagesDo(
  entries: readonly ReviewEntry[],
  base: string,
  isCompacting: boolean,
): KeyValueStore {
  const store = createInMemoryBacking().open();
  const keys = storageKeys(base);
  const gone = new Set<string>();
  for (const [index, session] of sessionsOf(entries).entries()) {
    const writer = `w${index.toString(36).padStart(7, '0')}`;
    const storage = createLogStorage(store, keys, writer);
    const startMs = session[0]?.reviewedAtMs ?? 0;
    if (isCompacting) compact(storage, keys.log, gone, startMs);
    storage.append(session);
    gone.add(writer);
  }
  return store;
}

/** A catalogue of made-up cards with these ids. */
export function heavyCatalogue(cardIds: readonly string[]): Catalogue {
  const cards = cardIds.map((id, index) => {
    const cardId = parseCardId(id);
    if (cardId === null) throw new Error(`generated id ${id} is not a card id`);
    return {
      id: cardId,
      kind: 'basic',
      deckId: 'leaders',
      promptHtml: `<p>Prompt ${index}: in a chat for 50 million daily users, why does the estimate come before the drawing?</p>`,
      answerHtml: `<p>Answer ${index}: its numbers tell how large an architecture the problem deserves.</p>`,
      source: {
        path: '/leaders/',
        pageTitle: 'LEADERS at a glance',
        sectionId: 'order',
        sectionTitle: 'The order, from memory',
      },
    };
  });
  const decks = [{ id: 'leaders', title: 'LEADERS', description: 'Made up.' }];
  return { version: 1, revision: catalogueRevision(cards), decks, cards };
}
