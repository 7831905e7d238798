import type { CardMemory } from './memory.ts';
import { MS_PER_MINUTE } from './study-day.ts';

/** Learning cards due within this time are pulled ahead when nothing else is left (rule Q1). */
export const LEARN_AHEAD_MS = 20 * MS_PER_MINUTE;

/** A card as the queue sees it. */
export interface QueueCard {
  readonly id: string;
  readonly group?: string;
}

export interface QueueInput {
  /** The cards of the session, in reading order. */
  readonly cards: readonly QueueCard[];
  /** Every card of the site: daily limits and siblings do not end at the session's edge. */
  readonly allCards: readonly QueueCard[];
  readonly memoryOf: (cardId: string) => CardMemory;
  /** Suspended, or buried until a later day. */
  readonly isHidden: (cardId: string) => boolean;
  readonly retrievability: (cardId: string) => number;
  readonly today: number;
  readonly nowMs: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

export interface Queue {
  /** The card to show now; `null` when nothing is left to do now. */
  readonly nextId: string | null;
  /** Cards left for today, the next one included. */
  readonly left: { readonly new: number; readonly learning: number; readonly review: number };
  /** What today's log already holds, over the whole site (rule Q3). */
  readonly done: { readonly new: number; readonly review: number };
  /** New cards that today's limit holds back. */
  readonly newHeldBack: number;
}

/**
 * What to show next and what is left (rules Q1, Q3, Q4): a pure function of the memories, so that undo, reload and a
 * second tab see the same queue. One pass over the cards and no sorting, because it runs after every grade.
 */
export function buildQueue(input: QueueInput): Queue {
  const { today, nowMs, memoryOf } = input;
  const { done, gradedByGroup } = summariseDay(input);

  const newGroups = new Set<string>();
  const reviewGroups = new Set<string>();
  let firstNew: string | null = null;
  let newAvailable = 0;
  let reviewAvailable = 0;
  let reviewHead: string | null = null;
  let reviewHeadRetrievability = Infinity;
  let learning = 0;
  let learningHead: string | null = null;
  let learningHeadDueMs = Infinity;

  for (const card of input.cards) {
    if (input.isHidden(card.id)) continue;
    const memory = memoryOf(card.id);
    if (hasGradedSibling(card, memory, gradedByGroup, today)) continue;
    if (memory.state === 'new') {
      if (!claimGroup(newGroups, card.group)) continue;
      newAvailable++;
      firstNew ??= card.id;
    } else if (memory.dueAtMs !== null) {
      learning++;
      if (memory.dueAtMs < learningHeadDueMs) {
        learningHead = card.id;
        learningHeadDueMs = memory.dueAtMs;
      }
    } else if (memory.dueDay !== null && memory.dueDay <= today) {
      const retrievability = input.retrievability(card.id);
      if (retrievability < reviewHeadRetrievability) {
        reviewHead = card.id;
        reviewHeadRetrievability = retrievability;
      }
      if (claimGroup(reviewGroups, card.group)) reviewAvailable++;
    }
  }

  const left = {
    new: Math.min(newAvailable, Math.max(0, input.newPerDay - done.new)),
    learning,
    review: Math.min(reviewAvailable, Math.max(0, input.reviewsPerDay - done.review)),
  };
  const nextId = chooseNext({
    learningDue: learningHeadDueMs <= nowMs ? learningHead : null,
    learningSoon: learningHeadDueMs <= nowMs + LEARN_AHEAD_MS ? learningHead : null,
    review: left.review > 0 ? reviewHead : null,
    fresh: left.new > 0 ? firstNew : null,
    isNewsTurn: isNewsTurn(left, done),
  });
  return {
    nextId,
    left,
    done,
    newHeldBack: newAvailable - left.new,
  };
}

/** Rule Q1: due steps, then reviews with new cards among them, then steps that are nearly due. */
function chooseNext(heads: {
  learningDue: string | null;
  learningSoon: string | null;
  review: string | null;
  fresh: string | null;
  isNewsTurn: boolean;
}): string | null {
  if (heads.learningDue !== null) return heads.learningDue;
  if (heads.review !== null && heads.fresh !== null) {
    return heads.isNewsTurn ? heads.fresh : heads.review;
  }
  return heads.review ?? heads.fresh ?? heads.learningSoon;
}

/**
 * Spreads new cards evenly: the k-th of n stands in the middle of the k-th n-th of the day's reviews. Only the day's
 * counts decide, so the place of a card does not drift while the session goes on.
 */
function isNewsTurn(left: Queue['left'], done: Queue['done']): boolean {
  const newTotal = left.new + done.new;
  const reviewTotal = left.review + done.review;
  return (done.new + 0.5) * reviewTotal <= done.review * newTotal;
}

/** Today's counts (rule Q3) and, per group, the cards graded today (rule Q4). */
function summariseDay({ allCards, memoryOf, today }: QueueInput) {
  const done = { new: 0, review: 0 };
  const gradedByGroup = new Map<string, number>();
  for (const card of allCards) {
    const memory = memoryOf(card.id);
    if (memory.firstStudyDay === today) done.new++;
    if (memory.reviewedOnDay === today) done.review++;
    if (card.group !== undefined && memory.lastStudyDay === today) {
      gradedByGroup.set(card.group, (gradedByGroup.get(card.group) ?? 0) + 1);
    }
  }
  return { done, gradedByGroup };
}

/**
 * Rule Q4. A card that was itself graded today stays: otherwise two siblings met on two devices would hide each
 * other's learning steps.
 */
function hasGradedSibling(
  card: QueueCard,
  memory: CardMemory,
  gradedByGroup: ReadonlyMap<string, number>,
  today: number,
): boolean {
  if (card.group === undefined || memory.lastStudyDay === today) return false;
  return (gradedByGroup.get(card.group) ?? 0) > 0;
}

/** Whether a card is the first of its group; the others would be hidden once it is graded. */
function claimGroup(groups: Set<string>, group: string | undefined): boolean {
  if (group === undefined) return true;
  if (groups.has(group)) return false;
  groups.add(group);
  return true;
}
