import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedDays, linePath, plotFrame } from '../../../src/components/card/plot/plot-frame.ts';
import { DAY } from '../../support/log/entries.ts';

const anyWidth = fc.integer({ min: 200, max: 900 });
const anySpan = fc.integer({ min: 30, max: 5_000 });

describe('the frame of the plot', () => {
  it('puts first day, last day, 0 and 1 at the edges of its area', () => {
    fc.assert(
      fc.property(anyWidth, anySpan, (width, span) => {
        const { left, right, top, bottom, height, x, y } = plotFrame(width, DAY, DAY + span);
        expect([x(DAY), x(DAY + span), y(0), y(1)]).toEqual([left, right, bottom, top]);
        expect(left).toBeGreaterThan(0);
        expect(right).toBeLessThan(width);
        expect(top).toBeGreaterThan(0);
        expect(bottom).toBeLessThan(height);
      }),
    );
  });

  it('is even: the middle day stands in the middle, half recall halfway up', () => {
    const { left, right, top, bottom, x, y } = plotFrame(500, DAY, DAY + 100);
    expect(x(DAY + 50)).toBeCloseTo((left + right) / 2, 1);
    expect(y(0.5)).toBeCloseTo((top + bottom) / 2, 1);
  });

  it('keeps an area when there is hardly any room', () => {
    const { left, right } = plotFrame(0, DAY, DAY + 30);
    expect(right).toBeGreaterThan(left);
  });
});

describe('the path of a line', () => {
  const frame = plotFrame(500, DAY, DAY + 100);

  it('goes through every point', () => {
    const points = [
      { day: DAY, recall: 1 },
      { day: DAY + 50, recall: 0.5 },
      { day: DAY + 50, recall: 1 },
    ];
    const [a = '', b = '', c = ''] = points.map(
      ({ day, recall }) => `${frame.x(day)} ${frame.y(recall)}`,
    );
    expect(linePath(points, frame)).toBe(`M${a}L${b}L${c}`);
  });

  it('of a point alone is empty', () => {
    expect(linePath([{ day: DAY, recall: 1 }], frame)).toBe('');
    expect(linePath([], frame)).toBe('');
  });
});

describe('the dates below the plot', () => {
  it('are first and last day and, in even distances, as many as there is room for', () => {
    expect(datedDays(320, DAY, DAY + 100)).toEqual([DAY, DAY + 100]);
    expect(datedDays(360, DAY, DAY + 100)).toEqual([DAY, DAY + 50, DAY + 100]);
    expect(datedDays(672, DAY, DAY + 100)).toEqual([0, 20, 40, 60, 80, 100].map((d) => DAY + d));
  });

  it('are ascending, and never closer than a date is wide', () => {
    fc.assert(
      fc.property(anyWidth, anySpan, (width, span) => {
        const { x } = plotFrame(width, DAY, DAY + span);
        const days = datedDays(width, DAY, DAY + span);
        expect([days[0], days.at(-1)]).toEqual([DAY, DAY + span]);
        if (days.length === 2) return;
        for (const [index, day] of days.entries()) {
          const former = days[index - 1];
          // A day is a whole number, so a date may stand half a day off.
          if (former !== undefined) expect(x(day) - x(former)).toBeGreaterThan(80);
        }
      }),
    );
  });
});
