import type { CardMemory, CardState } from './memory.ts';
import type { Rating } from './rating.ts';
import type { Settings } from './settings.ts';

/** Part of a snapshot's stamp (rule L9). Raise it whenever the same log would give other states. */
export const SCHEDULER_VERSION = 'ts-fsrs-5.4.2/1';

/** The effect of one grade on a card: the part of its memory that the algorithm decides. */
export interface Outcome {
  readonly state: CardState;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly step: number;
  /** Whole days until due; 0 for a learning step. */
  readonly intervalDays: number;
  /** Minutes until due for a learning step; 0 otherwise. */
  readonly stepMinutes: number;
}

export type Preview = Readonly<Record<Rating, Outcome>>;

/** FSRS as the fold and the buttons use it. `createScheduler` in `scheduler.ts` makes it and loads ts-fsrs. */
export interface Scheduler {
  /**
   * The effect of each rating on a card that is graded on a study day. `grade(card, r, t)` equals `preview(card,
   * t)[r]`, because one function computes both (rule S2).
   *
   * @param seedId the id under which the grade is logged; it seeds the fuzz
   * @throws SchedulerInputError before ts-fsrs sees a bad value (rule S6)
   */
  readonly preview: (memory: CardMemory, studyDay: number, seedId: string) => Preview;
  /** The effect of one rating, as in `preview`. */
  readonly grade: (memory: CardMemory, rating: Rating, studyDay: number, seedId: string) => Outcome;
}

/**
 * The type of `createScheduler`. Code that runs before the first card takes it as an argument, so that it can load
 * later.
 */
export type CreateScheduler = (settings: Settings) => Scheduler;
