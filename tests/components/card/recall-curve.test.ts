import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  recallCurve,
  type CurvePoint,
  type RecallCurve,
} from '../../../src/components/card/plot/recall-curve.ts';
import { cardHistory } from '../../../src/lib/srs/later/replay/card-history.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { foldCard } from '../../../src/lib/srs/later/replay/fold-card.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import { retrievabilityOn } from '../../../src/lib/srs/model/retrievability.ts';
import type { TimelineEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { anyHistory } from '../../support/log/arbitraries.ts';
import { dueOfMemory } from '../../support/page/dues.ts';
import { DAY, noonOf, reset, review } from '../../support/log/entries.ts';
import { DEFAULT_CONTEXT } from '../../support/log/folding.ts';

function curveOf(timeline: readonly TimelineEntry[], today: number): RecallCurve | null {
  const asOfMs = noonOf(today);
  const memory = foldCard(timeline, DEFAULT_CONTEXT, asOfMs);
  return recallCurve({
    history: cardHistory(timeline, DEFAULT_CONTEXT, DEFAULT_SETTINGS, asOfMs),
    memory,
    settings: DEFAULT_SETTINGS,
    today,
    dueAt: dueOfMemory(memory, { today, nowMs: asOfMs }).at,
  });
}

/** @throws Error if there is nothing to draw */
function drawnCurveOf(timeline: readonly TimelineEntry[], today: number): RecallCurve {
  const curve = curveOf(timeline, today);
  if (curve === null) throw new Error('expected a curve');
  return curve;
}

const EASY = review({ rating: 4 });
const THEN_GOOD = review({ reviewedAtMs: noonOf(DAY + 10), rating: 3 });

function days(points: readonly CurvePoint[]): number[] {
  return points.map(({ day }) => day);
}

describe('the curve of recall', () => {
  it('there is none before the first grade, and none of grades that do not count', () => {
    expect(curveOf([], DAY)).toBeNull();
    expect(curveOf([review({ isVoid: true })], DAY)).toBeNull();
    expect(curveOf([review({ reviewedAtMs: noonOf(DAY + 9) })], DAY)).toBeNull();
    expect(curveOf([reset()], DAY)).toBeNull();
  });

  it('falls from a grade to the next, where it leaps back to 1', () => {
    const { past } = drawnCurveOf([EASY, THEN_GOOD], DAY + 12);
    const [line = []] = past;
    expect(past).toHaveLength(1);
    expect(days(line)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12].map((d) => DAY + d));
    expect(line[0]?.recall).toBe(1);
    expect(line[11]?.recall).toBe(1);
    for (let index = 1; index <= 10; index++) {
      expect(line[index]?.recall).toBeLessThan(line[index - 1]?.recall ?? 0);
    }
    expect(line[10]?.recall).toBe(
      retrievabilityOn(foldCard([EASY], DEFAULT_CONTEXT, Infinity), DAY + 10, DEFAULT_SETTINGS),
    );
  });

  it('goes on from today as it will be without a further grade', () => {
    const { past, predicted, lastDay } = drawnCurveOf([EASY], DAY + 3);
    expect(past.at(-1)?.at(-1)).toEqual(predicted[0]);
    expect(predicted[0]?.day).toBe(DAY + 3);
    expect(predicted.at(-1)?.day).toBe(lastDay);
  });

  it('looks 30 days ahead, or to the day the card is due, but at most a year', () => {
    const easyOn = (...daysOn: readonly number[]) =>
      daysOn.map((day) => review({ reviewedAtMs: noonOf(DAY + day), rating: 4 }));
    expect(drawnCurveOf([review({ rating: 3 })], DAY + 1).lastDay).toBe(DAY + 31);

    const dueLater = easyOn(0, 10);
    const { dueDay } = foldCard(dueLater, DEFAULT_CONTEXT, noonOf(DAY + 10));
    expect(dueDay).toBeGreaterThan(DAY + 40);
    expect(drawnCurveOf(dueLater, DAY + 10).lastDay).toBe(dueDay);

    expect(drawnCurveOf(easyOn(0, 10, 60, 400, 2000), DAY + 2000)).toMatchObject({
      lastDay: DAY + 2365,
      due: null,
    });
  });

  it('marks where the card comes due, while that lies ahead', () => {
    const memory = foldCard([EASY], DEFAULT_CONTEXT, noonOf(DAY));
    const dueDay = memory.dueDay ?? 0;
    expect(drawnCurveOf([EASY], DAY).due).toEqual({
      day: dueDay,
      recall: retrievabilityOn(memory, dueDay, DEFAULT_SETTINGS),
    });
    expect(drawnCurveOf([EASY], dueDay + 1).due).toBeNull();
  });

  it('marks the first grade of a day, at the recall that it met', () => {
    const again = review({ reviewedAtMs: noonOf(DAY + 10), rating: 1 });
    const step = review({ reviewedAtMs: noonOf(DAY + 10) + 10 * MS_PER_MINUTE, rating: 3 });
    const { grades, past } = drawnCurveOf([EASY, again, step], DAY + 10);
    expect(grades.map(({ day, rating }) => [day - DAY, rating])).toEqual([
      [0, 4],
      [10, 1],
    ]);
    expect(grades[0]?.recall).toBe(1);
    expect(grades[1]?.recall).toBe(past[0]?.[10]?.recall);
  });

  it('[L2] ends at a reset, and begins anew with the next grade', () => {
    const { past, resetDays, grades } = drawnCurveOf(
      [EASY, reset({ atMs: noonOf(DAY + 5) }), THEN_GOOD],
      DAY + 12,
    );
    expect(resetDays).toEqual([DAY + 5]);
    expect(past.map((line) => [line[0]?.day, line.at(-1)?.day])).toEqual([
      [DAY, DAY + 5],
      [DAY + 10, DAY + 12],
    ]);
    expect(grades.map(({ recall }) => recall)).toEqual([1, 1]);
  });

  it('[L2] predicts nothing of a card that was reset and not graded since', () => {
    const curve = drawnCurveOf([EASY, reset({ atMs: noonOf(DAY + 5) })], DAY + 8);
    expect(curve).toMatchObject({ predicted: [], due: null, lastDay: DAY + 38 });
  });

  it('[D2] never runs backwards, whatever the days and however far apart', () => {
    const anyOffset = fc.constantFrom(-660, 0, 330, 840);
    fc.assert(
      fc.property(anyHistory, fc.array(anyOffset, { minLength: 12 }), (items, offsets) => {
        let atMs = noonOf(DAY);
        const timeline = items.map(({ rating, elapsedDays }, index) => {
          atMs += elapsedDays * MS_PER_DAY + 1;
          const utcOffsetMinutes = offsets[index] ?? 0;
          return review({ reviewedAtMs: atMs, rating, utcOffsetMinutes });
        });
        const today = Math.floor(atMs / MS_PER_DAY);
        const { past, predicted, grades, firstDay, lastDay } = drawnCurveOf(timeline, today);
        const line = [...past.flat(), ...predicted];
        for (const [index, { day, recall }] of line.entries()) {
          expect(day).toBeGreaterThanOrEqual(line[index - 1]?.day ?? firstDay);
          expect(day).toBeLessThanOrEqual(lastDay);
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThanOrEqual(1);
        }
        expect(line.length).toBeLessThan((items.length + 2) * 65);
        expect(new Set(grades.map(({ day }) => day)).size).toBe(grades.length);
      }),
    );
  });
});
