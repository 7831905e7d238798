/** Leeches: cards that are forgotten again and again and cost more time than they are worth (rule Q7). */
import type { CardMemory } from './memory.ts';

/** Lapses since the last reset that make a card a leech. */
export const LEECH_LAPSES = 8;

/** The reader is told again after this many further lapses. */
export const LEECH_AGAIN = 4;

type Lapses = Pick<CardMemory, 'lapses'>;

/** Whether a card is a leech. This follows from its lapses, so a reset ends it. */
export function isLeech(memory: Lapses): boolean {
  return memory.lapses >= LEECH_LAPSES;
}

/** Whether a grade brought the lapses to 8, 12, 16 and so on, so that the reader is told of a leech. */
export function becameLeech(before: Lapses, after: Lapses): boolean {
  return noticesUpTo(after) > noticesUpTo(before);
}

/** How often the reader has been told by this number of lapses. */
function noticesUpTo({ lapses }: Lapses): number {
  return lapses < LEECH_LAPSES ? 0 : 1 + Math.floor((lapses - LEECH_LAPSES) / LEECH_AGAIN);
}
