/**
 * The three parts of the queue, filled in one pass over the cards: each knows its first card and its count. Siblings
 * count once, since the others are hidden as soon as one is graded (rule Q4).
 */
import type { GroupedCard } from '../model/index.ts';
import type { QueueInput } from './queue-input.ts';

/** New cards in reading order, those of read sections first (rule Q2). */
export function collectNew({
  isRead = everyCard,
  isInRotation = everyCard,
  isOnlyRead = false,
}: Pick<QueueInput, 'isRead' | 'isInRotation' | 'isOnlyRead'>) {
  const offered = countUnits();
  const unread = countUnits();
  let firstRead: string | null = null;
  let firstUnread: string | null = null;
  return {
    take: (card: GroupedCard): void => {
      if (!isInRotation(card.id)) return;
      if (isRead(card.id)) {
        offered.add(card);
        firstRead ??= card.id;
      } else if (isOnlyRead) {
        unread.add(card);
      } else {
        offered.add(card);
        firstUnread ??= card.id;
      }
    },
    head: () => firstRead ?? firstUnread,
    available: offered.count,
    /** Groups that also have an offered card are not counted: they are not held back. */
    unreadHeldBack: () => unread.countOutside(offered),
  };
}

/** Cards in a learning step; each step ends at a moment of its own. */
export function collectLearning() {
  let count = 0;
  let head: string | null = null;
  let headDueMs = Infinity;
  return {
    take: (card: GroupedCard, dueAtMs: number): void => {
      count++;
      if (dueAtMs >= headDueMs) return;
      head = card.id;
      headDueMs = dueAtMs;
    },
    /** The card whose step ends first, if it ends no later than a moment. */
    headBy: (atMs: number) => (headDueMs <= atMs ? head : null),
    count: () => count,
  };
}

/**
 * Reviews due, the least well remembered first (rule Q1). Of a backlog, only the day's share is available (rule Q5).
 */
export function collectReviews({
  retrievability,
  share = null,
}: Pick<QueueInput, 'retrievability' | 'share'>) {
  const due = countUnits();
  const available = countUnits();
  let head: string | null = null;
  let headRetrievability = Infinity;
  return {
    take: (card: GroupedCard): void => {
      due.add(card);
      if (share !== null && !share.has(card.id)) return;
      available.add(card);
      const recall = retrievability(card.id);
      if (recall >= headRetrievability) return;
      head = card.id;
      headRetrievability = recall;
    },
    head: () => head,
    available: available.count,
    due: due.count,
  };
}

/** Counts cards; a group counts once. */
function countUnits() {
  const groups = new Set<string>();
  let single = 0;
  return {
    add: ({ group }: GroupedCard): void => {
      if (group === undefined) single++;
      else groups.add(group);
    },
    has: (group: string): boolean => groups.has(group),
    count: () => single + groups.size,
    countOutside: (other: { readonly has: (group: string) => boolean }): number =>
      single + [...groups].filter((group) => !other.has(group)).length,
  };
}

function everyCard(): boolean {
  return true;
}
