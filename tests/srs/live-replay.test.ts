import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  createLog,
  entryTimeMs,
  logEntries,
} from '../../src/lib/srs/later/replay/review-log.ts';
import {
  AHEAD_TOLERANCE_MS,
  nextEntryMs,
  type CardMemory,
} from '../../src/lib/srs/model/memory.ts';
import { applyEntry, foldCard, timelineOf } from '../../src/lib/srs/later/replay/memory-state.ts';
import { MS_PER_DAY } from '../../src/lib/srs/model/study-day.ts';
import type { LogEntry } from '../../src/lib/srs/model/log-entry.ts';
import type { Rating } from '../../src/lib/srs/model/rating.ts';
import { anyRating } from '../support/arbitraries.ts';
import { DAY, noonOf } from '../support/entries.ts';
import { DEFAULT_CONTEXT, identitiesOf } from '../support/folding.ts';

type Op =
  | { kind: 'grade'; rating: Rating }
  | { kind: 'reset' }
  | { kind: 'void'; which: number }
  | { kind: 'correct'; which: number; rating: Rating }
  | { kind: 'pass'; ms: number }
  /** The wall clock is set; positive is forward. */
  | { kind: 'set'; ms: number }
  | { kind: 'travel'; offset: number }
  | { kind: 'rename' };

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('grade'), rating: anyRating }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('void'), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct'),
      which: fc.nat(),
      rating: anyRating,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      ms: fc.oneof(
        fc.integer({ min: 0, max: 900_000 }),
        fc.integer({ min: 0, max: 40 * MS_PER_DAY }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('set'),
      ms: fc.oneof(
        fc.integer({ min: -2 * MS_PER_DAY, max: 2 * MS_PER_DAY }),
        fc.constantFrom(-400 * MS_PER_DAY, 400 * MS_PER_DAY),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('travel'),
      offset: fc.constantFrom(-660, -480, 0, 330, 780, 840),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename') }) },
);

const IDENTITIES = identitiesOf({ 'card-a': ['card-b', 'card-c'] });

/** One card as the state layer keeps it: a log, and a memory brought up to date with every entry. */
function createLiveCard() {
  const log = createLog();
  let nowMs = noonOf(DAY);
  let offset = 0;
  let storedId = 'card-c';
  const timeline = () => timelineOf(log, IDENTITIES, 'card-a');
  const replay = (): CardMemory => foldCard(timeline(), DEFAULT_CONTEXT, nowMs);
  let memory = replay();

  const take = (entry: LogEntry): void => {
    if (entry.kind === 'register' || !addEntry(log, entry)) return;
    const atMs = entryTimeMs(entry);
    const isAhead = atMs > nowMs + AHEAD_TOLERANCE_MS;
    const isLatest = atMs > memory.lastEntryMs && !entry.isVoid && !isAhead;
    memory = isLatest ? applyEntry(memory, entry, DEFAULT_CONTEXT) : replay();
  };
  /** Rule L5, from the log alone. */
  const expectedTimeMs = (): number => {
    const times = timeline()
      .map(entryTimeMs)
      .filter((atMs) => atMs <= nowMs + AHEAD_TOLERANCE_MS);
    return Math.max(nowMs, Math.max(-1, ...times) + 1);
  };

  return {
    memory: () => memory,
    replay,
    size: () => [...logEntries(log)].length,
    do: (op: Op): void => {
      const reviews = timeline().filter((entry) => entry.kind === 'review');
      switch (op.kind) {
        case 'grade': {
          const reviewedAtMs = nextEntryMs(memory, nowMs);
          expect(reviewedAtMs).toBe(expectedTimeMs());
          take({
            kind: 'review',
            cardId: storedId,
            reviewedAtMs,
            utcOffsetMinutes: offset,
            rating: op.rating,
            answerMs: 0,
            isVoid: false,
            editedAtMs: 0,
          });
          break;
        }
        case 'reset':
          take({
            kind: 'reset',
            cardId: storedId,
            atMs: nextEntryMs(memory, nowMs),
            isVoid: false,
          });
          break;
        case 'void': {
          const all = timeline();
          const entry = all[op.which % Math.max(1, all.length)];
          if (entry !== undefined) take({ ...entry, isVoid: true });
          break;
        }
        case 'correct': {
          const entry = reviews[op.which % Math.max(1, reviews.length)];
          if (entry === undefined) break;
          const editedAtMs = Math.max(nowMs, entry.editedAtMs + 1);
          take({ ...entry, rating: op.rating, editedAtMs });
          break;
        }
        case 'pass':
          nowMs += op.ms;
          memory = replay();
          break;
        case 'set':
          nowMs = Math.max(noonOf(DAY - 800), nowMs + op.ms);
          // The fold depends on the clock by rule L5: whoever keeps memories has to notice.
          memory = replay();
          break;
        case 'travel':
          offset = op.offset;
          break;
        case 'rename':
          storedId = storedId === 'card-c' ? 'card-b' : 'card-a';
          break;
      }
    },
  };
}

describe('a memory kept live', () => {
  it('[L4] [L5] [U2] equals the replay of its log after every operation', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { minLength: 1, maxLength: 30 }), (ops) => {
        const card = createLiveCard();
        for (const op of ops) {
          card.do(op);
          expect(card.memory()).toEqual(card.replay());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[U2] a corrected grade has the effect of having graded so at first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ rating: anyRating, days: fc.nat(30) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat(),
        anyRating,
        (grades, which, rating) => {
          const corrected = which % grades.length;
          const play = (ratingAt: (index: number) => Rating, fix: boolean): CardMemory => {
            const card = createLiveCard();
            for (const [index, { days }] of grades.entries()) {
              card.do({ kind: 'grade', rating: ratingAt(index) });
              card.do({ kind: 'pass', ms: days * MS_PER_DAY + 1 });
            }
            if (fix) card.do({ kind: 'correct', which: corrected, rating });
            return card.memory();
          };
          const atFirst = play(
            (index) => (index === corrected ? rating : (grades[index]?.rating ?? 3)),
            false,
          );
          const later = play((index) => grades[index]?.rating ?? 3, true);
          expect(later).toEqual(atFirst);
        },
      ),
      { numRuns: 100 },
    );
  });
});
