import type { z } from 'astro/zod';
import type { FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/** A component that only cards of its kind may use. */
export interface CardComponent {
  /** Names of its attributes. Their values are plain strings; any may be absent. */
  readonly attributes: readonly string[];
  /** Continues the message for a card of another kind, after "or": "no gap". */
  readonly instead: string;
  /**
   * Only for a component that hides its words from the learner: the prompt shows this text instead. Such a component
   * alone does not make a prompt.
   */
  readonly standIn?: (attributes: ReadonlyMap<string, string>) => string;
}

/** Components by name. */
type CardComponents = Readonly<Record<string, CardComponent>>;

/** The minimum number of cards in the finished site. */
interface CardFloor {
  readonly atLeast: number;
  /** Counts only cards that have an attribute; `name` labels this count: "drawn". */
  readonly only?: { readonly name: string; readonly attribute: string };
}

/**
 * The part of a card kind that the content check reads. `lib/pipeline` receives the kinds as an argument and names none
 * of them.
 */
export interface CardKindSchema {
  /** Whether a card without the attribute `kind` has this kind. True for exactly one kind. */
  readonly isDefault?: boolean;
  /**
   * Attributes besides those that all kinds share, each with a schema of its text (or of its absence). Messages of a
   * schema continue the word "expected": "a whole number of seconds".
   */
  readonly attributes: Readonly<Record<string, z.ZodType>>;
  /** The kind's own components. A card of another kind must not use them. */
  readonly components?: CardComponents;
  /** Faults in the content of the card. Every card is also checked for a prompt and for components of other kinds. */
  readonly check: (card: RawCard) => readonly FaultDetail[];
  /**
   * A new card to start from, for the site at `rootDir`. It passes all checks, so that an author can look at it before
   * writing.
   */
  readonly template: (id: string, rootDir: string) => string;
  readonly floors?: readonly CardFloor[];
}

/** Kinds by name. */
export type CardKindSchemas = Readonly<Record<string, CardKindSchema>>;

/** The kind of a card without the attribute `kind`; empty if no kind is the default. */
export function defaultKind(kinds: CardKindSchemas): string {
  return Object.entries(kinds).find(([, { isDefault }]) => isDefault)?.[0] ?? '';
}

/** The components of all kinds, by name. */
export function componentsOf(kinds: CardKindSchemas): ReadonlyMap<string, CardComponent> {
  return new Map(Object.values(kinds).flatMap(({ components = {} }) => Object.entries(components)));
}
