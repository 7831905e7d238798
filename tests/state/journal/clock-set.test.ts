/** Rule L5 in an open page: the reader's clock is set while the page keeps its state. */
import { describe, expect, it, vi } from 'vitest';
import { AHEAD_TOLERANCE_MS } from '../../../src/lib/srs/model/memory.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import { systemClock } from '../../../src/lib/state/progress/clock.ts';
import { DAY, noonOf, review } from '../../support/log/entries.ts';
import { createStudy, gradeShown, liveMemories, plainCards } from '../../support/page/study.ts';

const YEAR_MS = 365 * MS_PER_DAY;

describe('a clock set back', () => {
  it('[L5] by an hour: the next entry of a card comes after its last', async () => {
    const study = createStudy(plainCards(1));
    const page = await study.openPage();
    gradeShown(page, study.clock, 3);
    const last = study.clock.nowMs();
    study.clock.setNowMs(last - MS_PER_HOUR);
    page.session.refresh();
    study.clock.pass(30 * 60_000);
    study.clock.setNowMs(last - 5 * 60_000);
    page.session.refresh();
    gradeShown(page, study.clock, 3);
    const times = study.entries().map((entry) => entry.kind === 'review' && entry.reviewedAtMs);
    expect(times).toEqual([last, last + 1]);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });

  it('[L5] by a year: the card is not frozen until the clock catches up', async () => {
    const study = createStudy(plainCards(1));
    study.clock.setNowMs(noonOf(DAY) + YEAR_MS);
    const page = await study.openPage();
    gradeShown(page, study.clock, 3);
    study.clock.setNowMs(noonOf(DAY));
    page.session.refresh();
    expect(page.progress.memoryOf('card-0').state).toBe('new');
    expect(page.session.$session.get()).toMatchObject({ status: 'prompt', left: { new: 1 } });
    gradeShown(page, study.clock, 3);
    const [, second] = study.entries();
    if (second?.kind !== 'review') throw new Error('no second grade');
    expect(second.reviewedAtMs).toBeLessThanOrEqual(study.clock.nowMs() + AHEAD_TOLERANCE_MS);
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('a clock that goes on', () => {
  it('[L5] takes entries into the fold as soon as they lie within a day', async () => {
    const study = createStudy(plainCards(2));
    study.addEntries([
      review({
        cardId: 'card-0',
        rating: 4,
        reviewedAtMs: study.clock.nowMs() + AHEAD_TOLERANCE_MS + MS_PER_HOUR,
      }),
    ]);
    const page = await study.openPage();
    expect(page.progress.memoryOf('card-0').state).toBe('new');
    study.clock.pass(2 * MS_PER_HOUR);
    page.session.refresh();
    expect(page.progress.memoryOf('card-0').state).toBe('review');
    expect(liveMemories(page, study.catalogue)).toEqual(study.replay());
  });
});

describe('the system clock', () => {
  it.each([
    [480, -480],
    [-330, 330],
    [-840, 840],
    [0, 0],
  ])('[D1] getTimezoneOffset %i is an offset of %i, and never minus zero', (minutes, offset) => {
    const spy = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutes);
    expect(systemClock.utcOffsetMinutes(0)).toBe(offset);
    spy.mockRestore();
  });

  it('tells the time', () => {
    const before = Date.now();
    expect(systemClock.nowMs()).toBeGreaterThanOrEqual(before);
    expect(systemClock.nowMs()).toBeLessThanOrEqual(Date.now());
  });
});
