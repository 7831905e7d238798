import type { CardMemory, GroupedCard } from '../model/index.ts';

export interface QueueInput {
  /** The cards of the session, in reading order. */
  readonly cards: readonly GroupedCard[];
  /** Every card of the site: daily limits and siblings do not end at the session's edge. */
  readonly allCards: readonly GroupedCard[];
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Suspended, or buried until a later day. */
  readonly isHidden: (cardId: string) => boolean;
  readonly retrievability: (cardId: string) => number;
  readonly today: number;
  readonly nowMs: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Whether the reader has read a card's section: its new cards come first (rule Q2). Absent: all are alike. */
  readonly isRead?: (cardId: string) => boolean;
  /** Only read sections give new cards (rule Q2). */
  readonly isOnlyRead?: boolean;
  /** Whether a card's deck gives new cards (rule Q2); reviews come whatever it says. Absent: all decks do. */
  readonly isInRotation?: (cardId: string) => boolean;
  /** The day's share of a backlog (rule Q5): no other review is offered or counted as left. Absent or `null`: all are. */
  readonly share?: ReadonlySet<string> | null;
  /** The study day on which a card comes due, a planned break considered (rule Q5). Absent: `memory.dueDay`. */
  readonly dueDayOf?: (cardId: string, memory: CardMemory) => number | null;
  /** A day of a planned break (rule Q5): no new card and no review, only steps already begun. */
  readonly isPaused?: boolean;
}
