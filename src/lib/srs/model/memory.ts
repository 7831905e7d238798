import { MS_PER_DAY } from '../../time/durations.ts';

/** FSRS's four states of a card. Their order is that of the digits in a stored snapshot, so it never changes. */
export const CARD_STATES = ['new', 'learning', 'review', 'relearning'] as const;

export type CardState = (typeof CARD_STATES)[number];

/** The scheduler's knowledge of one card. Derived from the log, never edited. */
export interface CardMemory {
  readonly state: CardState;
  /** Days until retrievability falls to 90 %; 0 while New. */
  readonly stability: number;
  /** 1 to 10; 0 while New. */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** Index of the present learning or relearning step. */
  readonly step: number;
  /** Scheduled interval in days; 0 in learning steps. */
  readonly intervalDays: number;
  /** Study day of the last grade that counts; `null` while New. */
  readonly lastStudyDay: number | null;
  /** Study day on which a Review card comes due (rule D3); `null` in other states. */
  readonly dueDay: number | null;
  /** Moment at which a learning step ends (rule D3); `null` in other states. */
  readonly dueAtMs: number | null;
  /** Study day of the first grade since the last reset; "new today" counts these (rule Q3). */
  readonly firstStudyDay: number | null;
  /** Last study day on which the card was graded in state Review; "reviewed today" counts these (rule Q3). */
  readonly reviewedOnDay: number | null;
  /** Time of the card's latest entry, void entries and resets included; 0 = none (rule L5). */
  readonly lastEntryMs: number;
}

export const NEW_MEMORY: CardMemory = {
  state: 'new',
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  step: 0,
  intervalDays: 0,
  lastStudyDay: null,
  dueDay: null,
  dueAtMs: null,
  firstStudyDay: null,
  reviewedOnDay: null,
  lastEntryMs: 0,
};

/** The fold leaves out entries that are further ahead of the clock than this (rule L5). */
export const AHEAD_TOLERANCE_MS = MS_PER_DAY;

/** The time of a new entry of a card: now, but later than every entry that the card has (rule L5). */
export function nextEntryMs(memory: CardMemory, nowMs: number): number {
  return Math.max(nowMs, memory.lastEntryMs + 1);
}
