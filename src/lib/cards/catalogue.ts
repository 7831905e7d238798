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
    return { ok: true, catalogue: { version: CATALOGUE_VERSION, ...readContent(root, '$') } };
  } catch (error) {
    if (error instanceof Malformed) {
      return { ok: false, reason: 'malformed', detail: error.message };
    }
    throw error;
  }
}

type Read<T> = (value: unknown, at: string) => T;

/** A reader for each field of a type; a field that may be absent is named in `optional`. */
type Fields<T> = { readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>> };

/** Fields that are not named are left out. */
function record<T extends object>(fields: Fields<T>, optional: readonly (keyof T)[] = []): Read<T> {
  return (value, at) => {
    const raw = object(value, at);
    const read: Partial<T> = {};
    for (const name in fields) {
      const isAbsent = raw[name] === undefined && optional.includes(name);
      if (!isAbsent) read[name] = fields[name](raw[name], `${at}.${name}`);
    }
    // Every field that may not be absent has been read.
    return read as T;
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

function list<T>(item: Read<T>): Read<T[]> {
  return (value, at) =>
    Array.isArray(value)
      ? value.map((entry: unknown, index) => item(entry, `${at}[${index}]`))
      : fail(at, 'an array', value);
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

const readContent = record<Omit<Catalogue, 'version'>>({
  revision: text,
  decks: list(record<Deck>({ id: text, title: text, description: text })),
  cards: list(
    record<Card>(
      {
        id: cardId,
        kind: text,
        deckId: text,
        promptHtml: text,
        answerHtml: text,
        source: record<CardSource>({
          path: text,
          pageTitle: text,
          sectionId: textOrNull,
          sectionTitle: textOrNull,
        }),
        exercise: (value) => value,
        aliases: list(cardId),
        group: text,
      },
      ['exercise', 'aliases', 'group'],
    ),
  ),
});
