/** Counts cards by page, deck, kind or any other key. */
import { cardKinds } from '../../../src/card-kinds/build-registry.ts';
import type { CardKindSchemas, DeclaredCard } from '../../../src/lib/pipeline/cards/index.ts';

/** A card with the keys to count it by. */
export interface CountedCard {
  /** Site address of its page without the base. */
  readonly path: string;
  readonly deckId: string;
  readonly card: DeclaredCard;
}

/** The minimum for the finished site. */
interface Floor {
  readonly name: string;
  readonly kind: string;
  readonly atLeast: number;
  /** Counts only cards with this attribute. */
  readonly attribute?: string;
}

/** The floors of all kinds, in the order of the kinds. */
export function floorsOf(kinds: CardKindSchemas): readonly Floor[] {
  return Object.entries(kinds).flatMap(([kind, { floors = [] }]) =>
    floors.map(({ atLeast, only }) =>
      only === undefined
        ? { name: kind, kind, atLeast }
        : { name: `${kind}, ${only.name}`, kind, atLeast, attribute: only.attribute },
    ),
  );
}

const FLOORS: readonly Floor[] = floorsOf(cardKinds);

export interface FloorCount {
  readonly name: string;
  readonly count: number;
  readonly atLeast: number;
  readonly missing: number;
}

/**
 * Compares the cards with the floors, in the order of the floors. Extra cards of one kind do not make up for another.
 */
export function countAgainstFloors(
  cards: readonly DeclaredCard[],
  floors: readonly Floor[] = FLOORS,
): readonly FloorCount[] {
  return floors.map(({ name, kind, atLeast, attribute }) => {
    const ofKind = cards.filter((card) => card.kind === kind);
    const counted =
      attribute === undefined ? ofKind : ofKind.filter(({ raw }) => raw.attributes.has(attribute));
    const count = counted.length;
    return { name, count, atLeast, missing: Math.max(0, atLeast - count) };
  });
}

export interface CountRow {
  readonly key: string;
  /** In the order of the requested kinds. */
  readonly byKind: readonly number[];
  readonly total: number;
}

/** A row for each key, in the order of the keys, even for keys without cards. */
export function countByKind(
  keys: readonly string[],
  cards: readonly CountedCard[],
  kinds: readonly string[],
  keyOf: (card: CountedCard) => string,
): readonly CountRow[] {
  return keys.map((key) => {
    const own = cards.filter((card) => keyOf(card) === key);
    const byKind = kinds.map((kind) => own.filter(({ card }) => card.kind === kind).length);
    return { key, byKind, total: own.length };
  });
}
