import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEntry, createLog, entryTimeMs } from '../../../src/lib/srs/later/replay/review-log.ts';
import {
  AHEAD_TOLERANCE_MS,
  nextEntryMs,
  type CardMemory,
} from '../../../src/lib/srs/model/memory.ts';
import { foldCard, timelineOf } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { settingsOf } from '../../../src/lib/srs/model/settings.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { createDerivation } from '../../../src/lib/state/later/journal/derivation.ts';
import type { ForeignChanges } from '../../../src/lib/state/later/journal/log-reader.ts';
import { readSnapshotView } from '../../../src/lib/state/progress/snapshot-view.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register } from '../../support/log/entries.ts';
import { anyClockSetting, anyJourney, type ClockOp } from '../../support/page/clock-ops.ts';
import { createFakeClock } from '../../support/page/fake-clock.ts';
import { contextOf, identitiesOf } from '../../support/log/folding.ts';

type Op =
  | { kind: 'grade'; rating: Rating }
  | { kind: 'reset' }
  | { kind: 'void'; which: number }
  | { kind: 'correct'; which: number; rating: Rating }
  | { kind: 'pass'; ms: number }
  | ClockOp
  | { kind: 'rename' }
  | { kind: 'rollover'; hour: number };

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
  { weight: 2, arbitrary: anyClockSetting },
  { weight: 1, arbitrary: anyJourney },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rollover'), hour: fc.integer({ min: 0, max: 23 }) }),
  },
);

const IDENTITIES = identitiesOf({ 'card-a': ['card-b', 'card-c'] });

const NO_SNAPSHOT = { logDigest: '', catalogueRevision: '', schedulerVersion: '' };

/** One card of a page: a log, and what the page derives from it and keeps in step with every entry. */
function createLiveCard() {
  const log = createLog();
  const clock = createFakeClock(noonOf(DAY));
  const { nowMs } = clock;
  let storedId = 'card-c';
  const none: ForeignChanges = { storedIds: new Set(), hasSettings: false, isEmpty: true };
  const derived = createDerivation({
    cards: [],
    identities: IDENTITIES,
    clock,
    create: createScheduler,
    snapshot: readSnapshotView(null, NO_SNAPSHOT, clock),
    reader: { log: () => log, read: () => ({ log, changes: none }) },
    onDerived: () => undefined,
  });
  derived.takeChanges(none);

  const timeline = () => timelineOf(log, IDENTITIES, 'card-a');
  const memory = (): CardMemory => derived.memories().get('card-a');
  const replay = (): CardMemory => foldCard(timeline(), contextOf(settingsOf(log)), nowMs());
  const take = (entry: LogEntry): void => {
    addEntry(log, entry);
    derived.apply(entry);
  };
  /** As an open page does when it looks at the clock (rule D4). */
  const lookAtClock = (): void => {
    if (derived.memories().isOutOfStep(nowMs())) derived.refoldAll();
  };
  /** Rule L5, from the log alone. */
  const expectedTimeMs = (): number => {
    const times = timeline()
      .map(entryTimeMs)
      .filter((atMs) => atMs <= nowMs() + AHEAD_TOLERANCE_MS);
    return Math.max(nowMs(), Math.max(-1, ...times) + 1);
  };

  return {
    memory,
    replay,
    do: (op: Op): void => {
      const reviews = timeline().filter((entry) => entry.kind === 'review');
      switch (op.kind) {
        case 'grade': {
          const reviewedAtMs = nextEntryMs(memory(), nowMs());
          expect(reviewedAtMs).toBe(expectedTimeMs());
          take({
            kind: 'review',
            cardId: storedId,
            reviewedAtMs,
            utcOffsetMinutes: clock.utcOffsetMinutes(nowMs()),
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
            atMs: nextEntryMs(memory(), nowMs()),
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
          const editedAtMs = Math.max(nowMs(), entry.editedAtMs + 1);
          take({ ...entry, rating: op.rating, editedAtMs });
          break;
        }
        case 'pass':
          clock.pass(op.ms);
          lookAtClock();
          break;
        case 'set':
          // The fold depends on the clock (rule L5).
          clock.setNowMs(Math.max(noonOf(DAY - 800), nowMs() + op.ms));
          lookAtClock();
          break;
        case 'travel':
          clock.setOffset(op.offset);
          break;
        case 'rename':
          storedId = storedId === 'card-c' ? 'card-b' : 'card-a';
          break;
        case 'rollover': {
          const former = log.registers.get('rolloverHour');
          const setAtMs = Math.max(nowMs(), (former?.setAtMs ?? 0) + 1);
          take(register({ name: 'rolloverHour', cardId: null, value: op.hour, setAtMs }));
          break;
        }
      }
    },
  };
}

describe('a memory kept live', () => {
  it('[L4] [L5] [S5] [U2] equals the replay of its log after every operation', () => {
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
