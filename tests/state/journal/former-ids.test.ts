import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { register } from '../../support/log/entries.ts';
import { createStudy, plainCards, type Page } from '../../support/page/study.ts';

const CARD = 'card-new';
const SPECS = [{ id: CARD, aliases: ['card-old'] }, ...plainCards(3)];

/** A study in which a page with a clock that is ahead has set a register under the card's former id. */
function studyAhead(name: 'suspended' | 'buriedUntilDay' | 'flagged', value: number | true) {
  const study = createStudy(SPECS);
  const setAtMs = study.clock.nowMs() + MS_PER_DAY / 2;
  study.addEntries([register({ name, cardId: 'card-old', value, setAtMs })]);
  return study;
}

const isHidden = ({ progress }: Page): boolean => progress.hiddenOn(progress.today()).has(CARD);

describe('[L2] [L6] a register under a former id, dated ahead', () => {
  it('gives way when the card is unsuspended', async () => {
    const page = await studyAhead('suspended', true).openPage();
    expect(isHidden(page)).toBe(true);
    page.actions.suspend([CARD], false);
    expect(isHidden(page)).toBe(false);
  });

  it('gives way when the card is unflagged', async () => {
    const page = await studyAhead('flagged', true).openPage();
    page.actions.flag([CARD], false);
    expect(page.progress.registerOf('flagged', CARD)).toBe(false);
  });

  it('gives way when the card is buried anew', async () => {
    const page = await studyAhead('buriedUntilDay', 1).openPage();
    page.actions.bury([CARD]);
    expect(isHidden(page)).toBe(true);
  });

  it('gives way to undo, if it came after the action', async () => {
    const study = createStudy(SPECS);
    const page = await study.openPage();
    page.actions.suspend([CARD], true);
    const setAtMs = study.clock.nowMs() + MS_PER_DAY / 2;
    study.addEntries([register({ name: 'suspended', cardId: 'card-old', value: true, setAtMs })]);
    page.session.refresh();
    page.actions.undo();
    expect(isHidden(page)).toBe(false);
  });
});
