import { describe, expect, it } from 'vitest';
import { forEachYielding } from '../../src/lib/state/yielding.ts';

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
