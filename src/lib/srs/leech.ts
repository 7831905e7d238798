import type { CardMemory } from './memory.ts';

/** A card with so many lapses since its last reset is a leech (rule Q7). */
export const LEECH_LAPSES = 8;

/** After that the reader is told again at every so many further lapses. */
export const LEECH_AGAIN = 4;

export function isLeech(memory: Pick<CardMemory, 'lapses'>): boolean {
  return memory.lapses >= LEECH_LAPSES;
}

/** Whether a grade brought a card's lapses to 8, 12, 16 and so on: the moment to tell its reader. */
export function becameLeech(
  before: Pick<CardMemory, 'lapses'>,
  after: Pick<CardMemory, 'lapses'>,
): boolean {
  return (
    after.lapses > before.lapses &&
    isLeech(after) &&
    (after.lapses - LEECH_LAPSES) % LEECH_AGAIN === 0
  );
}
