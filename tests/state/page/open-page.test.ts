/** An open page keeps itself current: the reader's first sign, other tabs, the clock, deletions, and its caches. */
import { describe, expect, it, vi } from 'vitest';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { parseDueSummary } from '../../../src/lib/storage/values/due-summary.ts';
import { DAY, noonOf, review } from '../../support/log/entries.ts';
import { createFakePageEvents } from '../../support/page/page-events.ts';
import { createStudy, gradeShown, KEYS, shownId } from '../../support/page/study.ts';

async function openFollowing(study = createStudy()) {
  const events = createFakePageEvents();
  const page = await study.openPage({ events, followsTabs: true });
  return { study, events, page };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the journal', () => {
  it('[P2] is loaded at the first sign of the reader, and not before', async () => {
    const events = createFakePageEvents();
    const loadScheduler = vi.fn(() => Promise.resolve(createScheduler));
    const page = await createStudy().openPage({ events, loadScheduler });
    expect(loadScheduler).not.toHaveBeenCalled();
    events.wake();
    await settle();
    expect(loadScheduler).toHaveBeenCalledOnce();
    expect(page.opened.loadedJournal()).not.toBeNull();
  });

  it('is loaded once, however many ask for it at once', async () => {
    const loadScheduler = vi.fn(() => Promise.resolve(createScheduler));
    const page = await createStudy().openPage({ loadScheduler });
    const [one, other] = await Promise.all([page.opened.journal(), page.opened.journal()]);
    expect(one).toBe(other);
  });

  it('is asked for again after it could not be loaded', async () => {
    const loadScheduler = vi
      .fn(() => Promise.resolve(createScheduler))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const page = await createStudy().openPage({ loadScheduler });
    await expect(page.page.journal()).rejects.toThrow('Failed to fetch');
    await expect(page.page.journal()).resolves.toBeDefined();
  });
});

describe('other tabs', () => {
  it('[P2] shows a grade of another tab at once while visible', async () => {
    const { study, page } = await openFollowing();
    const first = shownId(page);
    study.addEntries([
      review({ cardId: first ?? '', rating: 4, reviewedAtMs: study.clock.nowMs() }),
    ]);
    expect(shownId(page)).not.toBe(first);
  });

  it('[P2] shows it on becoming visible if it was hidden', async () => {
    const { study, events, page } = await openFollowing();
    const first = shownId(page);
    events.hide();
    study.addEntries([
      review({ cardId: first ?? '', rating: 4, reviewedAtMs: study.clock.nowMs() }),
    ]);
    events.show();
    expect(shownId(page)).not.toBe(first);
  });

  it('[D4] crosses the rollover by itself within half a minute', async () => {
    const { study, events, page } = await openFollowing();
    const today = page.progress.today();
    study.clock.setNowMs(noonOf(DAY + 1));
    events.pass(20_000);
    expect(page.progress.today()).toBe(today + 1);
    const view = page.session.$session.get();
    expect(view.status).toBe('prompt');
  });
});

describe('deletion', () => {
  it('[P8] is told once when another tab has deleted everything', async () => {
    const study = createStudy();
    const onEpochOver = vi.fn();
    const events = createFakePageEvents();
    const page = await study.openPage({ events, followsTabs: true, onEpochOver });
    gradeShown(page, study.clock);
    expect(page.page.canUndo()).toBe(true);
    (await study.openPage()).journal.deleteAll();
    events.pass(20_000);
    events.pass(20_000);
    expect(onEpochOver).toHaveBeenCalledOnce();
    expect(page.page.canUndo()).toBe(false);
  });
});

describe('caches', () => {
  it('[P1] are written when the reader pauses, not between two cards', async () => {
    const { study, events, page } = await openFollowing();
    gradeShown(page, study.clock);
    expect(page.store.get(KEYS.dueSummary)).toBeNull();
    events.pass(1_500);
    expect(parseDueSummary(page.store.get(KEYS.dueSummary))?.studyDay).toBe(page.progress.today());
    expect(events.dueChangedCount()).toBe(1);
  });

  it('[P1] are written on leaving the page', async () => {
    const { study, events, page } = await openFollowing();
    gradeShown(page, study.clock);
    events.leave();
    expect(page.store.get(KEYS.dueSummary)).not.toBeNull();
  });

  it('[L9] hold a snapshot once the log has been read, a moment after the first card', async () => {
    const { study, events, page } = await openFollowing();
    gradeShown(page, study.clock);
    events.pass(1_500);
    await settle();
    await settle();
    expect(page.store.get(KEYS.snapshot)).not.toBeNull();
  });
});

describe('closing', () => {
  it('ends every subscription and timer', async () => {
    const { study, events, page } = await openFollowing();
    gradeShown(page, study.clock);
    expect(events.openCount()).toBeGreaterThan(0);
    page.page.close();
    expect(events.openCount()).toBe(0);
  });
});
