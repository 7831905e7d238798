import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueNow,
  parseDueSummary,
  type DueNow,
  type DueSummary,
} from '../../src/lib/storage/values/due-summary.ts';
import { serializeDueSummary } from '../../src/lib/storage/later/caches/due-summary-writer.ts';
import { BREAK_DAYS_MAX, type PlannedBreak } from '../../src/lib/time/planned-break.ts';
import { isStudyDay } from '../../src/lib/time/ranges.ts';
import { DAY, noonOf } from '../support/log/entries.ts';

const NOW = noonOf(DAY);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MS_PER_DAY = 24 * HOUR;
const NOW_MINUTES = NOW / MINUTE;
/** When the next study day starts for a clock on UTC. */
const NEXT_DAY_MS = (DAY + 1) * MS_PER_DAY + 4 * HOUR;

const EMPTY: DueSummary = {
  studyDay: DAY,
  rolloverHour: 4,
  newLeft: 0,
  reviewsLeft: 0,
  newPerDay: 10,
  reviewsPerDay: 200,
  newTotal: 0,
  learningDueMinutes: [],
  reviewsByDay: [],
  plannedBreak: null,
};

interface Row {
  readonly name: string;
  readonly summary: Partial<DueSummary>;
  readonly afterMs?: number;
  readonly offset?: number;
  readonly now: Partial<DueNow>;
}

const SAME_DAY: Row[] = [
  { name: 'nothing', summary: {}, now: { due: 0, fresh: 0, nextDueMs: null } },
  {
    name: 'reviews and new cards',
    summary: { reviewsLeft: 5, newLeft: 3, newTotal: 3, reviewsByDay: [[DAY, 5]] },
    now: { due: 5, fresh: 3, nextDueMs: null },
  },
  {
    name: 'today’s limit leaves fewer reviews than are due',
    summary: { reviewsLeft: 2, reviewsByDay: [[DAY, 5]] },
    now: { due: 2 },
  },
  {
    name: 'reviews of later days wait for theirs',
    summary: {
      reviewsByDay: [
        [DAY + 3, 4],
        [DAY + 8, 1],
      ],
    },
    now: { due: 0, nextDueMs: NEXT_DAY_MS + 2 * MS_PER_DAY },
  },
  {
    name: 'steps that have ended are due, the next one has its moment',
    summary: {
      learningDueMinutes: [NOW_MINUTES - 3, NOW_MINUTES, NOW_MINUTES + 7, NOW_MINUTES + 9],
    },
    now: { due: 2, nextDueMs: NOW + 7 * MINUTE },
  },
  {
    name: 'a step is not due a second early',
    summary: { learningDueMinutes: [NOW_MINUTES + 1] },
    afterMs: MINUTE - 1,
    now: { due: 0 },
  },
  {
    name: 'steps come on top of the reviews, whatever the limit',
    summary: { learningDueMinutes: [NOW_MINUTES - 1], reviewsLeft: 0, reviewsByDay: [[DAY, 9]] },
    now: { due: 1 },
  },
  {
    name: 'new cards held back come with the next day',
    summary: { newLeft: 0, newTotal: 4 },
    now: { fresh: 0, nextDueMs: NEXT_DAY_MS },
  },
  {
    name: 'with a limit of 0 no new card ever comes',
    summary: { newLeft: 0, newTotal: 4, newPerDay: 0 },
    now: { fresh: 0, nextDueMs: null },
  },
  {
    name: 'reviews held back come with the next day',
    summary: { reviewsLeft: 0, reviewsByDay: [[DAY, 9]] },
    now: { due: 0, nextDueMs: NEXT_DAY_MS },
  },
  {
    name: 'after midnight it is still the same study day',
    summary: { reviewsLeft: 5, reviewsByDay: [[DAY, 5]] },
    afterMs: 15.9 * HOUR,
    now: { due: 5 },
  },
  {
    name: 'a clock set back to yesterday keeps today’s counts',
    summary: { reviewsLeft: 5, newLeft: 2, newTotal: 2, reviewsByDay: [[DAY - 1, 5]] },
    afterMs: -MS_PER_DAY,
    now: { due: 5, fresh: 2 },
  },
];

const LATER_DAYS: Row[] = [
  {
    name: 'the next day starts at the rollover hour',
    summary: { reviewsLeft: 0, reviewsByDay: [[DAY + 1, 6]] },
    afterMs: 16 * HOUR,
    now: { due: 6, nextDueMs: null },
  },
  {
    name: 'what was left over is due with what comes',
    summary: {
      reviewsLeft: 5,
      reviewsByDay: [
        [DAY, 5],
        [DAY + 1, 6],
        [DAY + 2, 1],
      ],
    },
    afterMs: MS_PER_DAY,
    now: { due: 11, nextDueMs: NEXT_DAY_MS + MS_PER_DAY },
  },
  {
    name: 'the limits are whole again',
    summary: { reviewsLeft: 1, newLeft: 0, newTotal: 30, reviewsByDay: [[DAY, 500]] },
    afterMs: MS_PER_DAY,
    now: { due: 200, fresh: 10 },
  },
  {
    name: 'fewer new cards than the limit',
    summary: { newTotal: 3 },
    afterMs: MS_PER_DAY,
    now: { fresh: 3 },
  },
  {
    name: 'a week later',
    summary: {
      reviewsByDay: [
        [DAY + 2, 4],
        [DAY + 6, 1],
        [DAY + 7, 2],
        [DAY + 8, 64],
      ],
    },
    afterMs: 7 * MS_PER_DAY,
    now: { due: 7 },
  },
  {
    name: 'steps of the day before have ended',
    summary: { learningDueMinutes: [NOW_MINUTES + 10, NOW_MINUTES + 600] },
    afterMs: MS_PER_DAY,
    now: { due: 2, nextDueMs: null },
  },
];

const ELSEWHERE: Row[] = [
  {
    name: 'east, the next day has begun',
    summary: { reviewsByDay: [[DAY + 1, 6]] },
    offset: 17 * 60,
    now: { due: 6 },
  },
  {
    name: 'west, the next day starts later',
    summary: { reviewsByDay: [[DAY + 1, 6]] },
    offset: -480,
    now: { due: 0, nextDueMs: NEXT_DAY_MS + 8 * HOUR },
  },
  {
    name: 'another rollover hour',
    summary: { reviewsByDay: [[DAY + 1, 6]], rolloverHour: 0 },
    now: { nextDueMs: NEXT_DAY_MS - 4 * HOUR },
  },
];

describe.each([
  ['on the same study day', SAME_DAY],
  ['on later days', LATER_DAYS],
  ['in another time zone', ELSEWHERE],
])('what is due %s', (_, rows) => {
  it.each(rows)('[D3] [Q3] $name', ({ summary, afterMs = 0, offset = 0, now }) => {
    expect(dueNow({ ...EMPTY, ...summary }, NOW + afterMs, () => offset)).toMatchObject(now);
  });
});

const BREAK: PlannedBreak = [DAY + 1, DAY + 3];

describe('what is due about a planned break', () => {
  it.each<Row>([
    {
      name: 'on its days only steps come',
      summary: {
        newTotal: 30,
        reviewsByDay: [[DAY, 4]],
        learningDueMinutes: [NOW_MINUTES],
        plannedBreak: BREAK,
      },
      afterMs: MS_PER_DAY,
      now: { due: 1, fresh: 0, nextDueDay: DAY + 4 },
    },
    {
      name: 'what today holds back comes on the day after it',
      summary: { newTotal: 30, plannedBreak: BREAK },
      now: { fresh: 0, nextDueDay: DAY + 4, nextDueMs: NEXT_DAY_MS + 3 * MS_PER_DAY },
    },
    {
      name: 'after it the limits are whole again',
      summary: { newTotal: 30, reviewsByDay: [[DAY, 4]], plannedBreak: BREAK },
      afterMs: 4 * MS_PER_DAY,
      now: { due: 4, fresh: 10 },
    },
  ])('[Q5] [T] $name', ({ summary, afterMs = 0, now }) => {
    expect(dueNow({ ...EMPTY, ...summary }, NOW + afterMs, () => 0)).toMatchObject(now);
  });
});

describe('the stored summary', () => {
  const anyStudyDay = fc.integer().filter(isStudyDay);
  const anySummary: fc.Arbitrary<DueSummary> = fc.record({
    studyDay: anyStudyDay,
    rolloverHour: fc.nat(23),
    newLeft: fc.nat(),
    reviewsLeft: fc.nat(),
    newPerDay: fc.nat(),
    reviewsPerDay: fc.nat(),
    newTotal: fc.nat(),
    learningDueMinutes: fc.array(fc.nat()),
    reviewsByDay: fc.array(fc.tuple(anyStudyDay, fc.nat())),
    plannedBreak: fc.option(
      fc
        .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(BREAK_DAYS_MAX - 1))
        .map(([first, days]): PlannedBreak => [first, first + days]),
    ),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        expect(parseDueSummary(serializeDueSummary(summary))).toEqual(summary);
      }),
    );
  });

  it('[P5] one stored before breaks were kept has none', () => {
    const text = '[1,20514,4,2,3,10,200,7,[29541600],[[20514,3],[20516,1]]]';
    expect(parseDueSummary(text)).toEqual({
      ...EMPTY,
      newLeft: 2,
      reviewsLeft: 3,
      newTotal: 7,
      learningDueMinutes: [29_541_600],
      reviewsByDay: [
        [DAY, 3],
        [DAY + 2, 1],
      ],
    });
  });

  it('[P3] cut off anywhere reads as none', () => {
    const text = serializeDueSummary({ ...EMPTY, reviewsByDay: [[DAY, 5]] });
    for (let length = 0; length < text.length; length++) {
      expect(parseDueSummary(text.slice(0, length))).toBeNull();
    }
  });

  it.each([
    null,
    '',
    'null',
    '{}',
    '[]',
    'true',
    '[2,1,4,0,0,10,200,0,[],[]]',
    '[1,1,4,0,0,10,200,0,[]]',
    '[1,1,4,0,0,10,200,0,[],{}]',
    '[1,1,4,0,0,10,200,null,[],[]]',
    '[1,1,4,0,0,10,200,"0",[],[]]',
    '[1,1,4,0,0,10,200,0,["1"],[]]',
    '[1,1,4,0,0,10,200,0,[],[[1]]]',
    '[1,1,4,0,0,10,200,0,[],[[1,"2"]]]',
    '[1,1,4,0,0,10,200,0,[],[1,2]]',
    '[1,1e999,4,0,0,10,200,0,[],[]]',
    '[1,1,4,0,0,10,200,0,[],[],5]',
    '[1,1,4,0,0,10,200,0,[],[],[9,2]]',
  ])('[P3] %j reads as none', (text) => {
    expect(parseDueSummary(text)).toBeNull();
  });
});
