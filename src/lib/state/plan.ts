/** The queue over some of the cards, and the due summary: derived from the progress whenever they are asked for. */
import type { Card, Catalogue } from '../cards/index.ts';
import { buildQueue, type Queue } from '../srs/index.ts';
import type { DueSummary } from '../storage/due-summary.ts';
import type { Clock } from './clock.ts';
import { summariseDue } from './due.ts';
import type { Progress } from './progress.ts';

export interface PlanSource {
  readonly progress: Progress;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** The queue over some cards, under the limits of the whole site. */
export function queueOver(source: PlanSource, cards: readonly Card[]): Queue {
  const { progress, catalogue, clock } = source;
  const today = progress.today();
  const hidden = progress.hiddenOn(today);
  return buildQueue({
    cards,
    allCards: catalogue.cards,
    memoryOf: progress.memoryOf,
    isHidden: (cardId) => hidden.has(cardId),
    retrievability: (cardId) => progress.retrievability(cardId, today),
    today,
    nowMs: clock.nowMs(),
    newPerDay: progress.settings().newPerDay,
    reviewsPerDay: progress.settings().reviewsPerDay,
  });
}

/** What the header and the home page show. */
export function dueSummary(source: PlanSource): DueSummary {
  const { progress, catalogue } = source;
  return summariseDue(progress, catalogue.cards, queueOver(source, catalogue.cards));
}
