/** A review session as the interface sees it: `$session` to read, and actions to call. */
import type { ReadableAtom } from 'nanostores';
import type { Card } from '../../cards/index.ts';
import type { StudySet } from '../../links/index.ts';
import type { UndoStep } from '../../srs/later/replay/index.ts';
import type { Outcome, Preview, Rating } from '../../srs/model/index.ts';
import type { Queue } from '../../srs/queue/index.ts';
import type { OpenProgress, PlanSource } from '../progress/index.ts';

/** A grade that was accepted, for the interface to announce. Every grade is a new object. */
export interface AcceptedGrade {
  readonly rating: Rating;
  readonly outcome: Outcome;
  /** The card if this grade made it a leech, or if it brought four more lapses (rule Q7); else `null`. */
  readonly leech: Card | null;
}

/** Counts that every view of a session shows. */
export interface SessionCounts {
  readonly left: Queue['left'];
  /**
   * The backlog if more reviews are due than today's limit allows; `null` if not, or while the journal is loading (rule
   * Q5).
   */
  readonly backlog: {
    readonly due: number;
    readonly perDay: number;
    readonly daysToClear: number | null;
  } | null;
  /** Grades of this session by rating, without those that were undone. */
  readonly graded: Readonly<Record<Rating, number>>;
  readonly canUndo: boolean;
  /** The newest grade of this session, until something is undone. A press may have waited for the scheduler before. */
  readonly accepted: AcceptedGrade | null;
  /** The scheduler could not be loaded: cards can be read, but grading needs a reload. */
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
      /** `null` while the scheduler loads. */
      readonly preview: Preview | null;
    })
  | (SessionCounts & {
      readonly status: 'done';
      /** The next moment at which a card comes due; `null` if none is planned. */
      readonly nextDueMs: number | null;
      readonly newHeldBack: number;
      /** New cards that wait because their sections are not read, if only read sections give new cards (rule Q2). */
      readonly unreadHeldBack: number;
      /** Last study day of a planned break that is under way (rule Q5); else `null`. */
      readonly breakUntilDay: number | null;
      /** Cards in the study set; 0 means that the address names nothing. */
      readonly setSize: number;
    });

/** An action that was taken back. */
export interface Undone {
  readonly step: UndoStep;
  /** The card of the action, if there was only one. If it is due, it is on the screen again. */
  readonly card: Card | null;
}

export interface Session {
  readonly $session: ReadableAtom<SessionView>;
  readonly showAnswer: () => void;
  /** Grades the shown card, unless the press comes too soon or the day has just changed. */
  readonly grade: (rating: Rating) => void;
  /** Keeps the shown card out of the queue until tomorrow. */
  readonly bury: () => Promise<void>;
  /** Keeps the shown card out of the queue until the reader brings it back. */
  readonly suspend: () => Promise<void>;
  /** Flags the shown card, or removes its flag. */
  readonly flag: () => Promise<void>;
  /** Suspends a card that is no longer on the screen: a leech, after its grade. */
  readonly suspendCard: (cardId: string) => Promise<void>;
  /** Takes back the last action of this tab; `null` if there is none. */
  readonly undo: () => Promise<Undone | null>;
  /**
   * Checks the clock and other tabs. The page calls it every 20 seconds, when another tab writes and on becoming
   * visible (rules D4, P2).
   */
  readonly refresh: () => void;
}

export interface SessionSource
  extends PlanSource, Pick<OpenProgress, 'journal' | 'loadedJournal' | 'hasChangesElsewhere'> {
  /** Whether this tab has an action to undo; known before the journal is loaded. */
  readonly canUndo: () => boolean;
  readonly set: StudySet;
  /** A card to show first, if it is in the set and due: for the way back from a guide. */
  readonly firstCardId: string | null;
  /** A clock that nobody can set, in milliseconds: for answer times and pauses. */
  readonly elapsedMs: () => number;
}
