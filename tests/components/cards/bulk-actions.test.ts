import { describe, expect, it } from 'vitest';
import { runBulk, type BulkAction } from '../../../src/components/cards/selection/bulk-actions.ts';
import { readRows } from '../../../src/components/cards/list/card-row.ts';
import { undoneMessage } from '../../../src/components/kit/later/undo-messages.ts';
import { createStudy, gradeShown, plainCards } from '../../support/page/study.ts';

/** A study of four cards with the first one graded, and what the list does with rows of it. */
async function openList() {
  const study = createStudy(plainCards(4));
  const page = await study.openPage();
  gradeShown(page, study.clock, 4);
  const rows = () => readRows({ ...page, catalogue: study.catalogue }, study.clock.nowMs());
  const run = (action: BulkAction, count = 4): string => {
    study.clock.pass(1_000);
    return runBulk(action, rows().slice(0, count), page.actions);
  };
  const undo = (): string => {
    study.clock.pass(1_000);
    const step = page.actions.undo();
    return undoneMessage(step, step?.items.length ?? 0);
  };
  return { study, page, rows, run, undo };
}

describe('what is done to many cards', () => {
  it('[U1] is one step, and only the cards that it changes count', async () => {
    const { page, rows, run, undo } = await openList();
    expect(run('suspend', 1)).toBe('1 card suspended.');
    const steps = page.tab.undoRows().length;
    expect(run('suspend')).toBe('3 cards suspended.');
    expect(page.tab.undoRows()).toHaveLength(steps + 1);
    expect(rows().map(({ isSuspended }) => isSuspended)).toEqual([true, true, true, true]);
    expect(undo()).toBe('Undone: the suspension of 3 cards.');
    expect(rows().map(({ isSuspended }) => isSuspended)).toEqual([true, false, false, false]);
  });

  it('[L2] a reset leaves New cards alone, and undo brings the memory back', async () => {
    const { rows, run, undo } = await openList();
    const before = rows();
    expect(run('reset')).toBe('1 card reset.');
    expect(rows().map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new']);
    expect(undo()).toBe('Undone: the reset of 1 card.');
    expect(rows()).toEqual(before);
  });

  it.each<[BulkAction, string, string]>([
    ['unsuspend', 'These cards are not suspended.', 'This card is not suspended.'],
    ['unflag', 'These cards are not flagged.', 'This card is not flagged.'],
  ])('%s of cards that are so already is no step', async (action, many, one) => {
    const { page, run } = await openList();
    const steps = page.tab.undoRows().length;
    expect(run(action)).toBe(many);
    expect(run(action, 1)).toBe(one);
    expect(page.tab.undoRows()).toHaveLength(steps);
  });

  it('is told when it is taken back', async () => {
    const { run, undo } = await openList();
    run('flag');
    run('unflag', 2);
    run('suspend', 2);
    run('unsuspend', 1);
    expect([undo(), undo(), undo(), undo(), undo(), undo()]).toEqual([
      'Undone: the end of the suspension of 1 card.',
      'Undone: the suspension of 2 cards.',
      'Undone: the change of the flag of 2 cards.',
      'Undone: the change of the flag of 4 cards.',
      'Undone: a grade of 1 card.',
      'There is nothing to undo in this tab.',
    ]);
  });

  it('what other pages did is told too', async () => {
    const { page, undo } = await openList();
    page.actions.bury(['card-1']);
    expect(undo()).toBe('Undone: the burying of 1 card.');
    page.actions.changeSettings({ newPerDay: 3 });
    expect(undo()).toBe('Undone: the change of settings.');
  });
});
