/**
 * Grades given beside the text of a guide, into the same log and by the same rules as in a review. Which cards come is
 * the reader's choice here, so there is no queue and no daily limit; what is graded counts toward today's all the same.
 */
import type { Card, Catalogue } from '../../../cards/index.ts';
import {
  becameLeech,
  RATING_NAMES,
  OFFERED_RATINGS,
  type CardMemory,
  type Outcome,
  type Rating,
  type ReviewEntry,
} from '../../../srs/model/index.ts';
import { MS_PER_MINUTE } from '../../../time/durations.ts';
import type { Actions } from '../journal/index.ts';
import type { Clock } from '../../progress/index.ts';
import type { Progress } from '../../progress/index.ts';
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

/** Where a card stands whose answer is shown. */
export type CardStanding =
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
  /** Kept out of the day by the reader, or by a sibling (rule Q4): nothing is written. */
  | { readonly kind: 'held-back'; readonly reason: 'suspended' | 'buried' | 'sibling' }
  /** Nothing can be graded: storage refuses, holds data of a later version, or the card is not in the catalogue. */
  | { readonly kind: 'unavailable'; readonly reason: 'blocked' | 'too-new' | 'unknown-card' };

export type Gradable = Extract<CardStanding, { kind: 'gradable' }>;

export interface GuideGrades {
  /** To be called when the answer of a card is shown: one that has come due again is then offered again. */
  readonly reveal: (cardId: string) => CardStanding;
  /** Where a card stands now; one graded here stays graded until it is revealed again. */
  readonly standingOf: (cardId: string) => CardStanding;
  /**
   * Grades a card, unless the press comes too soon (rule U3) or what the buttons say is out of date (rule S2): then
   * `standingOf` has what is true now.
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
  /** Ready: its scheduler is loaded. */
  readonly progress: Progress;
  readonly actions: Actions;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Whether this browser held no grade before. */
  readonly isFirstSession: boolean;
  /** A clock that no one can set, in milliseconds: times the pause after a grade. */
  readonly elapsedMs: () => number;
}

interface Given {
  readonly entry: ReviewEntry;
  readonly choice: GradeChoice;
  readonly leechLapses: number | null;
}

export function createGuideGrades(source: GuideGradesSource): GuideGrades {
  const { progress, actions, catalogue, clock, elapsedMs } = source;
  const cardById = new Map<string, Card>(catalogue.cards.map((card) => [card.id, card]));
  const given = new Map<string, Given>();
  /** The grades of this page that were not taken back, oldest first. */
  let entries: readonly ReviewEntry[] = [];
  let acceptedAtMs = -Infinity;

  const heldBack = (card: Card): CardStanding | null => {
    const today = progress.today();
    if (progress.hiddenOn(today).has(card.id)) {
      const isSuspended = progress.registerOf('suspended', card.id) === true;
      return { kind: 'held-back', reason: isSuspended ? 'suspended' : 'buried' };
    }
    return hasGradedSibling(card, catalogue.cards, progress.memoryOf, today)
      ? { kind: 'held-back', reason: 'sibling' }
      : null;
  };

  /** Where a card stands, whatever was done with it on this page. */
  const standingAtReveal = (cardId: string): CardStanding => {
    const card = cardById.get(cardId);
    if (card === undefined) return { kind: 'unavailable', reason: 'unknown-card' };
    const { writes } = progress.$health.get();
    if (writes === 'blocked' || writes === 'too-new')
      return { kind: 'unavailable', reason: writes };
    const kept = heldBack(card);
    if (kept !== null) return kept;
    const memory = progress.memoryOf(cardId);
    const studyDay = progress.today();
    const timeLeft = timeUntilDue(memory, studyDay, clock.nowMs());
    if (timeLeft !== null) return { kind: 'practised', timeLeft };
    const preview = progress.preview(cardId, studyDay);
    const choices = OFFERED_RATINGS[progress.settings().gradeButtons].map(
      (rating): GradeChoice => ({
        rating,
        name: RATING_NAMES[rating],
        outcome: preview[rating],
      }),
    );
    return { kind: 'gradable', choices, studyDay };
  };

  const standingOf = (cardId: string): CardStanding => {
    const grade = given.get(cardId);
    if (grade === undefined) return standingAtReveal(cardId);
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
      const standing = standingAtReveal(cardId);
      if (standing.kind === 'gradable') given.delete(cardId);
      return standingOf(cardId);
    },
    standingOf,
    grade: (cardId, shown, rating, sinceRevealMs) => {
      if (elapsedMs() - acceptedAtMs < GRADE_PAUSE_MS) return 'too-soon';
      const choice = shown.choices.find((offered) => offered.rating === rating);
      const now = standingAtReveal(cardId);
      const isTrue = now.kind === 'gradable' && isSameOffer(now, shown);
      if (choice === undefined || !isTrue) return 'outdated';
      const entry = createReviewEntry(source, cardId, rating, sinceRevealMs);
      const before = progress.memoryOf(cardId);
      actions.record([entry], { action: 'grade', items: [{ kind: 'void', entry }] });
      const after = progress.memoryOf(cardId);
      const leechLapses = becameLeech(before, after) ? after.lapses : null;
      given.set(cardId, { entry, choice, leechLapses });
      entries = [...entries, entry];
      acceptedAtMs = elapsedMs();
      return 'taken';
    },
    undo: (cardId) => {
      const grade = given.get(cardId);
      if (grade === undefined || entries.at(-1) !== grade.entry) return null;
      actions.undo();
      entries = entries.slice(0, -1);
      given.delete(cardId);
      return grade.choice.rating;
    },
    suspend: (cardId) => {
      actions.suspend([cardId], true);
      // What was done last is the suspension now: its grade is no longer what undo would take back.
      given.delete(cardId);
    },
  };
}

/** Whether two offers promise the same: no new day, no other grade and no other setting lies between them. */
function isSameOffer(a: Gradable, b: Gradable): boolean {
  return a.studyDay === b.studyDay && JSON.stringify(a.choices) === JSON.stringify(b.choices);
}

/** Time until a card comes due (rule D3); `null` if it is New or due now. */
function timeUntilDue(memory: CardMemory, today: number, nowMs: number): TimeLeft | null {
  if (memory.dueAtMs !== null && memory.dueAtMs > nowMs) {
    return {
      intervalDays: 0,
      stepMinutes: Math.ceil((memory.dueAtMs - nowMs) / MS_PER_MINUTE),
    };
  }
  if (memory.dueDay !== null && memory.dueDay > today) {
    return { intervalDays: memory.dueDay - today, stepMinutes: 0 };
  }
  return null;
}

/** Rule Q4: another card of the group was graded today, and this one was not. */
function hasGradedSibling(
  card: Card,
  cards: readonly Card[],
  memoryOf: (cardId: string) => CardMemory,
  today: number,
): boolean {
  if (card.group === undefined || memoryOf(card.id).lastStudyDay === today) return false;
  return cards.some(({ id, group }) => group === card.group && memoryOf(id).lastStudyDay === today);
}
