import { describe, expect, it } from 'vitest';
import { formatPercent, formatCalendarDay } from '../../../src/components/card/formats.ts';
import { recallCurve } from '../../../src/components/card/plot/recall-curve.ts';
import {
  describeCorrection,
  describeDue,
  describePlot,
  describeReasons,
  describeState,
  describeMemory,
} from '../../../src/components/card/messages.ts';
import { formatDue } from '../../../src/lib/format/due-when.ts';
import { cardHistory } from '../../../src/lib/srs/later/replay/card-history.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import type { ResetEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { dueOfMemory } from '../../support/page/dues.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import { DEFAULT_CONTEXT, memoryAfter } from '../../support/log/folding.ts';
import { learningMemory, reviewMemory } from '../../support/log/memories.ts';

const NOW = { today: DAY, nowMs: noonOf(DAY) };
const LEARNING = dueOfMemory(learningMemory());

describe('the present state', () => {
  it('names the state and the recall of today', () => {
    expect(describeState(reviewMemory(), 0.874)).toBe(
      `In review. You would recall it today with ${formatPercent(0.87)} probability.`,
    );
    expect(describeState(learningMemory(), 1)).toMatch(/^In learning\. /);
    expect(describeState(learningMemory({ state: 'relearning' }), 1)).toMatch(/^In relearning/);
    expect(describeState(NEW_MEMORY, 0)).toBe('New: it has not been graded yet.');
  });

  it.each([
    [DAY, 'Due today.'],
    [DAY + 1, 'Due tomorrow.'],
    [DAY + 12, `Due in 12 days, on ${formatCalendarDay(DAY + 12, DAY)}.`],
    [DAY - 1, `Due for 1 day, since ${formatCalendarDay(DAY - 1, DAY)}.`],
    [DAY - 40, `Due for 40 days, since ${formatCalendarDay(DAY - 40, DAY)}.`],
  ])('[D3] a card due on day %i', (dueDay, words) => {
    expect(describeDue(dueOfMemory(reviewMemory({ dueDay })), NOW)).toBe(words);
  });

  it('[D3] a learning step is due at a moment', () => {
    const dueAtMs = NOW.nowMs + 600_000;
    expect(describeDue(dueOfMemory(learningMemory({ dueAtMs })), NOW)).toBe(
      `Due ${formatDue({ atMs: dueAtMs, studyDay: DAY }, DAY)}.`,
    );
    expect(describeDue(dueOfMemory(learningMemory({ dueAtMs: NOW.nowMs })), NOW)).toBe('Due now.');
  });

  it('a New card is not due', () => {
    expect(describeDue(dueOfMemory(NEW_MEMORY), NOW)).toBe('It comes up among the new cards.');
  });

  it('[V] held back, it says when it comes and why not now', () => {
    const memory = reviewMemory({ dueDay: DAY });
    const sibling = dueOfMemory(memory, { gradedGroups: new Set(['pair']) });
    expect(describeDue(sibling, NOW)).toBe('Due tomorrow.');
    expect(describeReasons(sibling, NOW)).toEqual([
      'A sibling of this card was graded today, so it waits until tomorrow.',
    ]);
    const buried = dueOfMemory(memory, { hidden: new Map([['card-a', DAY + 1]]) });
    expect(describeDue(buried, NOW)).toBe('Due tomorrow.');
    expect(describeReasons(buried, NOW)).toEqual([
      'Buried: it stays out of reviews until tomorrow.',
    ]);
    const suspended = dueOfMemory(memory, { hidden: new Map([['card-a', Infinity]]) });
    expect(describeDue(suspended, NOW)).toBe('Due only once you unsuspend it.');
    expect(describeReasons(dueOfMemory(memory), NOW)).toEqual([]);
  });

  it('[Q5] [T] moved by a planned break, it gives both days', () => {
    const memory = reviewMemory({ dueDay: DAY + 3, lastStudyDay: DAY - 60 });
    const due = dueOfMemory(memory, { plannedBreak: [DAY + 1, DAY + 7], plannedOnDay: DAY + 1 });
    expect(due.at?.studyDay).toBeGreaterThan(DAY + 7);
    expect(describeDue(due, NOW)).toContain(formatCalendarDay(due.at?.studyDay ?? 0, DAY));
    expect(describeReasons(due, NOW)[0]).toMatch(/^Moved by your planned break: by itself /);
  });

  it('gives the figures with their units', () => {
    const memory = reviewMemory({ stability: 34.2, difficulty: 5, reps: 9, lapses: 1 });
    expect(describeMemory(memory)).toBe(
      'Stability 34 days; difficulty 5 of 10; 9 grades, 1 lapse.',
    );
    expect(describeMemory({ ...memory, reps: 1, lapses: 2 })).toMatch(/; 1 grade, 2 lapses\.$/);
  });
});

describe('[U2] what a correction says', () => {
  const before = dueOfMemory(reviewMemory({ dueDay: DAY + 10 }));

  it.each([
    [DAY + 7, 'Corrected to Hard. Due 3 days earlier.'],
    [DAY + 11, 'Corrected to Hard. Due 1 day later.'],
    [DAY + 10, 'Corrected to Hard. Due on the same day as before.'],
  ])('of the due day, now %i', (dueDay, words) => {
    expect(describeCorrection(2, before, dueOfMemory(reviewMemory({ dueDay })), NOW)).toBe(words);
  });

  it('of a card that is in learning steps before or after', () => {
    expect(
      describeCorrection(1, before, dueOfMemory(learningMemory({ dueAtMs: NOW.nowMs })), NOW),
    ).toBe('Corrected to Again. Due now.');
    expect(
      describeCorrection(4, LEARNING, dueOfMemory(reviewMemory({ dueDay: DAY + 1 })), NOW),
    ).toBe('Corrected to Easy. Due tomorrow.');
    expect(describeCorrection(4, LEARNING, LEARNING, NOW)).toBe(
      'Corrected to Easy. It is due when it was.',
    );
  });
});

describe('what the plot says to those who do not see it', () => {
  const graded = [review({ rating: 4 }), review({ reviewedAtMs: noonOf(DAY + 10), rating: 1 })];

  /** @throws Error if there is nothing to draw */
  function plotText(timeline: readonly (ReviewEntry | ResetEntry)[], today: number): string {
    const memory = memoryAfter(timeline);
    const history = cardHistory(timeline, DEFAULT_CONTEXT, DEFAULT_SETTINGS, noonOf(today));
    const curve = recallCurve({
      history,
      memory,
      settings: DEFAULT_SETTINGS,
      today,
      dueAt: dueOfMemory(memory).at,
    });
    if (curve === null) throw new Error('expected a curve');
    return describePlot(curve, memory, DEFAULT_SETTINGS, today);
  }

  it('gives its span, the lowest recall that a grade met, today’s and the last', () => {
    const text = plotText(graded, DAY + 10);
    const [, second] = cardHistory(graded, DEFAULT_CONTEXT, DEFAULT_SETTINGS, noonOf(DAY + 10));
    const lowest = formatPercent(second?.retrievabilityBefore ?? 0);
    expect(text).toContain(
      `From ${formatCalendarDay(DAY, DAY)} to ${formatCalendarDay(DAY + 40, DAY)}.`,
    );
    expect(text).toContain(`Graded on 2 days, at a recall of ${lowest} or more.`);
    expect(text).toContain(`Today ${formatPercent(1)}; without a further grade`);
    expect(text).toContain(`Desired retention: ${formatPercent(0.9)}.`);
  });

  it('says when the card is due', () => {
    const { dueDay } = memoryAfter(graded.slice(0, 1));
    expect(plotText(graded.slice(0, 1), DAY)).toContain(
      `Due on ${formatCalendarDay(dueDay ?? 0, DAY)} at`,
    );
  });

  it('says of a card that was reset that it is New', () => {
    const text = plotText([...graded, reset({ atMs: noonOf(DAY + 11) })], DAY + 11);
    expect(text).toContain('The card has been reset and is New.');
    expect(text).not.toContain('Today');
  });
});
