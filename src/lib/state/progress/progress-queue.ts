/** The queue over some of the cards, derived from the progress at every call. */
import type { Card, Catalogue } from '../../cards/index.ts';
import { sectionKey, type StudySet } from '../../links/index.ts';
import { buildQueue, type Queue, type QueueInput } from '../../srs/queue/index.ts';
import { effectiveDueDay, type CardMemory } from '../../srs/model/index.ts';
import { isBreakDay } from '../../time/planned-break.ts';
import type { Clock } from './clock.ts';
import type { ProgressView } from './progress-view.ts';

export interface PlanSource {
  readonly progress: ProgressView;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** The input of the queue over some cards, under the limits of the whole site (rules Q1 to Q6). */
export function queueInput(
  { progress, catalogue, clock }: PlanSource,
  cards: readonly Card[],
  set: StudySet = {},
): QueueInput {
  const settings = progress.settings();
  const { decksInRotation } = settings;
  const today = progress.today();
  const hidden = progress.hiddenOn(today);
  const read = progress.sectionsRead();
  const cardById = indexOf(cards);
  // A reader who asks for a deck or a section by its address wants its cards, whatever the daily rotation.
  const isAnyDeck =
    decksInRotation === null || set.deckId !== undefined || set.sections !== undefined;
  return {
    cards,
    allCards: catalogue.cards,
    memoryOf: progress.memoryOf,
    isHidden: (cardId) => hidden.has(cardId),
    retrievability: (cardId) => progress.retrievability(cardId, today),
    today,
    nowMs: clock.nowMs(),
    newPerDay: settings.newPerDay,
    reviewsPerDay: settings.reviewsPerDay,
    isRead: (cardId) => {
      const { path, sectionId = null } = cardById.get(cardId)?.source ?? {};
      // A card of a deck page has no section to read: it comes in its turn, and nothing holds it back.
      if (path === undefined || sectionId === null) return settings.isOnlyRead;
      return read.has(sectionKey(path, sectionId));
    },
    isOnlyRead: settings.isOnlyRead && set.sections === undefined,
    ...(!isAnyDeck && {
      isInRotation: (cardId) => decksInRotation.includes(cardById.get(cardId)?.deckId ?? ''),
    }),
    dueDayOf: dueDayOf(progress),
    isPaused: isBreakDay(today, settings.plannedBreak),
  };
}

/** Kept, because the queue is built after every grade over the same cards. */
const indexes = new WeakMap<readonly Card[], ReadonlyMap<string, Card>>();

function indexOf(cards: readonly Card[]): ReadonlyMap<string, Card> {
  let index = indexes.get(cards);
  if (index === undefined) {
    index = new Map(cards.map((card) => [card.id, card]));
    indexes.set(cards, index);
  }
  return index;
}

/** The study day on which a review comes due, a planned break included. */
function dueDayOf(progress: ProgressView): (cardId: string, memory: CardMemory) => number | null {
  const { plannedBreak } = progress.settings();
  const setAtMs = progress.registerEntry({ name: 'plannedBreak', cardId: null })?.setAtMs ?? 0;
  const plannedOnDay = progress.studyDayOf(setAtMs);
  return (cardId, memory) => effectiveDueDay(memory, cardId, plannedBreak, plannedOnDay);
}

/** @param share the day's share of a backlog, `null` if there is none */
export function queueOver(
  source: PlanSource,
  cards: readonly Card[],
  set: StudySet = {},
  share: ReadonlySet<string> | null = null,
): Queue {
  return buildQueue({ ...queueInput(source, cards, set), share });
}
