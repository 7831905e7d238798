import { describe, expect, it } from 'vitest';
import {
  rowLabel,
  whyLater,
  formatStability,
  tagsOf,
} from '../../../src/components/cards/list/row-messages.ts';
import { formatWeekdayDate } from '../../../src/lib/format/due-when.ts';
import { formatDueInColumn } from '../../../src/lib/format/due-column.ts';
import { formatInterval } from '../../../src/lib/format/interval.ts';
import type { HeldBackBy } from '../../../src/lib/srs/later/due/due.ts';
import { DAY, noonOf } from '../../support/log/entries.ts';
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
    expect(formatStability(stabilityDays)).toBe(words);
  });

  it('is read out with its state and when it comes', () => {
    const due = { kind: 'day', studyDay: DAY + 3 } as const;
    const row = makeRow({ id: 'some-card', due, isLeech: true, isFlagged: true });
    expect(rowLabel(row, 'Why?', DAY, noonOf(DAY))).toBe(
      `Why? Review, Leech, Flagged, due ${formatDueInColumn(due, DAY, noonOf(DAY))}`,
    );
    const fresh = makeRow({ id: 'some-card', state: 'new' });
    expect(rowLabel(fresh, 'Why?', DAY, noonOf(DAY))).toBe('Why? New');
  });

  it.each<[HeldBackBy, string, string]>([
    ['suspended', 'Suspended', 'Suspended: it stays out of reviews until you unsuspend it.'],
    ['buried', 'Buried', 'Buried: it stays out of reviews until tomorrow.'],
    [
      'sibling',
      'Sibling graded',
      'A sibling of this card was graded today, so it waits until tomorrow.',
    ],
    ['break', 'Planned break', 'Your planned break holds it back until tomorrow.'],
  ])('[V] held back by %s, it says why', (heldBackBy, tag, why) => {
    const heldUntilDay = heldBackBy === 'suspended' ? null : DAY + 1;
    const row = makeRow({ id: 'some-card', heldBackBy, heldUntilDay, isLeech: true });
    expect(tagsOf(row)).toEqual([tag, 'Leech']);
    expect(whyLater(row, DAY)).toBe(why);
  });

  it('[T] moved by a planned break, it says from which day', () => {
    const row = makeRow({ id: 'some-card', movedFromDay: DAY + 3 });
    expect(tagsOf(row)).toEqual(['Moved by break']);
    expect(whyLater(row, DAY)).toBe(
      `Moved by your planned break: by itself it would be due on ${formatWeekdayDate(DAY + 3)}.`,
    );
    expect(whyLater(makeRow({ id: 'some-card' }), DAY)).toBe('');
  });

  it('[V] a New card does not tell what holds back the whole day', () => {
    const row = makeRow({
      id: 'some-card',
      state: 'new',
      heldBackBy: 'break',
      heldUntilDay: DAY + 1,
    });
    expect(tagsOf(row)).toEqual([]);
  });
});
