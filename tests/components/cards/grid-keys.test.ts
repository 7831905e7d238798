import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveTarget,
  readGridKey,
  readPageKey,
  type KeyPress,
  type Move,
} from '../../../src/components/cards/list/grid-keys.ts';

function press(over: Partial<KeyPress>): KeyPress {
  return {
    key: '',
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...over,
  };
}

const MOVES: readonly [string, Move][] = [
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'first'],
  ['End', 'last'],
];

describe('keys in the list', () => {
  it.each(MOVES)('%s moves: %s; with Shift it selects on the way; held, it goes on', (key, to) => {
    expect(readGridKey(press({ key }))).toEqual({ action: 'move', to, isExtending: false });
    expect(readGridKey(press({ key, shiftKey: true, repeat: true }))).toEqual({
      action: 'move',
      to,
      isExtending: true,
    });
  });

  it.each<[Partial<KeyPress>, string]>([
    [{ key: ' ' }, 'toggle'],
    [{ key: ' ', shiftKey: true }, 'extend'],
    [{ key: 'a', ctrlKey: true }, 'selectAll'],
    [{ key: 'A', metaKey: true }, 'selectAll'],
    [{ key: 'Enter' }, 'open'],
    [{ key: 'Escape' }, 'clear'],
    [{ key: 'u' }, 'undo'],
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: '?', shiftKey: true }, 'help'],
  ])('%j: %s', (keys, action) => {
    expect(readGridKey(press(keys))).toEqual({ action });
  });

  it.each<Partial<KeyPress>>([
    { key: ' ', repeat: true },
    { key: 'Enter', repeat: true },
    { key: 'a' },
    { key: 'a', ctrlKey: true, shiftKey: true },
    { key: 'z', ctrlKey: true, shiftKey: true },
    { key: 'u', ctrlKey: true },
    { key: 'ArrowDown', altKey: true },
    { key: 'ArrowDown', ctrlKey: true },
    { key: 'ArrowDown', isComposing: true },
    { key: 'ArrowLeft' },
    { key: 'Tab' },
    { key: '/' },
    { key: 'k', ctrlKey: true },
    { key: 'toString' },
  ])('%j means nothing here and is left to the page', (keys) => {
    expect(readGridKey(press(keys))).toBeNull();
  });

  it.each(['Home', 'End'])('Ctrl %s is the same as without', (key) => {
    expect(readGridKey(press({ key, ctrlKey: true }))).toEqual(readGridKey(press({ key })));
  });

  it('elsewhere on the page only undo and the list of keys have one', () => {
    expect(readPageKey(press({ key: 'u' }))).toEqual({ action: 'undo' });
    expect(readPageKey(press({ key: '?' }))).toEqual({ action: 'help' });
    for (const key of [' ', 'Enter', 'Escape', 'ArrowDown', 'a', 'z', '/']) {
      expect(readPageKey(press({ key }))).toBeNull();
    }
  });
});

describe('a move', () => {
  it.each<[Move, number]>([
    ['previous', 49],
    ['next', 51],
    ['pageUp', 40],
    ['pageDown', 60],
    ['first', 0],
    ['last', 99],
  ])('%s from 50 of 100 by pages of 10 leads to %i', (to, target) => {
    expect(moveTarget(to, 50, 100, 10)).toBe(target);
  });

  it('stays in the list', () => {
    const anyMove = fc.constantFrom(...MOVES.map(([, to]) => to));
    fc.assert(
      fc.property(
        anyMove,
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 90 }),
        (to, from, count, page) => {
          const target = moveTarget(to, Math.min(from, Math.max(0, count - 1)), count, page);
          expect(target).toBeGreaterThanOrEqual(0);
          expect(target).toBeLessThan(Math.max(1, count));
        },
      ),
    );
  });
});
