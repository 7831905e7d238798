/** Siblings (rule Q4): of the cards of one group only one is graded a day. */
import type { CardMemory } from './memory.ts';

/** A card as the rules about siblings and the queue see it. */
export interface GroupedCard {
  readonly id: string;
  readonly group?: string;
}

/** The groups of which a card was graded on a study day. */
export function gradedGroups(
  cards: readonly GroupedCard[],
  memoryOf: (cardId: string) => CardMemory,
  today: number,
): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const card of cards) noteGraded(groups, card, memoryOf(card.id), today);
  return groups;
}

/** Adds the group of a card that was graded on a study day: for who goes over the cards anyway. */
export function noteGraded(
  groups: Set<string>,
  { group }: GroupedCard,
  memory: CardMemory,
  today: number,
): void {
  if (group !== undefined && memory.lastStudyDay === today) groups.add(group);
}

/**
 * Whether a card waits because a sibling was graded today. One that was itself graded today does not: otherwise two
 * siblings met on two devices would hide each other's learning steps.
 *
 * @param graded groups of which a card was graded today, from `gradedGroups`
 */
export function hasGradedSibling(
  group: string | undefined,
  memory: CardMemory,
  graded: ReadonlySet<string>,
  today: number,
): boolean {
  return group !== undefined && memory.lastStudyDay !== today && graded.has(group);
}
