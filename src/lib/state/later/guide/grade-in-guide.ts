/**
 * Grades given beside the text of a guide, into the same log and by the same rules as in a review. Which cards come is
 * the reader's choice here, so there is no queue and no daily limit; what is graded counts toward today's all the same.
 */
import type { Catalogue } from '../../../cards/index.ts';
import {
  becameLeech,
  RATING_NAMES,
  type Outcome,
  type Rating,
  type ReviewEntry,
  OFFERED_RATINGS,
} from '../../../srs/model/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import type { DueAt, HeldBackBy } from '../../../srs/later/due/index.ts';
import type { JournalWriter } from '../journal/index.ts';
import type { Clock, ProgressView } from '../../progress/index.ts';
import { createReviewEntry, GRADE_PAUSE_MS } from '../../review/index.ts';

/** One grade button: what it says and what it would do. */
export interface GradeChoice {
  readonly rating: Rating;
  readonly name: string;
  readonly outcome: Outcome;
}

/** Days until due, or minutes where `intervalDays` is 0. */
interface TimeLeft {
  readonly intervalDays: number;
  readonly stepMinutes: number;
}

/** Whether a card whose answer is shown can be graded, and if not, why. */
export type Gradability =
  /** New or due: a press grades it. */
  | {
      readonly kind: 'gradable';
      readonly choices: readonly GradeChoice[];
      /** The day that the choices are true for. */
      readonly studyDay: number;
    }
  /** Graded on this page. */
  | {
      readonly kind: 'graded';
      readonly choice: GradeChoice;
      /** Whether this was the newest grade of the page, the one that undo takes back. */
      readonly canUndo: boolean;
      /** Whether it reached the storage (rule P4). */
      readonly isStored: boolean;
      /** Whether it is the first grade that this browser holds. */
      readonly isFirstEver: boolean;
      /** Lapses of the card, if this grade made it a leech or brought it four lapses further (rule Q7). */
      readonly leechLapses: number | null;
    }
  /** Neither New nor due: nothing is written. */
  | { readonly kind: 'practised'; readonly timeLeft: TimeLeft }
  /** Kept out of the day by the reader, a sibling (rule Q4) or a planned break (rule Q5): nothing is written. */
  | { readonly kind: 'held-back'; readonly reason: HeldBackBy }
  /** Nothing can be graded: storage refuses, holds data of a later version, or the card is not in the catalogue. */
  | { readonly kind: 'unavailable'; readonly reason: 'blocked' | 'too-new' | 'unknown-card' };

export type Gradable = Extract<Gradability, { kind: 'gradable' }>;

export interface GuideGrades {
  /** To be called when the answer of a card is shown: one that has come due again is then offered again. */
  readonly reveal: (cardId: string) => Gradability;
  /** Whether a card can be graded now; one graded here stays graded until it is revealed again. */
  readonly gradabilityOf: (cardId: string) => Gradability;
  /**
   * Grades a card, unless the press comes too soon (rule U3) or what the buttons say is out of date (rule S2): then
   * `gradabilityOf` has what is true now.
   *
   * @param shown what the buttons were made from
   * @param sinceRevealMs time from the answer to the press. The log wants the time from the prompt, which in a guide
   *   cannot be told from reading; so this is the part of it that is certain.
   */
  readonly grade: (
    cardId: string,
    shown: Gradable,
    rating: Rating,
    sinceRevealMs: number,
  ) => 'taken' | 'too-soon' | 'outdated';
  /** Takes the grade of a card back if it is the newest of this page (rule U1). @returns its rating, else `null` */
  readonly undo: (cardId: string) => Rating | null;
  /** Keeps a card out of every queue until it is brought back: offered for leeches. */
  readonly suspend: (cardId: string) => void;
}

export interface GuideGradesSource {
  readonly progress: ProgressView;
  readonly journal: JournalWriter;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** A clock that no one can set, in milliseconds: times the pause after a grade. */
  readonly elapsedMs: () => number;
}

interface GradedCard {
  readonly entry: ReviewEntry;
  readonly choice: GradeChoice;
  readonly leechLapses: number | null;
}

export function createGuideGrades(source: GuideGradesSource): GuideGrades {
  const { progress, journal, catalogue, clock, elapsedMs } = source;
  const cardIds = new Set<string>(catalogue.cards.map(({ id }) => id));
  const graded = new Map<string, GradedCard>();
  /** The grades of this page that were not taken back, oldest first. */
  let entries: readonly ReviewEntry[] = [];
  let acceptedAtMs = -Infinity;

  /** Whether a card can be graded, whatever was done with it on this page. */
  const gradabilityAtReveal = (cardId: string): Gradability => {
    if (!cardIds.has(cardId)) return { kind: 'unavailable', reason: 'unknown-card' };
    const { writes } = progress.$health.get();
    if (writes === 'blocked' || writes === 'too-new')
      return { kind: 'unavailable', reason: writes };
    const { at, isDueNow, heldBackBy } = journal.dueOf(cardId);
    if (heldBackBy !== null) return { kind: 'held-back', reason: heldBackBy };
    const studyDay = progress.today();
    if (at !== null && !isDueNow) {
      return { kind: 'practised', timeLeft: timeUntil(at, studyDay, clock.nowMs()) };
    }
    const preview = journal.preview(cardId, studyDay);
    const choices = OFFERED_RATINGS[progress.settings().gradeButtons].map(
      (rating): GradeChoice => ({
        rating,
        name: RATING_NAMES[rating],
        outcome: preview[rating],
      }),
    );
    return { kind: 'gradable', choices, studyDay };
  };

  const gradabilityOf = (cardId: string): Gradability => {
    const grade = graded.get(cardId);
    if (grade === undefined) return gradabilityAtReveal(cardId);
    return {
      kind: 'graded',
      choice: grade.choice,
      canUndo: entries.at(-1) === grade.entry,
      isStored: progress.$health.get().writes === 'ok',
      isFirstEver: source.isFirstSession && entries[0] === grade.entry,
      leechLapses: grade.leechLapses,
    };
  };

  return {
    reveal: (cardId) => {
      const gradability = gradabilityAtReveal(cardId);
      if (gradability.kind === 'gradable') graded.delete(cardId);
      return gradabilityOf(cardId);
    },
    gradabilityOf,
    grade: (cardId, shown, rating, sinceRevealMs) => {
      if (elapsedMs() - acceptedAtMs < GRADE_PAUSE_MS) return 'too-soon';
      const choice = shown.choices.find((offered) => offered.rating === rating);
      const now = gradabilityAtReveal(cardId);
      const isTrue = now.kind === 'gradable' && isSameOffer(now, shown);
      if (choice === undefined || !isTrue) return 'outdated';
      const entry = createReviewEntry(source, cardId, rating, sinceRevealMs);
      const before = progress.memoryOf(cardId);
      journal.record([entry], { action: 'grade', items: [{ kind: 'void', entry }] });
      const after = progress.memoryOf(cardId);
      const leechLapses = becameLeech(before, after) ? after.lapses : null;
      graded.set(cardId, { entry, choice, leechLapses });
      entries = [...entries, entry];
      acceptedAtMs = elapsedMs();
      return 'taken';
    },
    undo: (cardId) => {
      const grade = graded.get(cardId);
      if (grade === undefined || entries.at(-1) !== grade.entry) return null;
      journal.actions.undo();
      entries = entries.slice(0, -1);
      graded.delete(cardId);
      return grade.choice.rating;
    },
    suspend: (cardId) => {
      journal.actions.suspend([cardId], true);
      // The suspension is the newest step now, so undo would no longer take back the grade.
      graded.delete(cardId);
    },
  };
}

/** Whether two offers promise the same: no new day, no other grade and no other setting lies between them. */
function isSameOffer(a: Gradable, b: Gradable): boolean {
  return a.studyDay === b.studyDay && JSON.stringify(a.choices) === JSON.stringify(b.choices);
}

/** A step of the day is told in minutes, rounded up; anything else in days. */
function timeUntil(at: DueAt, today: number, nowMs: number): TimeLeft {
  return at.kind === 'moment'
    ? { intervalDays: 0, stepMinutes: Math.ceil((at.atMs - nowMs) / MS_PER_MINUTE) }
    : { intervalDays: at.studyDay - today, stepMinutes: 0 };
}
