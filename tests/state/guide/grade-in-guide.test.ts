import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import {
  createGuideGrades,
  type Gradability,
  type Gradable,
  type GuideGrades,
} from '../../../src/lib/state/later/guide/grade-in-guide.ts';
import { GRADE_PAUSE_MS } from '../../../src/lib/state/review/grade-pause.ts';
import { anyRating } from '../../support/log/arbitraries.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  liveMemories,
  plainCards,
  shownId,
  type Page,
  type PageOptions,
  type Study,
} from '../../support/page/study.ts';

interface GuidePage extends Page {
  readonly grades: GuideGrades;
}

async function openGuide(study: Study, options: PageOptions = {}): Promise<GuidePage> {
  const page = await study.openPage(options);
  const grades = createGuideGrades({
    ...page,
    catalogue: options.catalogue ?? study.catalogue,
    clock: study.clock,
    elapsedMs: study.clock.elapsedMs,
    isFirstSession: page.progress.reviewCount() === 0,
  });
  return { ...page, grades };
}

/** Shows the answer. @throws unless the card can be graded */
function offer({ grades }: GuidePage, cardId: string): Gradable {
  const gradability = grades.reveal(cardId);
  if (gradability.kind !== 'gradable') throw new Error(`${cardId} is ${gradability.kind}`);
  return gradability;
}

/** Shows the answer and grades four seconds later. */
function grade(page: GuidePage, study: Study, cardId: string, rating: Rating): Gradability {
  const shown = offer(page, cardId);
  study.clock.pass(4_000);
  expect(page.grades.grade(cardId, shown, rating, 4_000)).toBe('taken');
  return page.grades.gradabilityOf(cardId);
}

describe('a card in a guide', () => {
  it('[G2] that is New or due can be graded, and says what each grade would do', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-1', rating: 4, reviewedAtMs: noonOf(DAY - 15) })]);
    const page = await openGuide(study);
    expect(page.grades.reveal('card-0')).toMatchObject({
      kind: 'gradable',
      studyDay: DAY,
      choices: [
        { rating: 1, name: 'Again', outcome: { stepMinutes: 1 } },
        { rating: 2, name: 'Hard' },
        { rating: 3, name: 'Good', outcome: { stepMinutes: 10 } },
        { rating: 4, name: 'Easy', outcome: { stepMinutes: 0 } },
      ],
    });
    expect(page.grades.reveal('card-1').kind).toBe('gradable');
  });

  it('[G2] has two grades for readers who want two', async () => {
    const study = createStudy();
    study.addEntries([register({ name: 'gradeButtons', cardId: null, value: 2 })]);
    const { choices } = offer(await openGuide(study), 'card-0');
    expect(choices.map(({ name }) => name)).toEqual(['Again', 'Good']);
  });

  it('[G2] that is not due is practiced, and nothing is written', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    const shown = offer(page, 'card-0');
    grade(page, study, 'card-0', 4);
    const { intervalDays } = page.progress.memoryOf('card-0');
    study.clock.pass(3 * MS_PER_DAY);
    const before = study.entries();
    const later = await openGuide(study);
    expect(later.grades.reveal('card-0')).toEqual({
      kind: 'practiced',
      timeLeft: { intervalDays: intervalDays - 3, stepMinutes: 0 },
    });
    expect(later.grades.grade('card-0', shown, 3, 1_000)).toBe('outdated');
    expect(study.entries()).toEqual(before);
  });

  it('[G2] in a learning step waits for its end, whole minutes rounded up', async () => {
    const study = createStudy();
    grade(await openGuide(study), study, 'card-0', 3);
    const page = await openGuide(study);
    study.clock.pass(30_000);
    expect(page.grades.reveal('card-0')).toEqual({
      kind: 'practiced',
      timeLeft: { intervalDays: 0, stepMinutes: 10 },
    });
    study.clock.pass(9 * MS_PER_MINUTE + 30_000);
    expect(page.grades.reveal('card-0').kind).toBe('gradable');
  });

  it('[Q3] is the reader’s choice: no daily limit keeps it back, and it counts toward today’s', async () => {
    const study = createStudy();
    study.addEntries([register({ name: 'newPerDay', cardId: null, value: 1 })]);
    const page = await openGuide(study);
    grade(page, study, 'card-3', 4);
    grade(page, study, 'card-4', 4);
    const { session } = await study.openPage();
    expect(session.$session.get()).toMatchObject({ status: 'done', newHeldBack: 3 });
  });

  it('[L2] [Q4] that is suspended, buried or has a sibling graded today is held back', async () => {
    const study = createStudy([
      ...plainCards(3),
      { id: 'pair-a', group: 'pair' },
      { id: 'pair-b', group: 'pair' },
    ]);
    const page = await openGuide(study);
    page.actions.suspend(['card-0'], true);
    page.actions.bury(['card-1']);
    grade(page, study, 'pair-a', 1);
    const gradabilitys = ['card-0', 'card-1', 'pair-b'].map(page.grades.reveal);
    expect(gradabilitys).toEqual([
      { kind: 'held-back', reason: 'suspended' },
      { kind: 'held-back', reason: 'buried' },
      { kind: 'held-back', reason: 'sibling' },
    ]);
    study.clock.pass(MS_PER_MINUTE);
    expect(page.grades.reveal('pair-a').kind).toBe('gradable');
  });

  it('that the catalogue does not have cannot be graded', async () => {
    const page = await openGuide(createStudy());
    expect(page.grades.reveal('card-gone')).toEqual({
      kind: 'unavailable',
      reason: 'unknown-card',
    });
  });
});

describe('a grade in a guide', () => {
  it('[L1] [L7] is logged as one of a review, with the time since the answer', async () => {
    const study = createStudy();
    study.clock.setOffset(-480);
    const page = await openGuide(study);
    const shown = offer(page, 'card-2');
    study.clock.pass(2_340);
    page.grades.grade('card-2', shown, 2, 2_340);
    expect(study.entries()).toEqual([
      {
        kind: 'review',
        cardId: 'card-2',
        reviewedAtMs: noonOf(DAY) + 2_340,
        utcOffsetMinutes: -480,
        rating: 2,
        answerMs: 2_300,
        isVoid: false,
        editedAtMs: 0,
      },
    ]);
  });

  it('[L5] is later than every entry of its card', async () => {
    const study = createStudy();
    const ahead = noonOf(DAY) + 2 * MS_PER_HOUR;
    study.addEntries([review({ reviewedAtMs: ahead, cardId: 'card-0', isVoid: true })]);
    grade(await openGuide(study), study, 'card-0', 3);
    const given = study.entries().filter((entry) => entry.kind === 'review' && !entry.isVoid);
    expect(given).toMatchObject([{ reviewedAtMs: ahead + 1 }]);
  });

  it('[S2] does what its button said, and says so', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: noonOf(DAY - 15) })]);
    const page = await openGuide(study);
    const shown = offer(page, 'card-0');
    study.clock.pass(60_000);
    page.grades.grade('card-0', shown, 3, 60_000);
    const choice = shown.choices.find(({ rating }) => rating === 3);
    expect(page.grades.gradabilityOf('card-0')).toEqual({
      kind: 'graded',
      choice,
      canUndo: true,
      isStored: true,
      isFirstEver: false,
      leechLapses: null,
    });
    expect(page.progress.memoryOf('card-0')).toMatchObject({
      intervalDays: choice?.outcome.intervalDays,
      stability: choice?.outcome.stability,
    });
  });

  it('[S2] at the rollover waits until the buttons are of the new day', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: noonOf(DAY - 12) })]);
    study.clock.setNowMs(noonOf(DAY) + 16 * MS_PER_HOUR - 60_000);
    const page = await openGuide(study);
    const yesterday = offer(page, 'card-0');
    study.clock.pass(120_000);
    expect(page.grades.grade('card-0', yesterday, 3, 120_000)).toBe('outdated');
    expect(study.entries()).toHaveLength(1);
    const today = page.grades.gradabilityOf('card-0');
    if (today.kind !== 'gradable') throw new Error(today.kind);
    expect(today.choices).not.toEqual(yesterday.choices);
    expect(page.grades.grade('card-0', today, 3, 121_000)).toBe('taken');
  });

  it('[S2] waits as well when another tab has changed what the buttons say', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    const shown = offer(page, 'card-0');
    study.addEntries([register({ name: 'learningStepsMinutes', cardId: null, value: [5] })]);
    page.journal.catchUp();
    expect(page.grades.grade('card-0', shown, 1, 1_000)).toBe('outdated');
    expect(offer(page, 'card-0').choices[0]?.outcome.stepMinutes).toBe(5);
  });

  it('[S2] of a card that another tab has graded is not taken', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    const shown = offer(page, 'card-0');
    const other = await study.openPage();
    gradeShown(other, study.clock, 4);
    page.journal.catchUp();
    expect(page.grades.grade('card-0', shown, 1, 1_000)).toBe('outdated');
    expect(page.grades.gradabilityOf('card-0').kind).toBe('practiced');
  });

  it('[U3] within 150 ms of the last accepted one is not taken, on whatever card', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    const [first, second] = [offer(page, 'card-0'), offer(page, 'card-1')];
    expect(page.grades.grade('card-0', first, 4, 0)).toBe('taken');
    study.clock.pass(GRADE_PAUSE_MS - 1);
    expect(page.grades.grade('card-1', second, 4, 0)).toBe('too-soon');
    study.clock.pass(1);
    expect(page.grades.grade('card-1', second, 4, 0)).toBe('taken');
    expect(study.entries()).toHaveLength(2);
  });

  it('is told to be the first that this browser holds', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    expect(grade(page, study, 'card-0', 4)).toMatchObject({ isFirstEver: true });
    expect(grade(page, study, 'card-1', 4)).toMatchObject({ isFirstEver: false });
    const later = await openGuide(study);
    expect(grade(later, study, 'card-2', 4)).toMatchObject({ isFirstEver: false });
  });

  it('stays on the card until its answer is shown again after it has come due', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    grade(page, study, 'card-0', 1);
    expect(page.grades.reveal('card-0').kind).toBe('graded');
    study.clock.pass(MS_PER_MINUTE);
    expect(page.grades.gradabilityOf('card-0').kind).toBe('graded');
    expect(page.grades.reveal('card-0').kind).toBe('gradable');
  });

  it('[Q1] is known to the review: it does not ask for the card again', async () => {
    const study = createStudy();
    const review = await study.openPage();
    expect(shownId(review)).toBe('card-0');
    grade(await openGuide(study), study, 'card-0', 4);
    review.session.refresh();
    expect(shownId(review)).toBe('card-1');
  });
});

describe('undo in a guide', () => {
  it('[U1] of a grade is not offered once something else was done last', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    grade(page, study, 'card-0', 1);
    grade(page, study, 'card-1', 3);
    page.grades.suspend('card-0');
    expect(page.grades.gradabilityOf('card-1')).toMatchObject({ kind: 'graded', canUndo: false });
    expect(page.grades.undo('card-1')).toBeNull();
    expect(page.progress.registerOf('suspended', 'card-0')).toBe(true);
    expect(page.progress.memoryOf('card-1').reps).toBe(1);
  });

  it('[U1] takes the newest grade back, then the one before', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    grade(page, study, 'card-0', 4);
    grade(page, study, 'card-1', 2);
    expect(page.grades.gradabilityOf('card-0')).toMatchObject({ kind: 'graded', canUndo: false });
    expect(page.grades.undo('card-0')).toBeNull();
    expect(page.grades.undo('card-1')).toBe(2);
    expect(page.grades.gradabilityOf('card-1').kind).toBe('gradable');
    expect(page.grades.gradabilityOf('card-0')).toMatchObject({ canUndo: true });
    expect(page.grades.undo('card-0')).toBe(4);
    expect(page.progress.memoryOf('card-0')).toMatchObject({ state: 'new', reps: 0 });
    expect(page.actions.canUndo()).toBe(false);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[U1] leaves grades that were given on another page of the tab alone', async () => {
    const study = createStudy();
    const first = await openGuide(study);
    grade(first, study, 'card-0', 4);
    const second = await openGuide(study, { tab: first.tab });
    expect(second.grades.undo('card-0')).toBeNull();
    expect(second.actions.canUndo()).toBe(true);
  });

  it('[U1] never takes an older grade for the newest after the newest card was shown again', async () => {
    const study = createStudy();
    const page = await openGuide(study);
    grade(page, study, 'card-0', 4);
    grade(page, study, 'card-1', 1);
    study.clock.pass(MS_PER_MINUTE);
    expect(page.grades.reveal('card-1').kind).toBe('gradable');
    expect(page.grades.gradabilityOf('card-0')).toMatchObject({ canUndo: false });
    expect(page.grades.undo('card-0')).toBeNull();
  });
});

describe('a storage that refuses', () => {
  it('[P4] blocked from the start: nothing can be graded', async () => {
    const page = await openGuide(createStudy(), { isPersistent: false });
    expect(page.grades.reveal('card-0')).toEqual({ kind: 'unavailable', reason: 'blocked' });
  });

  it('[P3] with data of a newer version: nothing can be graded, nothing is written', async () => {
    const study = createStudy();
    study.store.set('design-round:/:v2:log:writer01:0', 'x');
    const page = await openGuide(study);
    expect(page.grades.reveal('card-0')).toEqual({ kind: 'unavailable', reason: 'too-new' });
    expect(study.store.keys()).toHaveLength(1);
  });

  it('[P4] full: the grade counts on the page and says that it is not stored', async () => {
    const study = createStudy(plainCards(2), 20);
    const page = await openGuide(study);
    expect(grade(page, study, 'card-0', 4)).toMatchObject({ kind: 'graded', isStored: false });
    expect(page.grades.reveal('card-1').kind).toBe('gradable');
    expect(page.progress.memoryOf('card-0').state).toBe('review');
  });
});

type Op =
  | { kind: 'grade'; tab: 0 | 1; card: number; rating: Rating }
  | { kind: 'undo'; tab: 0 | 1; card: number }
  | { kind: 'pass'; ms: number };

const anyTab = fc.constantFrom<0 | 1>(0, 1);
const anyOp: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('grade'),
      tab: anyTab,
      card: fc.nat(4),
      rating: anyRating,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), tab: anyTab, card: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      ms: fc.oneof(fc.nat(900_000), fc.nat(20 * MS_PER_DAY)),
    }),
  },
);

describe('guides in two tabs', { timeout: 30_000 }, () => {
  it('[L4] [U1] after any operations each has the state of a replay', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOp, { maxLength: 25 }), async (ops) => {
        const study = createStudy([
          ...plainCards(3),
          { id: 'card-3', group: 'pair' },
          { id: 'card-4', group: 'pair' },
        ]);
        const pages = [await openGuide(study), await openGuide(study)] as const;
        for (const op of ops) {
          if (op.kind === 'pass') {
            study.clock.pass(op.ms);
            continue;
          }
          const page = pages[op.tab];
          const cardId = `card-${op.card}`;
          page.journal.catchUp();
          if (op.kind === 'undo') page.grades.undo(cardId);
          else {
            const gradability = page.grades.reveal(cardId);
            study.clock.pass(1_000);
            if (gradability.kind === 'gradable')
              page.grades.grade(cardId, gradability, op.rating, 1_000);
          }
        }
        for (const page of pages) {
          page.journal.catchUp();
          expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[Q7] that has become a leech says so, and can be suspended there', async () => {
    const study = createStudy();
    const lapse = (index: number) => [
      review({ cardId: 'card-0', rating: 1, reviewedAtMs: noonOf(DAY - 200 + index * 20) }),
      review({
        cardId: 'card-0',
        rating: 3,
        reviewedAtMs: noonOf(DAY - 200 + index * 20) + MS_PER_HOUR,
      }),
    ];
    study.addEntries([
      review({ cardId: 'card-0', rating: 4, reviewedAtMs: noonOf(DAY - 220) }),
      ...Array.from({ length: 7 }, (_, index) => lapse(index)).flat(),
    ]);
    const page = await openGuide(study);
    expect(grade(page, study, 'card-0', 1)).toMatchObject({ kind: 'graded', leechLapses: 8 });
    page.grades.suspend('card-0');
    expect(page.grades.gradabilityOf('card-0')).toEqual({ kind: 'held-back', reason: 'suspended' });
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[P4] tells of each grade whether it was stored, whatever happens to later ones', async () => {
    const study = createStudy();
    let isFull = false;
    const page = await openGuide(study, {
      wrap: (store) => ({
        ...store,
        set: (key, value) => (isFull ? { ok: false, reason: 'full' } : store.set(key, value)),
      }),
    });
    expect(grade(page, study, 'card-0', 4)).toMatchObject({ isStored: true });
    isFull = true;
    expect(grade(page, study, 'card-1', 4)).toMatchObject({ isStored: false });
    expect(page.grades.gradabilityOf('card-0')).toMatchObject({ isStored: true });
    isFull = false;
    // The next write takes along what could not be written.
    expect(grade(page, study, 'card-2', 4)).toMatchObject({ isStored: true });
    isFull = true;
    expect(grade(page, study, 'card-3', 4)).toMatchObject({ isStored: false });
    expect(page.grades.gradabilityOf('card-1')).toMatchObject({ isStored: true });
    expect(page.grades.gradabilityOf('card-2')).toMatchObject({ isStored: true });
  });
});
