import { expect, it } from 'vitest';
import { inOneGo, type Sliced } from '../../src/lib/text/slices.ts';

it('work in slices is done to its end in one go', () => {
  const done: number[] = [];
  function* work(): Sliced<string> {
    for (const share of [0.25, 0.5]) {
      done.push(share);
      yield share;
    }
    return 'result';
  }
  expect(inOneGo(work())).toBe('result');
  expect(done).toEqual([0.25, 0.5]);
});
