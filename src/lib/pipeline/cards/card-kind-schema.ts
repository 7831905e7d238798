import type { z } from 'astro/zod';
import type { FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/**
 * What the build knows of a card kind. Each lives in `src/card-kinds/<kind>/schema.ts` and stands in the build
 * registry; nothing under `lib/build` names a kind.
 */
export interface CardKindSchema {
  /**
   * Attributes beyond those that all kinds share, each as a schema of its string (or of its absence). The message of a
   * schema is read after "expected": "a whole number of seconds".
   */
  readonly attributes: Readonly<Record<string, z.ZodType>>;
  /** Faults in what the card holds. That there is a prompt at all is checked for every kind. */
  readonly check: (card: RawCard) => readonly FaultDetail[];
  /**
   * A card to start from, as it stands in a file of the site at `rootDir`. It passes all checks, so that it can be looked
   * at before it is written.
   */
  readonly template: (id: string, rootDir: string) => string;
}

/** Kinds by name. */
export type CardKindSchemas = Readonly<Record<string, CardKindSchema>>;

/** The kind of a card that names none. */
export const DEFAULT_KIND = 'basic';
