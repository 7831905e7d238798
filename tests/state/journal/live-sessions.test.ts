/** Rule L4 for whole pages: whatever readers do in several tabs, each page's state is the replay of what is stored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import type { Settings } from '../../../src/lib/srs/model/settings.ts';
import { createPageTabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  KEYS,
  liveMemories,
  type CardSpec,
} from '../../support/page/study.ts';
import { anyClockSetting, anyJourney, type ClockOp } from '../../support/page/clock-ops.ts';

const CARDS: CardSpec[] = [
  { id: 'card-0' },
  { id: 'card-1', aliases: ['card-old'] },
  { id: 'card-2', group: 'pair' },
  { id: 'card-3', group: 'pair' },
  { id: 'card-4' },
];

/** `npm run fuzz` runs more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_000);

type TabOp =
  | 'undo'
  | 'refresh'
  | 'reload'
  | 'prepareLog'
  | 'saveSnapshot'
  | 'bury'
  | 'suspend'
  | 'flag'
  | 'redate'
  | 'restore';

type Op =
  | { kind: 'grade'; tab: 0 | 1; rating: Rating }
  | { kind: TabOp; tab: 0 | 1 }
  | { kind: 'pass'; ms: number }
  | ClockOp
  | { kind: 'reset' | 'unsuspend'; tab: 0 | 1; cards: number[] }
  | { kind: 'correct'; tab: 0 | 1; which: number; rating: Rating }
  | { kind: 'settings'; tab: 0 | 1; changed: Partial<Settings> }
  /** A segment vanishes, as by a hand in the browser's tools. */
  | { kind: 'clear'; which: number }
  | { kind: 'setting'; tab: 0 | 1; steps: readonly number[] }
  | { kind: 'import'; card: number; tab: 0 | 1 | null };

const anyTab = fc.constantFrom<0 | 1>(0, 1);
const anyOp: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('grade'), tab: anyTab, rating: anyRating }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'undo',
        'undo',
        'refresh',
        'reload',
        'prepareLog',
        'saveSnapshot',
        'bury',
        'suspend',
        'flag',
        'redate',
        'restore',
      ),
      tab: anyTab,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      ms: fc.oneof(fc.nat(900_000), fc.nat(20 * MS_PER_DAY)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setting'),
      tab: anyTab,
      steps: fc.constantFrom([], [5], [1, 10], [1, 10, 60]),
    }),
  },
  { weight: 1, arbitrary: anyClockSetting },
  { weight: 1, arbitrary: anyJourney },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('reset', 'unsuspend'),
      tab: anyTab,
      cards: fc.uniqueArray(fc.nat(4), { minLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct'),
      tab: anyTab,
      which: fc.nat(),
      rating: anyRating,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings'),
      tab: anyTab,
      changed: fc.constantFrom<Partial<Settings>>(
        { desiredRetention: 0.8 },
        { desiredRetention: 0.9, rolloverHour: 0 },
        { newPerDay: 2, isOnlyRead: false },
        { learningStepsMinutes: [5], isFuzzOn: false },
        { gradeButtons: 2 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear'), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import'),
      card: fc.nat(4),
      tab: fc.constantFrom(0, 1, null),
    }),
  },
);

/** What earlier runs found, kept. */
const FOUND: [Op[]][] = [
  // What was lost was written back by a page that had not read its log, and whose settings then stood still.
  [
    [
      { kind: 'settings', tab: 0, changed: { gradeButtons: 2 } },
      { kind: 'clear', which: 0 },
      { kind: 'settings', tab: 0, changed: { desiredRetention: 0.8 } },
      { kind: 'grade', tab: 0, rating: 4 },
    ],
  ],
  // Two values of a setting in one millisecond, the later one while the log was still unread.
  [
    [
      { kind: 'grade', tab: 0, rating: 1 },
      { kind: 'setting', tab: 0, steps: [] },
      { kind: 'saveSnapshot', tab: 0 },
      { kind: 'reload', tab: 0 },
      { kind: 'setting', tab: 0, steps: [1, 10] },
    ],
  ],
];

describe('pages in two tabs', { timeout: 60_000 + RUNS * 100 }, () => {
  it('[L4] [L9] [U1] after any operations each has the state of a replay', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOp, { minLength: 1, maxLength: 25 }), async (ops) => {
        const study = createStudy(CARDS);
        const tabs = [createPageTabState(), createPageTabState()] as const;
        const open = (tab: 0 | 1) => study.openPage({ tab: tabs[tab] });
        const pages = [await open(0), await open(1)] as const satisfies unknown[];
        const at = [...pages];
        const page = (tab: 0 | 1) => at[tab] ?? pages[tab];
        for (const op of ops) {
          switch (op.kind) {
            case 'grade':
              gradeShown(page(op.tab), study.clock, op.rating);
              break;
            case 'undo':
              await page(op.tab).session.undo();
              break;
            case 'refresh':
              page(op.tab).session.refresh();
              break;
            case 'reload':
              at[op.tab] = await open(op.tab);
              break;
            case 'prepareLog':
              await page(op.tab).journal.prepareLog();
              break;
            case 'saveSnapshot':
              page(op.tab).journal.saveSnapshot();
              break;
            case 'pass':
              study.clock.pass(op.ms);
              break;
            case 'setting':
              page(op.tab).journal.append([
                register({
                  name: 'learningStepsMinutes',
                  cardId: null,
                  value: op.steps,
                  setAtMs: study.clock.nowMs(),
                }),
              ]);
              break;
            case 'bury':
            case 'suspend':
            case 'flag':
              await page(op.tab).session[op.kind]();
              break;
            case 'redate':
              page(op.tab).actions.redateAhead();
              break;
            case 'restore':
              await page(op.tab).opened.restoreLost();
              break;
            case 'set':
              study.clock.setNowMs(Math.max(noonOf(DAY - 1_000), study.clock.nowMs() + op.ms));
              break;
            case 'travel':
              study.clock.setOffset(op.offset);
              break;
            case 'reset':
              page(op.tab).actions.reset(op.cards.map((card) => `card-${card}`));
              break;
            case 'unsuspend':
              page(op.tab).actions.suspend(
                op.cards.map((card) => `card-${card}`),
                false,
              );
              break;
            case 'correct': {
              const grades = page(op.tab)
                .journal.timelineOf('card-0')
                .filter((entry) => entry.kind === 'review');
              const grade = grades[op.which % Math.max(1, grades.length)];
              if (grade !== undefined) page(op.tab).actions.correct(grade, op.rating);
              break;
            }
            case 'settings':
              page(op.tab).actions.changeSettings(op.changed);
              break;
            case 'clear': {
              const segments = study.store.keys().filter((key) => key.startsWith(KEYS.log));
              const key = segments[op.which % Math.max(1, segments.length)];
              if (key === undefined) break;
              // Both pages know it before it goes: what no open page has seen nobody can bring back.
              for (const tab of [0, 1] as const) page(tab).session.refresh();
              study.store.remove(key);
              for (const tab of [0, 1] as const) await page(tab).opened.restoreLost();
              break;
            }
            case 'import': {
              const entry = review({
                cardId: op.card === 1 ? 'card-old' : `card-${op.card}`,
                reviewedAtMs: study.clock.nowMs() - 3 * MS_PER_DAY,
              });
              if (op.tab === null) study.addEntries([entry]);
              else page(op.tab).journal.append([entry]);
              break;
            }
          }
        }
        const replay = study.replay();
        for (const tab of [0, 1] as const) {
          page(tab).session.refresh();
          expect(liveMemories(page(tab), study.catalogue)).toEqual(replay);
          const reviews = study.entries().filter((entry) => entry.kind === 'review');
          const identities = new Set(
            reviews.map((entry) => `${entry.cardId} ${entry.reviewedAtMs}`),
          );
          expect(page(tab).progress.reviewCount()).toBe(identities.size);
        }
        // A page opened now, from a snapshot or not, says the same.
        expect(liveMemories(await open(0), study.catalogue)).toEqual(replay);
      }),
      { numRuns: RUNS, examples: FOUND },
    );
  });
});
