import { type CardMemory, hasGradedSibling, noteGraded } from '../model/index.ts';
import { MS_PER_MINUTE } from '../../time/durations.ts';
import type { QueueInput } from './queue-input.ts';
import { collectLearning, collectNew, collectReviews } from './queue-parts.ts';

/** Learning cards due within this time are pulled ahead when nothing else is left (rule Q1). */
export const LEARN_AHEAD_MS = 20 * MS_PER_MINUTE;

export interface Queue {
  /** The card to show now; `null` if nothing is left for now. */
  readonly nextId: string | null;
  /** Cards left for today, the next one included. */
  readonly left: { readonly new: number; readonly learning: number; readonly review: number };
  /** Grades of today, over the whole site (rule Q3). */
  readonly done: { readonly new: number; readonly review: number };
  /** New cards that today's limit or a planned break holds back. */
  readonly newHeldBack: number;
  /** New cards, whatever the limit, that wait because their sections are not read (rule Q2). */
  readonly unreadHeldBack: number;
  /**
   * All reviews due in the session, before limit, share and break. If this exceeds `left.review`, there is a backlog
   * (rule Q5).
   */
  readonly reviewDue: number;
}

/**
 * The next card and the counts of the day (rules Q1 to Q5). A pure function of the memories, so that undo, reload and a
 * second tab see the same queue. It runs after every grade, so it passes over the cards once and does not sort.
 */
export function buildQueue(input: QueueInput): Queue {
  const { today, nowMs, memoryOf, dueDayOf = ownDueDay } = input;
  const { done, graded } = summarizeDay(input);
  const fresh = collectNew(input);
  const learning = collectLearning();
  const reviews = collectReviews(input);

  for (const card of input.cards) {
    if (input.isHidden(card.id)) continue;
    const memory = memoryOf(card.id);
    if (hasGradedSibling(card.group, memory, graded, today)) continue;
    if (memory.state === 'new') fresh.take(card);
    else if (memory.dueAtMs !== null) learning.take(card, memory.dueAtMs);
    else if ((dueDayOf(card.id, memory) ?? Infinity) <= today) reviews.take(card);
  }

  const limitOf = (perDay: number, doneToday: number): number =>
    input.isPaused === true ? 0 : Math.max(0, perDay - doneToday);
  const left = {
    new: Math.min(fresh.available(), limitOf(input.newPerDay, done.new)),
    learning: learning.count(),
    review: Math.min(reviews.available(), limitOf(input.reviewsPerDay, done.review)),
  };
  const nextId = chooseNext({
    learningDue: learning.headBy(nowMs),
    learningSoon: learning.headBy(nowMs + LEARN_AHEAD_MS),
    review: left.review > 0 ? reviews.head() : null,
    fresh: left.new > 0 ? fresh.head() : null,
    isNewCardTurn: isNewCardTurn(left, done),
  });
  return {
    nextId,
    left,
    done,
    newHeldBack: fresh.available() - left.new,
    unreadHeldBack: fresh.unreadHeldBack(),
    reviewDue: reviews.due(),
  };
}

function ownDueDay(_cardId: string, memory: CardMemory): number | null {
  return memory.dueDay;
}

/** Rule Q1: due steps, then reviews with new cards among them, then steps that are nearly due. */
function chooseNext(heads: {
  learningDue: string | null;
  learningSoon: string | null;
  review: string | null;
  fresh: string | null;
  isNewCardTurn: boolean;
}): string | null {
  if (heads.learningDue !== null) return heads.learningDue;
  if (heads.review !== null && heads.fresh !== null) {
    return heads.isNewCardTurn ? heads.fresh : heads.review;
  }
  return heads.review ?? heads.fresh ?? heads.learningSoon;
}

/**
 * Spreads new cards evenly: with n new cards, the k-th stands in the middle of the k-th of n equal parts of the day's
 * reviews. Only the day's counts decide, so a card keeps its place while the session goes on.
 */
function isNewCardTurn(left: Queue['left'], done: Queue['done']): boolean {
  const newTotal = left.new + done.new;
  const reviewTotal = left.review + done.review;
  return (done.new + 0.5) * reviewTotal <= done.review * newTotal;
}

/** Today's counts (rule Q3), and the groups with a card that was graded today (rule Q4). */
function summarizeDay({ allCards, memoryOf, today }: QueueInput) {
  const done = { new: 0, review: 0 };
  const graded = new Set<string>();
  for (const card of allCards) {
    const memory = memoryOf(card.id);
    if (memory.firstStudyDay === today) done.new++;
    if (memory.reviewedOnDay === today) done.review++;
    noteGraded(graded, card, memory, today);
  }
  return { done, graded };
}
