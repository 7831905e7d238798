import type { CardMemory, CardState } from './memory.ts';
import type { Rating } from './rating.ts';
import type { Settings } from './settings.ts';

/** Part of a snapshot's stamp (rule L9): raise it whenever the same log would give other states. */
export const SCHEDULER_VERSION = 'ts-fsrs-5.4.2/1';

/** What one grade would do to a card: the part of its memory that the algorithm decides. */
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

/** What the fold and the buttons ask of FSRS; made by `createScheduler` in `scheduler.ts`, which brings ts-fsrs. */
export interface Scheduler {
  /**
   * What each rating would do to a card graded on a study day. `grade(card, r, t)` equals `preview(card, t)[r]` (rule S2):
   * one function works out both.
   *
   * @param seedId the id under which the grade is logged; it seeds the fuzz
   * @throws SchedulerInputError before ts-fsrs sees a bad value (rule S6)
   */
  readonly preview: (memory: CardMemory, studyDay: number, seedId: string) => Preview;
  /** As `preview`, for one rating. */
  readonly grade: (memory: CardMemory, rating: Rating, studyDay: number, seedId: string) => Outcome;
}

/** The type of `createScheduler`. Code that runs before the first card takes it as an argument, to load it later. */
export type CreateScheduler = (settings: Settings) => Scheduler;
