/** Queues written as rows of cards, for tables. */
import { buildQueue, type Queue } from '../../../src/lib/srs/queue/queue.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { GroupedCard } from '../../../src/lib/srs/model/siblings.ts';
import type { QueueInput } from '../../../src/lib/srs/queue/queue-input.ts';
import { DAY, noonOf } from '../log/entries.ts';
import { learningMemory, reviewMemory } from '../log/memories.ts';

export const NOW = noonOf(DAY);

export interface Row {
  readonly id: string;
  readonly memory?: CardMemory;
  readonly group?: string;
  readonly isHidden?: boolean;
  /** Retrievability; 0.9 if not said. */
  readonly recall?: number;
  /** Stands on the site but not in the session. */
  readonly isElsewhere?: boolean;
}

export function queueOf(rows: readonly Row[], over: Partial<QueueInput> = {}): Queue {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const toCard = ({ id, group }: Row): GroupedCard => ({
    id,
    ...(group !== undefined && { group }),
  });
  return buildQueue({
    cards: rows.filter((row) => row.isElsewhere !== true).map(toCard),
    allCards: rows.map(toCard),
    memoryOf: (id) => byId.get(id)?.memory ?? NEW_MEMORY,
    isHidden: (id) => byId.get(id)?.isHidden ?? false,
    retrievability: (id) => byId.get(id)?.recall ?? 0.9,
    today: DAY,
    nowMs: NOW,
    newPerDay: 10,
    reviewsPerDay: 200,
    ...over,
  });
}

export const fresh = (id: string, over: Partial<Row> = {}): Row => ({ id, ...over });
export const due = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  memory: reviewMemory(),
  ...over,
});
export const learning = (id: string, minutes: number, over: Partial<Row> = {}): Row => ({
  id,
  memory: learningMemory({ dueAtMs: NOW + minutes * 60_000 }),
  ...over,
});
/** Graded today in state Review and planned for later. */
export const reviewedToday = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  memory: reviewMemory({ lastStudyDay: DAY, reviewedOnDay: DAY, dueDay: DAY + 10 }),
  ...over,
});
/** New this morning and already planned for a later day. */
export const learntToday = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  memory: reviewMemory({
    lastStudyDay: DAY,
    firstStudyDay: DAY,
    reviewedOnDay: null,
    dueDay: DAY + 8,
  }),
  ...over,
});
export const many = (count: number, make: (id: string) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(`card-${index}`));
