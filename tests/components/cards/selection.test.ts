import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allSelected,
  anchoredAt,
  extendedTo,
  NOTHING_SELECTED,
  onlyListed,
  toggled,
  type Selection,
} from '../../../src/components/cards/selection/selection.ts';

const LISTED = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ids = (selection: Selection): string => [...selection.ids].sort().join('');
const anyId = fc.constantFrom(...LISTED);

describe('a selection', () => {
  it('of one card comes and goes', () => {
    const one = toggled(NOTHING_SELECTED, 'c');
    expect(ids(one)).toBe('c');
    expect(ids(toggled(one, 'c'))).toBe('');
    expect(ids(toggled(one, 'a'))).toBe('ac');
  });

  it('extends from the last card that was selected, either way', () => {
    const one = toggled(NOTHING_SELECTED, 'c');
    expect(ids(extendedTo(one, LISTED, 'e'))).toBe('cde');
    expect(ids(extendedTo(one, LISTED, 'a'))).toBe('abc');
  });

  it('extends from the card that was moved to', () => {
    expect(ids(extendedTo(anchoredAt(NOTHING_SELECTED, 'd'), LISTED, 'e'))).toBe('de');
  });

  it('gives back what a range had added when it gets shorter, and keeps what was there before', () => {
    const before = toggled(toggled(NOTHING_SELECTED, 'e'), 'b');
    const long = extendedTo(before, LISTED, 'f');
    expect(ids(long)).toBe('bcdef');
    const short = extendedTo(long, LISTED, 'c');
    expect(ids(short)).toBe('bce');
    expect(ids(extendedTo(short, LISTED, 'a'))).toBe('abe');
  });

  it('without a place to start from is the card itself', () => {
    expect(ids(extendedTo(NOTHING_SELECTED, LISTED, 'd'))).toBe('d');
    expect(ids(extendedTo(anchoredAt(NOTHING_SELECTED, 'z'), LISTED, 'd'))).toBe('d');
  });

  it('of all holds what is listed', () => {
    expect(ids(allSelected(LISTED))).toBe(LISTED.join(''));
    expect(ids(toggled(allSelected(LISTED), 'g'))).toBe('abcdef');
  });

  it('loses what leaves the list, and is the same object if nothing does', () => {
    const some = extendedTo(toggled(NOTHING_SELECTED, 'b'), LISTED, 'd');
    expect(onlyListed(some, new Set(LISTED))).toBe(some);
    const left = onlyListed(some, new Set(['a', 'c', 'd']));
    expect(ids(left)).toBe('cd');
    expect(left.anchorId).toBeNull();
  });

  it('a range ends at the card it was extended to, whatever came before', () => {
    const anyStep = fc.record({ isExtending: fc.boolean(), id: anyId });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), anyId, (steps, last) => {
        const selection = steps.reduce(
          (so, { isExtending, id }) => (isExtending ? extendedTo(so, LISTED, id) : toggled(so, id)),
          NOTHING_SELECTED,
        );
        const { ids: now, anchorId } = extendedTo(selection, LISTED, last);
        expect(now.has(last)).toBe(true);
        expect(now.has(anchorId ?? '')).toBe(true);
        for (const id of selection.base) expect(now.has(id)).toBe(true);
      }),
    );
  });
});
