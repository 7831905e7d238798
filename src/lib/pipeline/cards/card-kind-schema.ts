import type { z } from 'astro/zod';
import type { FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/** A component that only cards of its kind may use. */
export interface CardComponent {
  /** Names of its attributes. Their values are plain strings; any may be absent. */
  readonly attributes: readonly string[];
  /** A card of another kind has this in its place; read after "or": "no gap". */
  readonly instead: string;
  /**
   * Only of a component that hides its words from the learner: the prompt shows this in their place. Such a component
   * is no prompt by itself.
   */
  readonly standIn?: (attributes: ReadonlyMap<string, string>) => string;
}

/** Components by name. */
type CardComponents = Readonly<Record<string, CardComponent>>;

/** The least number of cards that the finished site is to hold. */
interface CardFloor {
  readonly atLeast: number;
  /** Counts only cards that have an attribute; `name` tells them apart: "drawn". */
  readonly only?: { readonly name: string; readonly attribute: string };
}

/** The part of a card kind that the content check reads. `lib/pipeline` gets the kinds as an argument and names none. */
export interface CardKindSchema {
  /** Whether a card that names no kind is of this one. True of one kind. */
  readonly isDefault?: boolean;
  /**
   * Attributes beyond those that all kinds share, each as a schema of its string (or of its absence). The message of a
   * schema is read after "expected": "a whole number of seconds".
   */
  readonly attributes: Readonly<Record<string, z.ZodType>>;
  /** The kind's own components. Another kind's card that uses one is a fault, whatever that kind checks. */
  readonly components?: CardComponents;
  /** Faults in what the card holds. Every card is checked for a prompt and for foreign components besides. */
  readonly check: (card: RawCard) => readonly FaultDetail[];
  /**
   * A card to start from, as it stands in a file of the site at `rootDir`. It passes all checks, so that it can be looked
   * at before it is written.
   */
  readonly template: (id: string, rootDir: string) => string;
  readonly floors?: readonly CardFloor[];
}

/** Kinds by name. */
export type CardKindSchemas = Readonly<Record<string, CardKindSchema>>;

/** Name of the kind of a card that names none; empty if no kind is the default. */
export function defaultKind(kinds: CardKindSchemas): string {
  return Object.entries(kinds).find(([, { isDefault }]) => isDefault)?.[0] ?? '';
}

/** The components of all kinds, by name. */
export function componentsOf(kinds: CardKindSchemas): ReadonlyMap<string, CardComponent> {
  return new Map(Object.values(kinds).flatMap(({ components = {} }) => Object.entries(components)));
}
