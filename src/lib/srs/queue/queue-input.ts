import type { CardMemory, GroupedCard } from '../model/index.ts';

export interface QueueInput {
  /** The cards of the session, in reading order. */
  readonly cards: readonly GroupedCard[];
  /** Every card of the site, because daily limits and siblings reach beyond the session. */
  readonly allCards: readonly GroupedCard[];
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Suspended, or buried until a later day. */
  readonly isHidden: (cardId: string) => boolean;
  readonly retrievability: (cardId: string) => number;
  readonly today: number;
  readonly nowMs: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /**
   * Whether the reader has read a card's section: new cards of read sections come first (rule Q2). Absent: all are
   * equal.
   */
  readonly isRead?: (cardId: string) => boolean;
  /** Only read sections give new cards (rule Q2). */
  readonly isOnlyRead?: boolean;
  /** Whether a card's deck gives new cards (rule Q2); reviews ignore it. Absent: all decks do. */
  readonly isInRotation?: (cardId: string) => boolean;
  /**
   * The day's share of a backlog (rule Q5): no other review is offered or counted as left. Absent or `null`: no
   * restriction.
   */
  readonly share?: ReadonlySet<string> | null;
  /** The study day on which a card comes due, a planned break included (rule Q5). Absent: `memory.dueDay`. */
  readonly dueDayOf?: (cardId: string, memory: CardMemory) => number | null;
  /**
   * Today is a day of a planned break (rule Q5): no new card and no review comes, only learning steps that have begun.
   */
  readonly isPaused?: boolean;
}
