import { describe, expect, it } from 'vitest';
import { readKey } from '../../../src/components/review/keyboard.ts';

describe('keys of the review', () => {
  it.each([1, 2, 3, 4])('[U3] %i grades', (rating) => {
    expect(readKey(String(rating))).toEqual({ action: 'grade', rating });
  });

  it.each([
    ['Space', 'showAnswer'],
    ['Enter', 'showAnswer'],
    ['U', 'undo'],
    ['Ctrl+Z', 'undo'],
    ['B', 'bury'],
    ['S', 'suspend'],
    ['F', 'flag'],
    ['I', 'cardPage'],
    ['E', 'source'],
    ['?', 'help'],
  ])('%s: %s', (chord, action) => {
    expect(readKey(chord)).toEqual({ action });
  });

  it.each([
    '',
    '0',
    '5',
    'Z',
    'Ctrl+1',
    'Ctrl+U',
    'Ctrl+Y',
    'Ctrl+Shift+Z',
    'Ctrl+Enter',
    'Shift+U',
    'Shift+Space',
    'Tab',
    'Escape',
    'ArrowDown',
    'Dead',
    'constructor',
  ])('%s means nothing here', (chord) => {
    expect(readKey(chord)).toBeNull();
  });
});
