/** fast-check arbitraries of log entries and settings, shared by the property tests. */
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/lib/srs/model/settings.ts';
import type {
  LogEntry,
  RegisterEntry,
  RegisterValue,
  ResetEntry,
  ReviewEntry,
} from '../../../src/lib/srs/model/log-entry.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';

const WORD = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789')),
  minLength: 3,
  maxLength: 8,
});

/** Well-formed card ids of any length. */
export const anyCardId = fc
  .array(WORD, { minLength: 1, maxLength: 7 })
  .map((words) => words.join('-'));

export const anyRating = fc.constantFrom<Rating>(1, 2, 3, 4);
export const anyOffset = fc.integer({ min: -24 * 60, max: 24 * 60 });
const anyTimeMs = fc.integer({ min: 0, max: 8.64e15 });
const anyAnswerMs = fc.integer({ min: 0, max: 6_000 }).map((tenths) => tenths * 100);

export const anyRegisterValue: fc.Arbitrary<RegisterValue> = fc.letrec<{ value: RegisterValue }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.boolean(),
      fc.constant(null),
      // JSON knows neither -0 nor numbers that are not finite.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }),
).value;

const anyRegisterName = fc.constantFrom(
  'suspended',
  'buriedUntilDay',
  'flagged',
  'desiredRetention',
  'newPerDay',
  'someLaterSetting',
);

interface EntryPools {
  readonly cardId: fc.Arbitrary<string>;
  readonly timeMs: fc.Arbitrary<number>;
}

/** Every kind of valid entry, ids and times drawn from the given pools. */
export function anyEntryOf({ cardId, timeMs }: EntryPools): fc.Arbitrary<LogEntry> {
  const editedAtMs = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, timeMs);
  const reviewEntry: fc.Arbitrary<ReviewEntry> = fc.record({
    kind: fc.constant('review'),
    cardId,
    reviewedAtMs: timeMs,
    utcOffsetMinutes: fc.oneof(fc.constantFrom(0, 60, -420, 345), anyOffset),
    rating: anyRating,
    answerMs: anyAnswerMs,
    isVoid: fc.boolean(),
    editedAtMs,
  });
  const resetEntry: fc.Arbitrary<ResetEntry> = fc.record({
    kind: fc.constant('reset'),
    cardId,
    atMs: timeMs,
    isVoid: fc.boolean(),
  });
  const registerEntry: fc.Arbitrary<RegisterEntry> = fc.record({
    kind: fc.constant('register'),
    name: anyRegisterName,
    cardId: fc.option(cardId, { nil: null }),
    value: anyRegisterValue,
    setAtMs: timeMs,
  });
  const sectionEntry: fc.Arbitrary<RegisterEntry> = fc.record({
    kind: fc.constant('register'),
    name: fc.constant('read'),
    cardId: fc.constant(null),
    section: fc.constantFrom('/leaders/#order', '/leaders/learn/#minutes', '/#top'),
    value: fc.boolean(),
    setAtMs: timeMs,
  });
  return fc.oneof({ weight: 4, arbitrary: reviewEntry }, resetEntry, registerEntry, sectionEntry);
}

/** Valid entries of any id and time: what the stored form must be able to hold. */
export const anyEntry = anyEntryOf({ cardId: anyCardId, timeMs: anyTimeMs });

/** Entries from so few ids, moments and values that most have the identity of another. */
export const collidingEntry = anyEntryOf({
  cardId: fc.constantFrom('card-a', 'card-b'),
  timeMs: fc.constantFrom(1_000, 2_000, 3_000),
}).map((entry) =>
  entry.kind === 'register'
    ? { ...entry, value: typeof entry.value === 'string' ? 'a' : entry.value }
    : entry,
);

const anySteps = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 23 * 60 })),
  { maxLength: 4 },
);

/** Parameters about the defaults, and any finite numbers at all: readers paste both. */
export const anyParameters = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 21, maxLength: 21 }),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 21,
    maxLength: 21,
  }),
);

/** Every combination of settings that a register may hold. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  maximumIntervalDays: fc.oneof(
    fc.constant(36_500),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 36_500 }),
  ),
  learningStepsMinutes: anySteps.map((steps) => steps.sort((a, b) => a - b)),
  relearningStepsMinutes: anySteps.map((steps) => steps.sort((a, b) => a - b)),
  isFuzzOn: fc.boolean(),
  parameters: anyParameters,
  newPerDay: fc.constant(DEFAULT_SETTINGS.newPerDay),
  reviewsPerDay: fc.constant(DEFAULT_SETTINGS.reviewsPerDay),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
  decksInRotation: fc.option(fc.uniqueArray(fc.constantFrom('leaders', 'pm'))),
  isOnlyRead: fc.boolean(),
  gradeButtons: fc.constantFrom<2 | 4>(2, 4),
  isSingleKeysOn: fc.boolean(),
  interviewDay: fc.option(fc.integer({ min: 20_000, max: 30_000 })),
  plannedBreak: fc.option(
    fc
      .tuple(fc.integer({ min: 20_000, max: 30_000 }), fc.nat(59))
      .map(([first, days]): [number, number] => [first, first + days]),
  ),
});

/** What a reader does to one card: a grade after so many days. */
export const anyHistory = fc.array(
  fc.record({
    rating: anyRating,
    elapsedDays: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 2_000 }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The same items in another order. */
export function shuffled<T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return items.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
}
