import { describe, expect, it } from 'vitest';
import { createPageTabState } from '../../../src/lib/storage/tab/tab-state.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import { createStudy } from '../../support/page/study.ts';

const CARD = { id: 'card-a', aliases: ['card-b'] };

function createGraded() {
  const study = createStudy([CARD]);
  study.addEntries([
    review({ cardId: 'card-b', reviewedAtMs: noonOf(DAY - 30), rating: 4 }),
    review({ reviewedAtMs: noonOf(DAY - 20) }),
    review({ reviewedAtMs: noonOf(DAY - 1) }),
  ]);
  return study;
}

describe('the history that a page shows', () => {
  it('[L4] [L6] holds the entries of all ids and ends in the memory of the card', async () => {
    const { progress, journal } = await createGraded().openPage();
    const history = journal.historyOf('card-a');
    expect(history.map(({ entry }) => entry.cardId)).toEqual(['card-b', 'card-a', 'card-a']);
    expect(history.at(-1)?.memoryAfter).toEqual(progress.memoryOf('card-a'));
  });

  it('[U2] [U1] a correction changes what came after it, survives a reload, and undo restores it', async () => {
    const study = createGraded();
    const tab = createPageTabState();
    const first = await study.openPage({ tab });
    const before = first.journal.historyOf('card-a');
    const entry = before[1]?.entry;
    if (entry?.kind !== 'review') throw new Error('a grade was seeded');
    first.actions.correct(entry, 1);
    const after = first.journal.historyOf('card-a');
    expect(after[1]?.entry).toMatchObject({ rating: 1, reviewedAtMs: entry.reviewedAtMs });
    expect(after[2]?.memoryAfter.lapses).toBe(1);
    expect(after[2]?.memoryAfter).toEqual(study.replay().get('card-a'));

    const second = await study.openPage({ tab });
    expect(second.journal.historyOf('card-a')).toEqual(after);
    second.actions.undo();
    const memories = (history: typeof before) => history.map(({ memoryAfter }) => memoryAfter);
    expect(memories(second.journal.historyOf('card-a'))).toEqual(memories(before));
  });

  it('[S5] is derived under the settings as they are now', async () => {
    const { progress, journal, actions } = await createGraded().openPage();
    const [, , before] = journal.historyOf('card-a');
    actions.changeSettings({ desiredRetention: 0.8 });
    const [, , after] = journal.historyOf('card-a');
    expect(after?.memoryAfter.intervalDays).toBeGreaterThan(before?.memoryAfter.intervalDays ?? 0);
    expect(after?.memoryAfter).toEqual(progress.memoryOf('card-a'));
  });

  it('[L5] leaves out what lies ahead of the clock', async () => {
    const study = createGraded();
    study.addEntries([reset({ atMs: noonOf(DAY + 3) })]);
    const { journal } = await study.openPage();
    expect(journal.historyOf('card-a').map(({ status }) => status)).toEqual([
      'counts',
      'counts',
      'counts',
      'ahead',
    ]);
  });
});
