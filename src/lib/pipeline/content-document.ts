import { sectionAddress } from '../links/index.ts';
import {
  type CardKindSchemas,
  extractCards,
  type Extract,
  validateCard,
  type DeclaredCard,
} from './cards/index.ts';
import { error, quote, type Fault } from './faults.ts';
import type { Present } from './published/index.ts';
import { type Source, shownValue } from './sources/index.ts';

/** One file and its content. */
export interface ContentDocument {
  readonly source: Source;
  readonly extract: Extract;
  readonly cards: readonly DeclaredCard[];
  readonly faults: readonly Fault[];
}

/** Reads the sections and cards of a file and does all checks that need no other file. */
export function readDocument(
  source: Source,
  kinds: CardKindSchemas,
  rootDir: string,
): ContentDocument {
  const extract = extractCards(source.text, source.file, kinds, rootDir);
  const validated = extract.cards.map((raw) => validateCard(raw, kinds));
  const faults = [
    ...extract.faults,
    ...validated.flatMap((result) => result.faults),
    ...titleFaults(source),
    ...sectionFaults(source, extract),
  ];
  return { source, extract, cards: validated.flatMap(({ card }) => card ?? []), faults };
}

function titleFaults({ file, collection, frontMatter }: Source): readonly Fault[] {
  const title = frontMatter.data['title'];
  // Decks have their own check. With unreadable front matter the title is unknown.
  if (collection === 'decks' || frontMatter.faults.length > 0) return [];
  if (typeof title === 'string' && title.trim() !== '') return [];
  const found = shownValue(title);
  return [
    error(file, { line: frontMatter.lineOf('title'), field: 'title', found, expected: 'a title' }),
  ];
}

function sectionFaults({ file, collection }: Source, { cards }: Extract): readonly Fault[] {
  if (collection === 'decks') return [];
  return cards
    .filter(({ isBelowHeading }) => !isBelowHeading)
    .map(({ line }) => {
      const expected = 'a heading with an id, such as `## Title {#first-step}`, above the card';
      return error(file, { line, field: 'section', found: 'none', expected });
    });
}

/** Faults for decks without a file. */
export function deckFaults(
  { source, cards }: ContentDocument,
  deckIds: ReadonlySet<string>,
): readonly Fault[] {
  const expected = `a deck with a file in src/content/cards: ${[...deckIds].join(', ') || 'there is none yet'}`;
  const { file, frontMatter } = source;
  const ownDeck = source.collection === 'docs' ? frontMatter.data['deck'] : undefined;
  if (typeof ownDeck === 'string' && !deckIds.has(ownDeck)) {
    return [
      error(file, {
        line: frontMatter.lineOf('deck'),
        field: 'deck',
        found: quote(ownDeck),
        expected,
      }),
    ];
  }
  return cards.flatMap((card) => {
    const deckId = deckOf(card, source);
    if (deckId !== null && deckIds.has(deckId)) return [];
    const line = card.raw.attributes.get('deck')?.line ?? card.raw.line;
    const origin = card.deck === null ? ' from the path of the page' : '';
    const found = deckId === null ? 'none' : `${quote(deckId)}${origin}`;
    return [error(file, { line, field: 'deck', found, expected })];
  });
}

/** The deck of a card, whether it exists or not. */
export function deckOf(card: DeclaredCard, source: Source): string | null {
  return card.deck ?? source.deckId;
}

export function titleOf({ frontMatter, slug }: Source): string {
  const title = frontMatter.data['title'];
  return typeof title === 'string' ? title : slug;
}

/** The present content, to compare with `published.yaml`. */
export function presentIn(
  documents: readonly ContentDocument[],
  routes: readonly string[],
): Present {
  const cards = documents.flatMap((document) => document.cards);
  return {
    pages: new Set([...routes, ...documents.map(({ source }) => source.path)]),
    sections: new Set(
      documents.flatMap(({ source, extract }) =>
        extract.sections.map(({ id }) => sectionAddress('/', source.path, id)),
      ),
    ),
    cards: new Set(cards.map(({ id }) => id)),
    aliases: new Map(
      cards.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
    ),
    unread: new Set(
      documents.filter(({ extract }) => !extract.isComplete).map(({ source }) => source.path),
    ),
  };
}
