/** Leeches: cards that are forgotten again and again, and cost more time than they give (rule Q7). */
import type { CardMemory } from './memory.ts';

/** Lapses since the last reset that make a card a leech. */
export const LEECH_LAPSES = 8;

/** The reader is told again after so many further lapses. */
export const LEECH_AGAIN = 4;

type Lapses = Pick<CardMemory, 'lapses'>;

/** Whether a card is marked as a leech. Derived from its lapses: a reset takes the mark away. */
export function isLeech(memory: Lapses): boolean {
  return memory.lapses >= LEECH_LAPSES;
}

/** Whether the reader is to be told of a leech after a grade: it brought the lapses to 8, 12, 16 and so on. */
export function becameLeech(before: Lapses, after: Lapses): boolean {
  return noticesUpTo(after) > noticesUpTo(before);
}

/** How often the reader has been told by the time a card has so many lapses. */
function noticesUpTo({ lapses }: Lapses): number {
  return lapses < LEECH_LAPSES ? 0 : 1 + Math.floor((lapses - LEECH_LAPSES) / LEECH_AGAIN);
}
