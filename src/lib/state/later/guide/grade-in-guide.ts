/**
 * Grades in a guide, in the same log and by the same rules as in a review. The reader chooses the cards by reading, so
 * there is no queue and no daily limit; the grades count toward today's limits all the same.
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

/** One grade button: its name and its effect. */
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
      /** The study day for which the choices are true. */
      readonly studyDay: number;
    }
  /** Graded on this page. */
  | {
      readonly kind: 'graded';
      readonly choice: GradeChoice;
      /** Whether this is the newest grade of the page, which undo takes back. */
      readonly canUndo: boolean;
      /** Whether it was stored (rule P4). */
      readonly isStored: boolean;
      /** Whether it is the first grade in this browser. */
      readonly isFirstEver: boolean;
      /** Lapses of the card if this grade made it a leech, or if it brought four more lapses (rule Q7); else `null`. */
      readonly leechLapses: number | null;
    }
  /** Neither New nor due: nothing is written. */
  | { readonly kind: 'practiced'; readonly timeLeft: TimeLeft }
  /** Held back today by the reader, a sibling (rule Q4) or a planned break (rule Q5): nothing is written. */
  | { readonly kind: 'held-back'; readonly reason: HeldBackBy }
  /**
   * The card cannot be graded: storage fails, holds data of a later version, or the catalogue does not have the card.
   */
  | { readonly kind: 'unavailable'; readonly reason: 'blocked' | 'too-new' | 'unknown-card' };

export type Gradable = Extract<Gradability, { kind: 'gradable' }>;

export interface GuideGrades {
  /** Call it when the answer of a card is shown. A card that has come due again is then offered again. */
  readonly reveal: (cardId: string) => Gradability;
  /**
   * Whether a card can be graded now. A card that was graded on this page stays graded until it is revealed again, unless
   * the grade was taken back or followed by another elsewhere.
   */
  readonly gradabilityOf: (cardId: string) => Gradability;
  /**
   * Grades a card, unless the press comes too soon (rule U3) or the buttons are out of date (rule S2): then
   * `gradabilityOf` has the present state.
   *
   * @param shown the offer that the buttons show
   * @param sinceRevealMs time from answer to press. The log wants the time from the prompt, but in a guide that
   *   includes an unknown part of reading, so only this part is counted
   */
  readonly grade: (
    cardId: string,
    shown: Gradable,
    rating: Rating,
    sinceRevealMs: number,
  ) => 'taken' | 'too-soon' | 'outdated';
  /** Takes back the grade of a card if it is the newest of this page (rule U1). @returns its rating, else `null` */
  readonly undo: (cardId: string) => Rating | null;
  /** Keeps a card out of every queue until the reader brings it back: offered for leeches. */
  readonly suspend: (cardId: string) => void;
}

export interface GuideGradesSource {
  readonly progress: ProgressView;
  readonly journal: JournalWriter;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Whether this browser had no grade before. */
  readonly isFirstSession: boolean;
  /** A clock that nobody can set, in milliseconds: for the pause after a grade. */
  readonly elapsedMs: () => number;
}

interface GradedCard {
  readonly entry: ReviewEntry;
  readonly choice: GradeChoice;
  readonly leechLapses: number | null;
  /** Whether a write that held it has succeeded. It stays stored, whatever happens to later writes. */
  isStored: boolean;
}

export function createGuideGrades(source: GuideGradesSource): GuideGrades {
  const { progress, journal, catalogue, clock, elapsedMs } = source;
  const cardIds = new Set<string>(catalogue.cards.map(({ id }) => id));
  const graded = new Map<string, GradedCard>();
  /** The grades of this page, oldest first, without those that were taken back. */
  let entries: readonly ReviewEntry[] = [];
  let acceptedAtMs = -Infinity;

  /** A write that succeeds takes along every entry that could not be written before it. */
  const noteStored = (): void => {
    if (progress.$health.get().writes !== 'ok') return;
    for (const grade of graded.values()) grade.isStored = true;
  };

  /** Whether a card can be graded, whatever the reader did with it on this page. */
  const gradabilityAtReveal = (cardId: string): Gradability => {
    if (!cardIds.has(cardId)) return { kind: 'unavailable', reason: 'unknown-card' };
    const { writes } = progress.$health.get();
    if (writes === 'blocked' || writes === 'too-new')
      return { kind: 'unavailable', reason: writes };
    const { at, isDueNow, heldBackBy } = journal.dueOf(cardId);
    if (heldBackBy !== null) return { kind: 'held-back', reason: heldBackBy };
    const studyDay = progress.today();
    if (at !== null && !isDueNow) {
      return { kind: 'practiced', timeLeft: timeUntil(at, studyDay, clock.nowMs()) };
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
    // A grade that was taken back elsewhere, or followed by another, no longer tells when the card comes.
    if (grade?.entry.reviewedAtMs !== progress.memoryOf(cardId).lastEntryMs) graded.delete(cardId);
    if (grade === undefined || !graded.has(cardId)) return gradabilityAtReveal(cardId);
    noteStored();
    return {
      kind: 'graded',
      choice: grade.choice,
      canUndo: journal.isNewestStep(grade.entry),
      isStored: grade.isStored,
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
      graded.set(cardId, { entry, choice, leechLapses, isStored: false });
      noteStored();
      entries = [...entries, entry];
      acceptedAtMs = elapsedMs();
      return 'taken';
    },
    undo: (cardId) => {
      const grade = graded.get(cardId);
      if (grade === undefined || !journal.isNewestStep(grade.entry)) return null;
      journal.actions.undo();
      entries = entries.filter((entry) => entry !== grade.entry);
      graded.delete(cardId);
      return grade.choice.rating;
    },
    suspend: (cardId) => {
      journal.actions.suspend([cardId], true);
      // The suspension is now the newest step, so undo would no longer take back the grade.
      graded.delete(cardId);
    },
  };
}

/** Whether two offers are the same: no new day, other grade or other setting came in between. */
function isSameOffer(a: Gradable, b: Gradable): boolean {
  return a.studyDay === b.studyDay && JSON.stringify(a.choices) === JSON.stringify(b.choices);
}

/** Time until due: a learning step of today in minutes, rounded up; anything else in days. */
function timeUntil(at: DueAt, today: number, nowMs: number): TimeLeft {
  return at.kind === 'moment'
    ? { intervalDays: 0, stepMinutes: Math.ceil((at.atMs - nowMs) / MS_PER_MINUTE) }
    : { intervalDays: at.studyDay - today, stepMinutes: 0 };
}
