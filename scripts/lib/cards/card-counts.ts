/** How many cards there are, by anything that one may count them by. */
import { cardKinds } from '../../../src/card-kinds/build-registry.ts';
import type { CardKindSchemas, DeclaredCard } from '../../../src/lib/pipeline/cards/index.ts';

/** A card with the addresses that its counts go by. */
export interface CountedCard {
  /** Site address of its page without the base. */
  readonly path: string;
  readonly deckId: string;
  readonly card: DeclaredCard;
}

/** What the finished site is to hold at least. */
interface Floor {
  readonly name: string;
  readonly kind: string;
  readonly atLeast: number;
  /** Counts cards with this attribute alone. */
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

/** Cards against the floor, in its order; what is above it in one kind does not fill up another. */
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
  /** In the order of the kinds asked for. */
  readonly byKind: readonly number[];
  readonly total: number;
}

/** A row for each key, in the order of the keys, with none left out for having no card. */
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
