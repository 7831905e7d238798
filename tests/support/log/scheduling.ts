import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import type { Scheduler } from '../../../src/lib/srs/model/scheduling.ts';

/** The memory after a grade, without the parts that need a time of day. */
export function afterGrade(
  scheduler: Scheduler,
  memory: CardMemory,
  rating: Rating,
  studyDay: number,
  seedId = 'card-a',
): CardMemory {
  const { stepMinutes: _, ...outcome } = scheduler.grade(memory, rating, studyDay, seedId);
  return {
    ...memory,
    ...outcome,
    lastStudyDay: studyDay,
    dueDay: outcome.state === 'review' ? studyDay + outcome.intervalDays : null,
    firstStudyDay: memory.firstStudyDay ?? studyDay,
  };
}
