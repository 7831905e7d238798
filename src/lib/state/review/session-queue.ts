import type { Card } from '../../cards/index.ts';
import { isInStudySet } from '../../links/index.ts';
import type { Queue } from '../../srs/queue/index.ts';
import type { BacklogPlan } from '../later/journal/index.ts';
import { queueOver } from '../progress/index.ts';
import type { SessionSource } from './session-view.ts';

/** The queue of one session: the cards of its study set, and only the day's share of a backlog (rule Q5). */
export interface SessionQueue {
  /** Cards of the study set. */
  readonly size: number;
  readonly cardOf: (cardId: string) => Card | null;
  /** The queue at the last `update`. */
  readonly present: () => Queue;
  /** The plan of a backlog; `null` if there is none, or if the journal is not loaded. */
  readonly backlog: () => BacklogPlan | null;
  /** Builds the queue anew, for example after a grade. */
  readonly update: () => Queue;
  /**
   * Plans a backlog anew: after changes of the progress and on a new day. The share stays stable while the reader
   * works.
   */
  readonly planBacklog: () => void;
  /** Whether a card of the site may be shown now. */
  readonly isDue: (cardId: string) => boolean;
  /** Whether a card is in the study set and due. */
  readonly isDueInSet: (cardId: string) => boolean;
}

export function createSessionQueue(source: SessionSource): SessionQueue {
  const { catalogue, set } = source;
  const cardById = new Map(catalogue.cards.map((card) => [card.id as string, card]));
  const cards = catalogue.cards.filter((card) => isInStudySet(set, card.deckId, card.source));
  let backlog: BacklogPlan | null = null;

  const queueOf = (some: readonly Card[]): Queue =>
    queueOver(source, some, set, backlog?.share ?? null);
  const planBacklog = (): void => {
    backlog = source.loadedJournal()?.planBacklog(cards, set) ?? null;
  };
  planBacklog();
  let queue = queueOf(cards);

  const isDue = (cardId: string): boolean => {
    const card = cardById.get(cardId);
    return card !== undefined && queueOf([card]).nextId === cardId;
  };
  return {
    size: cards.length,
    cardOf: (cardId) => cardById.get(cardId) ?? null,
    present: () => queue,
    backlog: () => backlog,
    update: () => {
      queue = queueOf(cards);
      return queue;
    },
    planBacklog,
    isDue,
    isDueInSet: (cardId) => cards.some(({ id }) => id === cardId) && isDue(cardId),
  };
}
