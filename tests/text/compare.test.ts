import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText } from '../../src/lib/text/compare.ts';

it('orders by code units, as sorting without a comparison does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect(texts.toSorted(compareText)).toEqual(texts.toSorted());
    }),
  );
});
