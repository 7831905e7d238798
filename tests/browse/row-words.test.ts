import { describe, expect, it } from 'vitest';
import { rowLabel, stabilityWords, tagsOf } from '../../src/components/cards/list/row-words.ts';
import { formatDueWords } from '../../src/lib/format/due-words.ts';
import { formatInterval } from '../../src/lib/format/interval.ts';
import { DAY, noonOf } from '../support/entries.ts';
import { makeRow } from './rows.ts';

const days = (intervalDays: number): string => formatInterval({ intervalDays, stepMinutes: 0 });

describe('a row in words', () => {
  it.each([
    [0.02, `< ${days(1)}`],
    [0.99, `< ${days(1)}`],
    [1, days(1)],
    [2.6, days(3)],
    [90, days(90)],
  ])('a stability of %f days', (stabilityDays, words) => {
    expect(stabilityWords(stabilityDays)).toBe(words);
  });

  it('is read out with its state and when it comes', () => {
    const due = { kind: 'day', studyDay: DAY + 3 } as const;
    const row = makeRow({ id: 'some-card', due, isLeech: true, isFlagged: true });
    expect(rowLabel(row, 'Why?', DAY, noonOf(DAY))).toBe(
      `Why? Review, Leech, Flagged, due ${formatDueWords(due, DAY, noonOf(DAY))}`,
    );
    const fresh = makeRow({ id: 'some-card', state: 'new' });
    expect(rowLabel(fresh, 'Why?', DAY, noonOf(DAY))).toBe('Why? New');
  });

  it('has a tag for what keeps it back', () => {
    const row = makeRow({ id: 'some-card', isSuspended: true, isBuried: true, isLeech: true });
    expect(tagsOf(row)).toEqual(['Suspended', 'Buried', 'Leech']);
  });
});
