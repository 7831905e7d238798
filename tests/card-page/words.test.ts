import { describe, expect, it } from 'vitest';
import { formatDay, formatPercent } from '../../src/components/card/figures.ts';
import { recallCurve } from '../../src/components/card/plot/recall-curve.ts';
import {
  describeCorrection,
  describeDue,
  describeFigures,
  describePlot,
  describeState,
  describeUndone,
} from '../../src/components/card/words.ts';
import { formatDue } from '../../src/lib/format/due.ts';
import { cardHistory } from '../../src/lib/srs/later/replay/card-history.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY } from '../../src/lib/srs/model/memory.ts';
import type { ResetEntry, ReviewEntry } from '../../src/lib/srs/model/log-entry.ts';
import type { UndoAction, UndoStep } from '../../src/lib/srs/later/replay/undo.ts';
import { DAY, noonOf, register, reset, review } from '../support/entries.ts';
import { DEFAULT_CONTEXT, memoryAfter } from '../support/folding.ts';
import { learningMemory, reviewMemory } from '../support/memories.ts';

const NOW = { today: DAY, nowMs: noonOf(DAY) };

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
    [DAY + 12, `Due in 12 days, on ${formatDay(DAY + 12, DAY)}.`],
    [DAY - 1, `Due for 1 day, since ${formatDay(DAY - 1, DAY)}.`],
    [DAY - 40, `Due for 40 days, since ${formatDay(DAY - 40, DAY)}.`],
  ])('[D3] a card due on day %i', (dueDay, words) => {
    expect(describeDue(reviewMemory({ dueDay }), NOW)).toBe(words);
  });

  it('[D3] a learning step is due at a moment', () => {
    const dueAtMs = NOW.nowMs + 600_000;
    expect(describeDue(learningMemory({ dueAtMs }), NOW)).toBe(
      `Due ${formatDue(dueAtMs, NOW.nowMs)}.`,
    );
    expect(describeDue(learningMemory({ dueAtMs: NOW.nowMs }), NOW)).toBe('Due now.');
  });

  it('a New card is not due', () => {
    expect(describeDue(NEW_MEMORY, NOW)).toBe('It comes up among the new cards.');
  });

  it('gives the figures with their units', () => {
    const memory = reviewMemory({ stability: 34.2, difficulty: 5, reps: 9, lapses: 1 });
    expect(describeFigures(memory)).toBe(
      'Stability 34 days; difficulty 5 of 10; 9 grades, 1 lapse.',
    );
    expect(describeFigures({ ...memory, reps: 1, lapses: 2 })).toMatch(/; 1 grade, 2 lapses\.$/);
  });
});

describe('[U2] what a correction says', () => {
  const before = reviewMemory({ dueDay: DAY + 10 });

  it.each([
    [DAY + 7, 'Corrected to Hard. Due 3 days earlier.'],
    [DAY + 11, 'Corrected to Hard. Due 1 day later.'],
    [DAY + 10, 'Corrected to Hard. Due on the same day as before.'],
  ])('of the due day, now %i', (dueDay, words) => {
    expect(describeCorrection(2, before, reviewMemory({ dueDay }), NOW)).toBe(words);
  });

  it('of a card that is in learning steps before or after', () => {
    expect(describeCorrection(1, before, learningMemory({ dueAtMs: NOW.nowMs }), NOW)).toBe(
      'Corrected to Again. Due now.',
    );
    expect(describeCorrection(4, learningMemory(), reviewMemory({ dueDay: DAY + 1 }), NOW)).toBe(
      'Corrected to Easy. Due tomorrow.',
    );
    expect(describeCorrection(4, learningMemory(), learningMemory(), NOW)).toBe(
      'Corrected to Easy. It is due when it was.',
    );
  });
});

describe('[U1] what undo says', () => {
  const step = (action: UndoAction): UndoStep => ({
    action,
    items: [{ kind: 'register', entry: register(), former: null }],
  });

  it('of the card on the page', () => {
    expect(describeUndone(step('correct'), ['card-a'], 'card-a')).toBe('Undone: the correction.');
    expect(describeUndone(step('reset'), ['card-a'], 'card-a')).toBe('Undone: the reset.');
  });

  it('of what this tab did elsewhere', () => {
    expect(describeUndone(step('grade'), ['card-b'], 'card-a')).toBe(
      'Undone: a grade of another card.',
    );
    expect(describeUndone(step('suspend'), ['card-a', 'card-b', null], 'card-a')).toBe(
      'Undone: the suspension of 3 cards.',
    );
    expect(describeUndone(step('settings'), [null], 'card-a')).toBe(
      'Undone: the change of settings.',
    );
  });
});

describe('what the plot says to those who do not see it', () => {
  const graded = [review({ rating: 4 }), review({ reviewedAtMs: noonOf(DAY + 10), rating: 1 })];

  /** @throws Error if there is nothing to draw */
  function plotText(timeline: readonly (ReviewEntry | ResetEntry)[], today: number): string {
    const memory = memoryAfter(timeline);
    const history = cardHistory(timeline, DEFAULT_CONTEXT, DEFAULT_SETTINGS, noonOf(today));
    const curve = recallCurve({ history, memory, settings: DEFAULT_SETTINGS, today });
    if (curve === null) throw new Error('expected a curve');
    return describePlot(curve, memory, DEFAULT_SETTINGS, today);
  }

  it('gives its span, the lowest recall that a grade met, today’s and the last', () => {
    const text = plotText(graded, DAY + 10);
    const [, second] = cardHistory(graded, DEFAULT_CONTEXT, DEFAULT_SETTINGS, noonOf(DAY + 10));
    const lowest = formatPercent(second?.retrievabilityBefore ?? 0);
    expect(text).toContain(`From ${formatDay(DAY, DAY)} to ${formatDay(DAY + 40, DAY)}.`);
    expect(text).toContain(`Graded on 2 days, at a recall of ${lowest} or more.`);
    expect(text).toContain(`Today ${formatPercent(1)}; without a further grade`);
    expect(text).toContain(`Desired retention: ${formatPercent(0.9)}.`);
  });

  it('says when the card is due', () => {
    const { dueDay } = memoryAfter(graded.slice(0, 1));
    expect(plotText(graded.slice(0, 1), DAY)).toContain(`Due on ${formatDay(dueDay ?? 0, DAY)} at`);
  });

  it('says of a card that was reset that it is New', () => {
    const text = plotText([...graded, reset({ atMs: noonOf(DAY + 11) })], DAY + 11);
    expect(text).toContain('The card has been reset and is New.');
    expect(text).not.toContain('Today');
  });
});
