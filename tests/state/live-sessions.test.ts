/** Rule L4 for whole pages: whatever readers do in several tabs, each page's state is the replay of what is stored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseSnapshot } from '../../src/lib/storage/snapshot-writer.ts';
import { MS_PER_DAY, type Rating } from '../../src/lib/srs/index.ts';
import { createPageMemory } from '../../src/lib/storage/tab-memory.ts';
import { anyRating } from '../support/arbitraries.ts';
import { register, review } from '../support/entries.ts';
import { createStudy, gradeShown, liveMemories, type CardSpec } from '../support/study.ts';

const CARDS: CardSpec[] = [
  { id: 'card-0' },
  { id: 'card-1', aliases: ['card-old'] },
  { id: 'card-2', group: 'pair' },
  { id: 'card-3', group: 'pair' },
  { id: 'card-4' },
];

type Op =
  | { kind: 'grade'; tab: 0 | 1; rating: Rating }
  | { kind: 'undo' | 'refresh' | 'reload' | 'prepareLog' | 'saveSnapshot'; tab: 0 | 1 }
  | { kind: 'pass'; ms: number }
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
      kind: fc.constantFrom('undo', 'refresh', 'reload', 'prepareLog', 'saveSnapshot'),
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

describe('pages in two tabs', { timeout: 30_000 }, () => {
  it('[L4] [L9] [U1] after any operations each has the state of a replay', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOp, { minLength: 1, maxLength: 25 }), async (ops) => {
        const study = createStudy(CARDS);
        const tabs = [createPageMemory(), createPageMemory()] as const;
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
              await page(op.tab).progress.prepareLog();
              break;
            case 'saveSnapshot':
              page(op.tab).progress.saveSnapshot(serialiseSnapshot);
              break;
            case 'pass':
              study.clock.pass(op.ms);
              break;
            case 'setting':
              page(op.tab).progress.append([
                register({
                  name: 'learningStepsMinutes',
                  cardId: null,
                  value: op.steps,
                  setAtMs: study.clock.nowMs(),
                }),
              ]);
              break;
            case 'import': {
              const entry = review({
                cardId: op.card === 1 ? 'card-old' : `card-${op.card}`,
                reviewedAtMs: study.clock.nowMs() - 3 * MS_PER_DAY,
              });
              if (op.tab === null) study.addEntries([entry]);
              else page(op.tab).progress.append([entry]);
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
      { numRuns: 200, examples: FOUND },
    );
  });
});
