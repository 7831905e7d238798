import { describe, expect, it } from 'vitest';
import { DAY, noonOf, review } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  shownId,
  type CardSpec,
  type Page,
} from '../../support/page/study.ts';

const CARDS: CardSpec[] = [
  { id: 'one-a', deckId: 'one', path: '/one/', sectionId: 'a' },
  { id: 'one-b', deckId: 'one', path: '/one/', sectionId: 'b' },
  { id: 'two-a', deckId: 'two', path: '/two/', sectionId: 'a' },
  { id: 'two-b', deckId: 'two', path: '/two/', sectionId: 'b' },
];

/** Plays a session to its end; the cards in the order they came. */
function played(page: Page, study: ReturnType<typeof createStudy>): string[] {
  const ids: string[] = [];
  for (let id = shownId(page); id !== null; id = shownId(page)) {
    ids.push(id);
    gradeShown(page, study.clock, 4);
  }
  return ids;
}

describe('a study set', () => {
  it.each([
    [{}, ['one-a', 'one-b', 'two-a', 'two-b']],
    [{ deckId: 'two' }, ['two-a', 'two-b']],
    [{ sections: ['/one/#b'] }, ['one-b']],
    [{ sections: ['/one/'] }, ['one-a', 'one-b']],
    [{ sections: ['/one/#b', '/two/#a'] }, ['one-b', 'two-a']],
    [{ deckId: 'one', sections: ['/two/'] }, []],
    [{ deckId: 'nowhere' }, []],
  ])('[Q6] %j restricts the session', async (set, ids) => {
    const study = createStudy(CARDS);
    const page = await study.openPage({ set });
    expect(played(page, study)).toEqual(ids);
    expect(page.session.$session.get()).toMatchObject({ status: 'done', setSize: ids.length });
  });

  it('[Q6] [Q3] the daily limits stay those of the whole site', async () => {
    const study = createStudy([
      ...Array.from({ length: 9 }, (_, index) => ({ id: `other-${index}`, deckId: 'two' })),
      ...CARDS,
    ]);
    study.addEntries(
      Array.from({ length: 9 }, (_, index) =>
        review({ cardId: `other-${index}`, rating: 4, reviewedAtMs: noonOf(DAY) - index - 1 }),
      ),
    );
    const page = await study.openPage({ set: { deckId: 'one' } });
    expect(page.session.$session.get().left.new).toBe(1);
    expect(played(page, study)).toEqual(['one-a']);
    expect(page.session.$session.get()).toMatchObject({ newHeldBack: 1 });
  });

  it('[Q6] the due summary is that of the whole site', async () => {
    const study = createStudy(CARDS);
    const restricted = await study.openPage({ set: { deckId: 'one' } });
    const whole = await study.openPage();
    expect(restricted.journal.dueSummary()).toEqual(whole.journal.dueSummary());
    expect(restricted.journal.dueSummary().newLeft).toBe(4);
  });
});

describe('the card to show first', () => {
  it('is shown if it is due, and the session goes on as usual', async () => {
    const study = createStudy(CARDS);
    const page = await study.openPage({ firstCardId: 'two-a' });
    expect(played(page, study)).toEqual(['two-a', 'one-a', 'one-b', 'two-b']);
  });

  it.each(['gone-card', 'Not an id', ''])(
    'is passed over if there is none such: %j',
    async (id) => {
      const study = createStudy(CARDS);
      expect(shownId(await study.openPage({ firstCardId: id }))).toBe('one-a');
    },
  );

  it('is passed over if it is not due', async () => {
    const study = createStudy(CARDS);
    study.addEntries([review({ cardId: 'two-a', rating: 4 })]);
    expect(shownId(await study.openPage({ firstCardId: 'two-a' }))).toBe('one-a');
  });

  it('[Q6] is passed over if it is outside the set', async () => {
    const study = createStudy(CARDS);
    const page = await study.openPage({ firstCardId: 'two-a', set: { deckId: 'one' } });
    expect(shownId(page)).toBe('one-a');
  });
});
