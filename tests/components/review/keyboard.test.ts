import { describe, expect, it } from 'vitest';
import { readKey, type KeyPress } from '../../../src/components/review/keyboard.ts';

function press(over: Partial<KeyPress>): KeyPress {
  return {
    code: '',
    key: '',
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    ...over,
  };
}

const GRADES = ['Digit', 'Numpad'].flatMap((row) =>
  ([1, 2, 3, 4] as const).map((rating) => ({ code: `${row}${rating}`, rating })),
);

describe('grading keys', () => {
  it.each(GRADES)('[U3] $code grades $rating', ({ code, rating }) => {
    expect(readKey(press({ code, key: `${rating}` }))).toEqual({ action: 'grade', rating });
  });

  it.each([
    ['Digit1', '&', 1],
    ['Digit2', 'é', 2],
    ['Digit3', '"', 3],
    ['Digit4', "'", 4],
    ['Numpad3', 'PageDown', 3],
  ])('[U3] by the place of the key, whatever it types: %s %s', (code, key, rating) => {
    expect(readKey(press({ code, key }))).toEqual({ action: 'grade', rating });
  });

  it.each(['Digit0', 'Digit5', 'Numpad0', 'Numpad5', 'F1', 'KeyA', ''])(
    '[U3] %s does not',
    (code) => {
      expect(readKey(press({ code, key: code.slice(-1) }))).toBeNull();
    },
  );

  it.each(['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing'] as const)(
    '[U3] with %s none grades',
    (modifier) => {
      for (const { code, rating } of GRADES) {
        expect(readKey(press({ code, key: `${rating}`, [modifier]: true }))).toBeNull();
      }
    },
  );

  it('[U3] AltGr, which reports Ctrl and Alt, does not grade', () => {
    expect(readKey(press({ code: 'Digit2', key: '²', ctrlKey: true, altKey: true }))).toBeNull();
  });
});

describe('other keys', () => {
  it.each([
    [{ code: 'Space', key: ' ' }, 'showAnswer'],
    [{ code: 'Enter', key: 'Enter' }, 'showAnswer'],
    [{ code: 'NumpadEnter', key: 'Enter' }, 'showAnswer'],
    [{ code: 'KeyU', key: 'u' }, 'undo'],
    [{ code: 'KeyU', key: 'U' }, 'undo'],
    [{ code: 'KeyZ', key: 'z', ctrlKey: true }, 'undo'],
    [{ code: 'KeyZ', key: 'z', metaKey: true }, 'undo'],
    [{ code: 'KeyB', key: 'b' }, 'bury'],
    [{ code: 'KeyS', key: 's' }, 'suspend'],
    [{ code: 'KeyF', key: 'f' }, 'flag'],
    [{ code: 'KeyI', key: 'i' }, 'cardPage'],
    [{ code: 'KeyE', key: 'e' }, 'source'],
    [{ code: 'Slash', key: '?' }, 'help'],
    [{ code: 'Minus', key: '?' }, 'help'],
  ])('%j: %s', (keys, action) => {
    expect(readKey(press(keys))).toEqual({ action });
  });

  it('undo follows the letter, not the place: on a German keyboard Y and Z are changed about', () => {
    expect(readKey(press({ code: 'KeyY', key: 'z', ctrlKey: true }))).toEqual({ action: 'undo' });
    expect(readKey(press({ code: 'KeyZ', key: 'y', ctrlKey: true }))).toBeNull();
    // French: the key in the place of Z types W, and Ctrl+W closes the tab.
    expect(readKey(press({ code: 'KeyZ', key: 'w', ctrlKey: true }))).toBeNull();
  });

  it.each([
    { code: 'Space', key: ' ', repeat: true },
    { code: 'KeyZ', key: 'z', ctrlKey: true, repeat: true },
    { code: 'KeyZ', key: 'z', ctrlKey: true, altKey: true },
    { code: 'KeyU', key: 'u', ctrlKey: true },
    { code: 'Enter', key: 'Enter', metaKey: true },
    { code: 'Enter', key: 'Enter', isComposing: true },
    { code: 'KeyZ', key: 'z' },
    { code: 'Tab', key: 'Tab' },
    { code: 'Escape', key: 'Escape' },
    { code: 'ShiftLeft', key: 'Shift' },
    { code: 'KeyE', key: 'Dead' },
    { code: '', key: 'Unidentified' },
  ])('%j means nothing here', (keys) => {
    expect(readKey(press(keys))).toBeNull();
  });
});
