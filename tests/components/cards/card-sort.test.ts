import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortCards } from '../../../src/components/cards/list/card-sort.ts';
import { type SortContext } from '../../../src/components/cards/list/sort-values.ts';
import { createCardTexts } from '../../../src/components/cards/list/card-text.ts';
import { BROWSE_ORDERS, type BrowseSort } from '../../../src/lib/links/browse-query.ts';
import { MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import { DAY, noonOf } from '../../support/log/entries.ts';
import { idsOf, makeRow } from './rows.ts';

const context: SortContext = {
  texts: createCardTexts({ decks: [] }),
  deckIds: ['zoo', 'ant'],
  utcOffsetMinutes: () => 60,
  rolloverHour: 4,
};

const rows = [
  makeRow({ id: 'bee', deckId: 'ant', due: { kind: 'day', studyDay: DAY + 1 }, stabilityDays: 3 }),
  makeRow({
    id: 'new-one',
    deckId: 'zoo',
    state: 'new',
    stabilityDays: null,
    recall: null,
    isSuspended: true,
  }),
  makeRow({
    id: 'ape',
    deckId: 'ant',
    state: 'relearning',
    due: { kind: 'moment', atMs: noonOf(DAY), studyDay: DAY },
    stabilityDays: 0.4,
    recall: 1,
    lapses: 9,
  }),
  makeRow({
    id: 'cat',
    deckId: 'zoo',
    due: { kind: 'day', studyDay: DAY },
    recall: 0.4,
    lapses: 2,
  }),
];

const sorted = (by: BrowseSort['by'], isDescending = false): string[] =>
  idsOf(sortCards(rows, { by, isDescending }, context));

describe('the order of a list', () => {
  it.each<[BrowseSort['by'], string[]]>([
    ['place', ['bee', 'new-one', 'ape', 'cat']],
    ['prompt', ['ape', 'bee', 'cat', 'new-one']],
    ['state', ['new-one', 'ape', 'bee', 'cat']],
    ['due', ['cat', 'ape', 'bee', 'new-one']],
    ['stability', ['ape', 'bee', 'cat', 'new-one']],
    ['recall', ['cat', 'bee', 'ape', 'new-one']],
    ['lapses', ['bee', 'new-one', 'cat', 'ape']],
    ['deck', ['new-one', 'cat', 'bee', 'ape']],
  ])('by %s', (by, ids) => {
    expect(sorted(by)).toEqual(ids);
  });

  it.each<[BrowseSort['by'], string[]]>([
    ['place', ['cat', 'ape', 'new-one', 'bee']],
    ['due', ['bee', 'ape', 'cat', 'new-one']],
    ['stability', ['cat', 'bee', 'ape', 'new-one']],
    ['lapses', ['ape', 'cat', 'bee', 'new-one']],
  ])('by %s, descending: what has no figure stays last', (by, ids) => {
    expect(sorted(by, true)).toEqual(ids);
  });

  it('[D3] a study day is compared with a moment by when it starts', () => {
    const startMs = DAY * 86_400_000 + 3 * MS_PER_HOUR;
    const day = makeRow({ id: 'day', due: { kind: 'day', studyDay: DAY } });
    for (const [shiftMs, ids] of [
      [-1, ['step', 'day']],
      [1, ['day', 'step']],
    ] as const) {
      const step = makeRow({
        id: 'step',
        due: { kind: 'moment', atMs: startMs + shiftMs, studyDay: DAY },
      });
      const order = sortCards([day, step], { by: 'due', isDescending: false }, context);
      expect(idsOf(order)).toEqual(ids);
    }
  });

  it('keeps every card once, and equal ones in reading order', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      makeRow({ id: `card-${String(index).padStart(2, '0')}`, lapses: index % 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...BROWSE_ORDERS), fc.boolean(), (by, isDescending) => {
        const order = sortCards(many, { by, isDescending }, context);
        expect(new Set(order)).toEqual(new Set(many));
        if (by === 'place' || by === 'prompt') return;
        for (const lapses of [0, 1, 2]) {
          const equal = idsOf(order.filter((row) => row.lapses === lapses));
          expect(equal).toEqual([...equal].sort());
        }
      }),
    );
  });
});
