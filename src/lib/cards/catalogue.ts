import type { Card, CardSource, Catalogue, Deck } from './card.ts';
import { parseCardId, type CardId } from './card-id.ts';

export const CATALOGUE_VERSION = 1;

export type CatalogueResult =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly reason: 'malformed' | 'version'; readonly detail: string };

class Malformed extends Error {}

/**
 * Reads the value of `/cards.json`.
 *
 * Never throws: a value of another shape or version comes back as a reason, with the JSON path of the fault.
 */
export function parseCatalogue(value: unknown): CatalogueResult {
  try {
    const root = object(value, '$');
    if (root['version'] !== CATALOGUE_VERSION) {
      return {
        ok: false,
        reason: 'version',
        detail: `$.version: expected ${CATALOGUE_VERSION}, found ${JSON.stringify(root['version'])}`,
      };
    }
    const catalogue: Catalogue = {
      version: CATALOGUE_VERSION,
      revision: text(root['revision'], '$.revision'),
      decks: list(root['decks'], '$.decks', deck),
      cards: list(root['cards'], '$.cards', card),
    };
    return { ok: true, catalogue };
  } catch (error) {
    if (error instanceof Malformed) {
      return { ok: false, reason: 'malformed', detail: error.message };
    }
    throw error;
  }
}

function deck(value: unknown, at: string): Deck {
  const raw = object(value, at);
  return {
    id: text(raw['id'], `${at}.id`),
    title: text(raw['title'], `${at}.title`),
    description: text(raw['description'], `${at}.description`),
  };
}

function card(value: unknown, at: string): Card {
  const raw = object(value, at);
  return {
    id: cardId(raw['id'], `${at}.id`),
    kind: text(raw['kind'], `${at}.kind`),
    deckId: text(raw['deckId'], `${at}.deckId`),
    promptHtml: text(raw['promptHtml'], `${at}.promptHtml`),
    answerHtml: text(raw['answerHtml'], `${at}.answerHtml`),
    source: source(raw['source'], `${at}.source`),
    ...(raw['exercise'] !== undefined && { exercise: raw['exercise'] }),
    ...(raw['aliases'] !== undefined && {
      aliases: list(raw['aliases'], `${at}.aliases`, cardId),
    }),
    ...(raw['group'] !== undefined && { group: text(raw['group'], `${at}.group`) }),
  };
}

function source(value: unknown, at: string): CardSource {
  const raw = object(value, at);
  return {
    path: text(raw['path'], `${at}.path`),
    pageTitle: text(raw['pageTitle'], `${at}.pageTitle`),
    sectionId: textOrNull(raw['sectionId'], `${at}.sectionId`),
    sectionTitle: textOrNull(raw['sectionTitle'], `${at}.sectionTitle`),
  };
}

function cardId(value: unknown, at: string): CardId {
  return parseCardId(value) ?? fail(at, 'a card id', value);
}

function object(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(at, 'an object', value);
  }
  return value as Record<string, unknown>;
}

function list<T>(value: unknown, at: string, item: (value: unknown, at: string) => T): T[] {
  if (!Array.isArray(value)) return fail(at, 'an array', value);
  return value.map((entry: unknown, index) => item(entry, `${at}[${index}]`));
}

function text(value: unknown, at: string): string {
  return typeof value === 'string' ? value : fail(at, 'a string', value);
}

function textOrNull(value: unknown, at: string): string | null {
  return value === null ? null : text(value, at);
}

function fail(at: string, expected: string, found: unknown): never {
  throw new Malformed(
    `${at}: expected ${expected}, found ${JSON.stringify(found) ?? typeof found}`,
  );
}
