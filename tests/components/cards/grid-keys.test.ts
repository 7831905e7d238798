import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveTarget,
  readGridKey,
  readPageKey,
  type Move,
} from '../../../src/components/cards/list/grid-keys.ts';

const MOVES: readonly [string, Move][] = [
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['PageUp', 'pageUp'],
  ['PageDown', 'pageDown'],
  ['Home', 'first'],
  ['End', 'last'],
];

describe('keys in the list', () => {
  it.each(MOVES)('%s moves: %s; with Shift it selects on the way', (key, to) => {
    expect(readGridKey(key)).toEqual({ action: 'move', to, isExtending: false });
    expect(readGridKey(`Shift+${key}`)).toEqual({ action: 'move', to, isExtending: true });
  });

  it.each([
    ['Space', 'toggle'],
    ['Shift+Space', 'extend'],
    ['Ctrl+A', 'selectAll'],
    ['Enter', 'open'],
    ['Escape', 'clear'],
  ])('%s: %s', (chord, action) => {
    expect(readGridKey(chord)).toEqual({ action });
  });

  it.each([
    '',
    'A',
    'Ctrl+Shift+A',
    'Shift+Enter',
    'Shift+Escape',
    'Ctrl+Space',
    'Ctrl+ArrowDown',
    'ArrowLeft',
    'Tab',
    '/',
    'Ctrl+K',
    'U',
    '?',
    'Ctrl+Z',
    'toString',
  ])('%s means nothing here and is left to the page', (chord) => {
    expect(readGridKey(chord)).toBeNull();
  });

  it.each(['Home', 'End'])('Ctrl %s is the same as without', (key) => {
    expect(readGridKey(`Ctrl+${key}`)).toEqual(readGridKey(key));
    expect(readGridKey(`Ctrl+Shift+${key}`)).toEqual(readGridKey(`Shift+${key}`));
  });

  it('elsewhere on the page only undo and the list of keys have one', () => {
    expect(readPageKey('U')).toEqual({ action: 'undo' });
    expect(readPageKey('Ctrl+Z')).toEqual({ action: 'undo' });
    expect(readPageKey('?')).toEqual({ action: 'help' });
    for (const chord of [
      '',
      'Space',
      'Enter',
      'Escape',
      'Shift+U',
      'Ctrl+Shift+Z',
      'Ctrl+Y',
      '/',
    ]) {
      expect(readPageKey(chord)).toBeNull();
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
