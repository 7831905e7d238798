/** Siblings (rule Q4): only one card of a group is graded a day. */
import type { CardMemory } from './memory.ts';

/** A card as the queue and the rules about siblings see it. */
export interface GroupedCard {
  readonly id: string;
  readonly group?: string;
}

/** The groups with a card that was graded on a study day. */
export function gradedGroups(
  cards: readonly GroupedCard[],
  memoryOf: (cardId: string) => CardMemory,
  today: number,
): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const card of cards) noteGraded(groups, card, memoryOf(card.id), today);
  return groups;
}

/** Adds a card's group if the card was graded on a study day: for callers that loop over the cards anyway. */
export function noteGraded(
  groups: Set<string>,
  { group }: GroupedCard,
  memory: CardMemory,
  today: number,
): void {
  if (group !== undefined && memory.lastStudyDay === today) groups.add(group);
}

/**
 * Whether a card waits because a sibling was graded today. A card that was itself graded today does not wait: otherwise
 * two siblings graded on two devices would hide each other's learning steps.
 *
 * @param graded groups with a card that was graded today, from `gradedGroups`
 */
export function hasGradedSibling(
  group: string | undefined,
  memory: CardMemory,
  graded: ReadonlySet<string>,
  today: number,
): boolean {
  return group !== undefined && memory.lastStudyDay !== today && graded.has(group);
}
