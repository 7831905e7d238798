import { describe, expect, it } from 'vitest';
import { finishYielding, forEachYielding } from '../../../src/lib/state/later/yielding/yielding.ts';

describe('work in slices', () => {
  it('does each item once, in order', async () => {
    const done: number[] = [];
    await forEachYielding([3, 1, 2], (item) => done.push(item));
    expect(done).toEqual([3, 1, 2]);
    await forEachYielding([], () => expect.fail('there is nothing to do'));
  });

  it('lets other work in between', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    await forEachYielding([1, 2, 3, 4], () => {
      const endMs = performance.now() + 20;
      while (performance.now() < endMs);
    });
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });

  it('passes on what a step throws', async () => {
    const faulty = forEachYielding([1], () => {
      throw new Error('a fault');
    });
    await expect(faulty).rejects.toThrow('a fault');
  });
});

describe('steps in slices', () => {
  function* countTo(last: number, stepMs: number): Generator<number, string, undefined> {
    for (let count = 1; count <= last; count++) {
      const endMs = performance.now() + stepMs;
      while (performance.now() < endMs);
      yield count / last;
    }
    return 'done';
  }

  it('end with the result', async () => {
    expect(await finishYielding(countTo(3, 0))).toBe('done');
    expect(await finishYielding(countTo(0, 0))).toBe('done');
  });

  it('let other work in between, and tell how far they are', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const told: number[] = [];
    await finishYielding(countTo(8, 15), (done) => told.push(done));
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('pass on what a step throws', async () => {
    function* faulty(): Generator<number, void, undefined> {
      yield 0;
      throw new Error('a fault');
    }
    await expect(finishYielding(faulty())).rejects.toThrow('a fault');
  });
});
