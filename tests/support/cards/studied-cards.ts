/** A reader in the middle of a course: cards of every state, with lapses, leeches, flags and suspended ones. */
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { register, review } from '../log/entries.ts';
import { createRandom, wholeNumber } from '../random.ts';

/** Days from one grade to the next, as long as they are Good. */
const GAPS_DAYS = [2, 6, 15, 34, 70];

/**
 * What of every twenty cards: six are New, one is in a learning step, one is a leech, the others are in review, most of
 * them not due; one of the New and one of the others are suspended, one of twenty-five is flagged.
 *
 * @param nowMs no entry is later
 */
export function studiedCards(cardIds: readonly string[], nowMs: number): LogEntry[] {
  const random = createRandom(11);
  const entries: LogEntry[] = [];
  const grade = (cardId: string, reviewedAtMs: number, rating: Rating): void => {
    entries.push(review({ cardId, reviewedAtMs, rating }));
  };
  for (const [index, cardId] of cardIds.entries()) {
    const kind = index % 20;
    if (kind === 5 || kind === 12) {
      entries.push(register({ cardId, setAtMs: nowMs - index }));
    }
    if (index % 25 === 7)
      entries.push(register({ cardId, name: 'flagged', setAtMs: nowMs - index }));
    if (kind < 6) continue;
    if (kind === 6) {
      grade(cardId, nowMs - wholeNumber(random, 1, 18) * MS_PER_MINUTE, 3);
      continue;
    }
    const gaps =
      kind === 7 ? Array.from({ length: 9 }, () => 6) : GAPS_DAYS.slice(0, 1 + (index % 5));
    const lastGapDays = wholeNumber(random, 0, gaps.at(-1) ?? 1);
    const days = gaps.slice(0, -1).reduce((sum, gap) => sum + gap, lastGapDays);
    let atMs = nowMs - days * MS_PER_DAY - wholeNumber(random, 20, 400) * MS_PER_MINUTE;
    grade(cardId, atMs, 4);
    for (const gapDays of gaps.slice(0, -1)) {
      atMs += gapDays * MS_PER_DAY;
      const isForgotten = kind === 7 || wholeNumber(random, 0, 9) === 0;
      grade(cardId, atMs, isForgotten ? 1 : 3);
      if (isForgotten) grade(cardId, atMs + 12 * MS_PER_MINUTE, 3);
    }
  }
  return entries;
}
