/** A review session as the interface has it: `$session` to read, and the actions to call. */
import type { ReadableAtom } from 'nanostores';
import type { Card } from '../../cards/index.ts';
import type { StudySet } from '../../links/index.ts';
import type { UndoStep } from '../../srs/later/replay/index.ts';
import type { Outcome, Preview, Rating } from '../../srs/model/index.ts';
import type { Queue } from '../../srs/queue/index.ts';
import type { OpenProgress, PlanSource } from '../progress/index.ts';

/** A grade that was taken, for the interface to announce. A new object for every grade. */
export interface AcceptedGrade {
  readonly rating: Rating;
  readonly outcome: Outcome;
  /** The card, if this grade made it a leech or brought it four lapses further (rule Q7). */
  readonly leech: Card | null;
}

/** Counts that every view of a session shows. */
export interface SessionCounts {
  readonly left: Queue['left'];
  /** Reviews due beyond today's limit; `null` if there are none or the scheduler is not there yet (rule Q5). */
  readonly backlog: {
    readonly due: number;
    readonly perDay: number;
    readonly daysToClear: number | null;
  } | null;
  /** Grades given in this session and not undone, by rating. */
  readonly graded: Readonly<Record<Rating, number>>;
  readonly canUndo: boolean;
  /** The newest grade of this session until something is undone. A press may have waited for the scheduler first. */
  readonly accepted: AcceptedGrade | null;
  /** The scheduler could not be loaded: cards can be read, grades wait for a reload. */
  readonly isSchedulerMissing: boolean;
}

export type SessionView =
  | (SessionCounts & {
      readonly status: 'prompt';
      readonly card: Card;
      readonly isFlagged: boolean;
    })
  | (SessionCounts & {
      readonly status: 'answer';
      readonly card: Card;
      readonly isFlagged: boolean;
      /** `null` for the moment that the scheduler takes to load. */
      readonly preview: Preview | null;
    })
  | (SessionCounts & {
      readonly status: 'done';
      /** Next moment at which a card comes due; `null` if none is planned. */
      readonly nextDueMs: number | null;
      readonly newHeldBack: number;
      /** New cards whose sections have not been read, where only read ones are wanted (rule Q2). */
      readonly unreadHeldBack: number;
      /** Last study day of a planned break that is under way (rule Q5). */
      readonly breakUntilDay: number | null;
      /** Cards in the study set; 0 means that the address names nothing. */
      readonly setSize: number;
    });

/** An action that was taken back. */
export interface Undone {
  readonly step: UndoStep;
  /** The card it was about, if it was about one; a card that is due is on the screen again. */
  readonly card: Card | null;
}

export interface Session {
  readonly $session: ReadableAtom<SessionView>;
  readonly showAnswer: () => void;
  /** Grades the shown card, unless the press comes too soon or the day has just changed. */
  readonly grade: (rating: Rating) => void;
  /** Keeps the shown card out of the queue until tomorrow. */
  readonly bury: () => Promise<void>;
  /** Keeps the shown card out of the queue until it is brought back. */
  readonly suspend: () => Promise<void>;
  /** Flags the shown card, or takes its flag away. */
  readonly flag: () => Promise<void>;
  /** Suspends a card that is not on the screen any more: a leech, after its grade. */
  readonly suspendCard: (cardId: string) => Promise<void>;
  /** Takes back what this tab did last. `null` if there is nothing. */
  readonly undo: () => Promise<Undone | null>;
  /** Looks at the clock and at other tabs: to be called every half minute and on becoming visible (rules D4, P2). */
  readonly refresh: () => void;
}

export interface SessionSource
  extends PlanSource, Pick<OpenProgress, 'journal' | 'loadedJournal' | 'hasChangesElsewhere'> {
  /** Whether this tab has done anything that can be taken back; known before the journal is there. */
  readonly canUndo: () => boolean;
  readonly set: StudySet;
  /** A card to show first, if it is in the set and due: on coming back from a guide. */
  readonly firstCardId: string | null;
  /** A clock that no one can set, in milliseconds: times answers and pauses. */
  readonly elapsedMs: () => number;
}
