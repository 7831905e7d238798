import { cardIdentities } from '../src/lib/cards/identity.ts';
import { createLog } from '../src/lib/srs/later/replay/review-log.ts';
import { DEFAULT_SETTINGS } from '../src/lib/srs/model/settings.ts';
import { createScheduler } from '../src/lib/srs/later/scheduler/scheduler.ts';
import { fold } from '../tests/support/log/folding.ts';
import { HEAVY, heavyCatalogue, heavyLog } from './heavy-reader.ts';
import { measureOf, type Measure } from './measure.ts';

const RUNS = 7;

/** Deriving memories from 100,000 reviews, in Node. */
export function benchFold(): Measure[] {
  const nowMs = Date.now();
  const { cardIds, entries } = heavyLog(HEAVY.reviews, nowMs);
  const log = createLog(entries);
  const identities = cardIdentities(heavyCatalogue(cardIds).cards);
  const context = {
    scheduler: createScheduler(DEFAULT_SETTINGS),
    rolloverHour: DEFAULT_SETTINGS.rolloverHour,
  };
  const times = Array.from({ length: RUNS }, () => {
    const startMs = performance.now();
    fold(log, identities, context, nowMs);
    return performance.now() - startMs;
  });
  return [measureOf(`fold of ${HEAVY.reviews} reviews`, 'ms', times)];
}
