import { z } from 'astro/zod';
import type { Deck } from '../../cards/index.ts';
import { compareText } from '../../text/compare.ts';
import type { Fault } from '../faults.ts';
import { type Source, readBySchema } from '../sources/index.ts';

export interface ContentDeck extends Deck {
  readonly order: number;
  readonly file: string;
}

const deckSchema = z.object({
  title: z.string('a title').trim().min(1, 'a title'),
  order: z.number('a number: decks stand in this order'),
  description: z.string('a sentence about the deck').trim().min(1, 'a sentence about the deck'),
});

/**
 * Reads a deck from the front matter of its file. A deck with faults is returned too, so that its cards still have a
 * deck.
 */
export function readDeck(source: Source): { deck: ContentDeck; faults: readonly Fault[] } {
  const { data, lineOf } = source.frontMatter;
  const read = readBySchema(
    { file: source.file, data, lineOf: (key) => lineOf(String(key)) },
    deckSchema,
  );
  if (read.data !== null) {
    return { deck: { id: source.slug, ...read.data, file: source.file }, faults: [] };
  }
  const deck = {
    id: source.slug,
    title: source.slug,
    order: 0,
    description: '',
    file: source.file,
  };
  return { deck, faults: read.faults };
}

export function sortDecks(decks: readonly ContentDeck[]): readonly ContentDeck[] {
  return decks.toSorted((a, b) => a.order - b.order || compareText(a.id, b.id));
}
