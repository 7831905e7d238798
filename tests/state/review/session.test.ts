import { describe, expect, it } from 'vitest';
import { MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { GRADE_PAUSE_MS } from '../../../src/lib/state/review/grade-pause.ts';
import { DAY, noonOf, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  plainCards,
  previewOf,
  shownId,
} from '../../support/page/study.ts';

describe('a card', () => {
  it('shows its prompt, then its answer with what each grade would do, then the next card', async () => {
    const study = createStudy();
    const page = await study.openPage();
    expect(page.session.$session.get()).toMatchObject({ status: 'prompt', card: { id: 'card-0' } });
    page.session.showAnswer();
    expect(page.session.$session.get()).toMatchObject({
      status: 'answer',
      card: { id: 'card-0' },
      preview: { 1: { stepMinutes: 1 }, 3: { stepMinutes: 10 }, 4: { stepMinutes: 0 } },
    });
    study.clock.pass(3_000);
    page.session.grade(4);
    expect(page.session.$session.get()).toMatchObject({
      status: 'prompt',
      card: { id: 'card-1' },
      left: { new: 4, learning: 0, review: 0 },
      graded: { 1: 0, 2: 0, 3: 0, 4: 1 },
      canUndo: true,
    });
  });

  it('cannot be graded before its answer is shown', async () => {
    const study = createStudy();
    const page = await study.openPage();
    page.session.grade(3);
    expect(study.entries()).toEqual([]);
  });

  it('[L1] [L7] is logged with time, offset and the tenths of a second it took', async () => {
    const study = createStudy();
    study.clock.setOffset(330);
    const page = await study.openPage();
    study.clock.pass(1_240);
    page.session.showAnswer();
    study.clock.pass(1_000);
    page.session.grade(2);
    expect(study.entries()).toEqual([
      {
        kind: 'review',
        cardId: 'card-0',
        reviewedAtMs: noonOf(DAY) + 2_240,
        utcOffsetMinutes: 330,
        rating: 2,
        answerMs: 2_200,
        isVoid: false,
        editedAtMs: 0,
      },
    ]);
  });

  it('[L7] counts ten minutes at most, by a clock that nobody can set', async () => {
    const study = createStudy();
    const page = await study.openPage();
    page.session.showAnswer();
    study.clock.pass(3_000);
    study.clock.setNowMs(noonOf(DAY) + 5 * MS_PER_HOUR);
    page.session.grade(4);
    page.session.showAnswer();
    study.clock.pass(2 * MS_PER_HOUR);
    page.session.grade(4);
    const times = study.entries().map((entry) => entry.kind === 'review' && entry.answerMs);
    expect(times).toEqual([3_000, 600_000]);
  });

  it('[S2] does what its button said', async () => {
    const study = createStudy();
    study.addEntries([review({ cardId: 'card-0', rating: 4, reviewedAtMs: noonOf(DAY - 12) })]);
    const page = await study.openPage();
    page.session.showAnswer();
    expect(shownId(page)).toBe('card-0');
    const { intervalDays, stability } = previewOf(page)[3];
    study.clock.pass(60_000);
    page.session.grade(3);
    expect(page.progress.memoryOf('card-0')).toMatchObject({ intervalDays, stability });
  });
});

describe('a grade', () => {
  it('[P1] is in the storage before anything on the screen changes', async () => {
    const study = createStudy();
    const page = await study.openPage();
    const seen: number[] = [];
    page.session.$session.listen((view) => {
      const given = Object.values(view.graded).reduce((sum, count) => sum + count, 0);
      expect(study.entries()).toHaveLength(given);
      seen.push(given);
    });
    for (let turn = 0; turn < 4; turn++) gradeShown(page, study.clock, 4);
    expect(seen).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });

  it('[P1] [P2] is one write', async () => {
    const study = createStudy();
    const writes: string[] = [];
    const page = await study.openPage({
      wrap: (store) => ({
        ...store,
        set: (key, value) => {
          writes.push(key);
          return store.set(key, value);
        },
      }),
    });
    gradeShown(page, study.clock);
    gradeShown(page, study.clock);
    expect(writes).toHaveLength(2);
    expect(new Set(writes).size).toBe(1);
  });

  it('[U3] within 150 ms of the last accepted one is not taken', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    page.session.showAnswer();
    study.clock.pass(GRADE_PAUSE_MS - 1);
    page.session.grade(4);
    expect(study.entries()).toHaveLength(1);
    expect(page.session.$session.get().status).toBe('answer');
    study.clock.pass(1);
    page.session.grade(4);
    expect(study.entries()).toHaveLength(2);
    expect(GRADE_PAUSE_MS).toBe(150);
  });

  it('[U3] a press that was not taken does not prolong the pause', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    page.session.showAnswer();
    for (const ms of [100, 40]) {
      study.clock.pass(ms);
      page.session.grade(4);
    }
    study.clock.pass(10);
    page.session.grade(4);
    expect(study.entries()).toHaveLength(2);
  });

  it('[U3] the pause follows the stopwatch, not the wall clock', async () => {
    const study = createStudy();
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    page.session.showAnswer();
    study.clock.setNowMs(noonOf(DAY) + MS_PER_HOUR);
    page.session.grade(4);
    expect(study.entries()).toHaveLength(1);
    study.clock.setNowMs(noonOf(DAY) - MS_PER_HOUR);
    study.clock.pass(GRADE_PAUSE_MS);
    page.session.grade(4);
    expect(study.entries()).toHaveLength(2);
  });
});

describe('the rollover', () => {
  /** A page on which a card due since yesterday shows its answer at 03:59. */
  async function openBeforeRollover() {
    const study = createStudy();
    study.addEntries([
      review({ cardId: 'card-0', rating: 4, reviewedAtMs: noonOf(DAY - 12) }),
      review({ cardId: 'card-1', rating: 4, reviewedAtMs: noonOf(DAY - 8) + MS_PER_HOUR }),
    ]);
    study.clock.setNowMs(noonOf(DAY) + 16 * MS_PER_HOUR - 60_000);
    const page = await study.openPage();
    page.session.showAnswer();
    return { study, page };
  }

  it('[S2] while an answer is shown: the first press refreshes the buttons and does not grade', async () => {
    const { study, page } = await openBeforeRollover();
    const before = { id: shownId(page) ?? '', stability: previewOf(page)[3].stability };
    study.clock.pass(120_000);
    page.session.grade(3);
    expect(study.entries()).toHaveLength(2);
    expect(shownId(page)).toBe(before.id);
    const { stability } = previewOf(page)[3];
    expect(stability).toBeGreaterThan(before.stability);
    page.session.grade(3);
    expect(study.entries()).toHaveLength(3);
    expect(page.progress.memoryOf(before.id).stability).toBe(stability);
  });

  it('[D4] a refresh brings the buttons up to date, and the next press grades', async () => {
    const { study, page } = await openBeforeRollover();
    const before = previewOf(page)[3].stability;
    study.clock.pass(120_000);
    page.session.refresh();
    expect(previewOf(page)[3].stability).toBeGreaterThan(before);
    page.session.grade(3);
    expect(study.entries()).toHaveLength(3);
  });

  it('[D4] [Q3] a refresh brings the counts of the new day', async () => {
    const study = createStudy(plainCards(25));
    const page = await study.openPage();
    while (shownId(page) !== null) gradeShown(page, study.clock, 4);
    expect(page.session.$session.get()).toMatchObject({ status: 'done', newHeldBack: 15 });
    study.clock.setNowMs(noonOf(DAY + 1));
    page.session.refresh();
    expect(page.session.$session.get()).toMatchObject({ status: 'prompt', left: { new: 10 } });
  });

  it('[D4] [D1] a change of time zone can begin a new day, too', async () => {
    const study = createStudy(plainCards(25));
    const page = await study.openPage();
    while (shownId(page) !== null) gradeShown(page, study.clock, 4);
    study.clock.setNowMs(noonOf(DAY) + 9 * MS_PER_HOUR);
    study.clock.setOffset(9 * 60);
    page.session.refresh();
    expect(shownId(page)).toBe('card-10');
  });
});

describe('the end of a session', () => {
  it('[Q3] says when the next card is due and how many new ones are held back', async () => {
    const study = createStudy(plainCards(12));
    const page = await study.openPage();
    while (shownId(page) !== null) gradeShown(page, study.clock, 4);
    expect(page.session.$session.get()).toMatchObject({
      status: 'done',
      newHeldBack: 2,
      // Held-back new cards come with the next study day.
      nextDueMs: noonOf(DAY) + 16 * MS_PER_HOUR,
      setSize: 12,
      graded: { 1: 0, 2: 0, 3: 0, 4: 10 },
      left: { new: 0, learning: 0, review: 0 },
    });
  });

  it('[Q1] with a step of more than 20 minutes: its moment, and the card once it has come', async () => {
    const study = createStudy(plainCards(1));
    study.addEntries([
      {
        kind: 'register',
        name: 'learningStepsMinutes',
        cardId: null,
        value: [45],
        setAtMs: 1,
      },
    ]);
    const page = await study.openPage();
    gradeShown(page, study.clock, 1);
    const view = page.session.$session.get();
    expect(view).toMatchObject({ status: 'done', left: { learning: 1 } });
    if (view.status !== 'done' || view.nextDueMs === null) throw new Error('no next moment');
    // Summaries keep whole minutes, rounded up.
    const minutes = (view.nextDueMs - study.clock.nowMs()) / 60_000;
    expect(Math.floor(minutes)).toBe(45);
    study.clock.pass(24 * 60_000);
    page.session.refresh();
    expect(shownId(page)).toBeNull();
    study.clock.pass(60_000);
    page.session.refresh();
    expect(shownId(page)).toBe('card-0');
  });

  it('[Q3] with reviews held back by the limit: they come with the next study day', async () => {
    const study = createStudy(plainCards(5));
    const old = plainCards(5).map(({ id }, index): LogEntry =>
      review({ cardId: id, rating: 4, reviewedAtMs: noonOf(DAY - 15) + index }),
    );
    const limit = { kind: 'register', name: 'reviewsPerDay', cardId: null, setAtMs: 1 } as const;
    study.addEntries([...old, { ...limit, value: 2 }]);
    const page = await study.openPage();
    gradeShown(page, study.clock, 4);
    gradeShown(page, study.clock, 4);
    expect(page.session.$session.get()).toMatchObject({
      status: 'done',
      nextDueMs: noonOf(DAY) + 16 * MS_PER_HOUR,
    });
  });
});
