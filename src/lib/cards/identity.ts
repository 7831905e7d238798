import { fnv1a64 } from '../text/fnv64.ts';
import type { Card } from './card.ts';

/** The part of a catalogue that memories depend on: which present card each stored id belongs to. */
export interface CardIdentities {
  /** Canonical id of a stored id: the id itself, or the card that names it as an alias; `null` for an orphan. */
  readonly resolve: (storedId: string) => string | null;
  /** Every id a present card has or had: its own first, then its aliases. */
  readonly idsOf: (cardId: string) => readonly string[];
}

/**
 * Builds the look-up from stored ids to present cards. Aliases are already transitive in the catalogue: a card lists
 * every id it ever had (rule L6).
 */
export function cardIdentities(cards: readonly Pick<Card, 'id' | 'aliases'>[]): CardIdentities {
  const canonical = new Map<string, string>();
  const idsByCard = new Map<string, readonly string[]>();
  for (const card of cards) {
    const ids = [card.id, ...(card.aliases ?? [])];
    idsByCard.set(card.id, ids);
    for (const id of ids) canonical.set(id, card.id);
  }
  return {
    resolve: (storedId) => canonical.get(storedId) ?? null,
    idsOf: (cardId) => idsByCard.get(cardId) ?? [cardId],
  };
}

/** A short digest of ids, aliases and groups. With equal digests, one log gives the same states. */
export function catalogueRevision(
  cards: readonly Pick<Card, 'id' | 'aliases' | 'group'>[],
): string {
  const lines = cards
    .map((card) => `${card.id} ${(card.aliases ?? []).join(',')} ${card.group ?? ''}`)
    .sort();
  return fnv1a64(lines.join('\n')).toString(36);
}
