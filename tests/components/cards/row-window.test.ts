import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextWindow,
  renderedRows,
  rowWindow,
  type RowWindow,
} from '../../../src/components/cards/list/row-window.ts';

const COUNT = 5_000;
const anyGeometry = fc.record({
  offsetPx: fc.integer({ min: -2_000, max: 600_000 }),
  viewportPx: fc.integer({ min: 100, max: 3_000 }),
  rowPx: fc.integer({ min: 40, max: 200 }),
  count: fc.integer({ min: 0, max: COUNT }),
});
const size = ({ first, end }: RowWindow): number => end - first;
const holds = (outer: RowWindow, inner: RowWindow): boolean =>
  outer.first <= inner.first && outer.end >= inner.end;

describe('the rows in the page', () => {
  it('are all that are on the screen', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { offsetPx, viewportPx, rowPx, count } = geometry;
        const { first, end } = rowWindow(geometry);
        const onScreen = {
          first: Math.floor(offsetPx / rowPx),
          end: Math.ceil((offsetPx + viewportPx) / rowPx),
        };
        for (let row = Math.max(0, onScreen.first); row < Math.min(count, onScreen.end); row++) {
          expect(row).toBeGreaterThanOrEqual(first);
          expect(row).toBeLessThan(end);
        }
      }),
    );
  });

  it('are few, however long the list', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const { viewportPx, rowPx, count } = geometry;
        const window = rowWindow(geometry);
        expect(size(window)).toBeGreaterThanOrEqual(0);
        expect(size(window)).toBeLessThanOrEqual(Math.min(count, (2 * viewportPx) / rowPx + 18));
      }),
    );
  });

  it('are some before anything can be measured', () => {
    const unmeasured = { offsetPx: 0, viewportPx: 900, rowPx: 0 };
    expect(rowWindow({ ...unmeasured, count: COUNT })).toEqual({ first: 0, end: 24 });
    expect(rowWindow({ ...unmeasured, count: 3 })).toEqual({ first: 0, end: 3 });
  });
});

describe('from one window to the next', () => {
  const anyWindow = fc
    .tuple(fc.nat(COUNT), fc.integer({ min: 1, max: 60 }))
    .map(([first, length]): RowWindow => ({ first, end: first + length }));

  it('rows are only added or only taken away, unless none stays', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (shown, needed) => {
        const next = nextWindow(shown, needed);
        const isApart = shown.end <= needed.first || needed.end <= shown.first;
        if (isApart) expect(next).toEqual(needed);
        else expect(holds(next, shown) || holds(shown, next)).toBe(true);
      }),
    );
  });

  it('two steps lead to all that are needed, and never to more than twice as many', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (shown, needed) => {
        const last = nextWindow(nextWindow(shown, needed), needed);
        expect(holds(last, needed)).toBe(true);
        expect(size(last)).toBeLessThanOrEqual(2 * size(needed));
      }),
    );
  });

  it('a window that has all and not too many stays', () => {
    const shown = { first: 10, end: 70 };
    expect(nextWindow(shown, { first: 20, end: 60 })).toEqual(shown);
    expect(nextWindow(shown, { first: 20, end: 40 })).toEqual({ first: 20, end: 40 });
  });
});

describe('the row with the focus', () => {
  it.each<[number, number[]]>([
    [0, [0, 4, 5, 6]],
    [5, [4, 5, 6]],
    [9, [4, 5, 6, 9]],
    [10, [4, 5, 6]],
  ])('%i of ten stays in the page', (active, indices) => {
    expect(renderedRows({ first: 4, end: 7 }, active, 10)).toEqual(indices);
  });

  it('is none in an empty list', () => {
    expect(renderedRows({ first: 0, end: 24 }, 0, 0)).toEqual([]);
  });
});
