import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordOf, isHeldEnter, isSingleKey, type KeyPress } from '../../src/lib/keys/index.ts';

const PLAIN: KeyPress = {
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
};

type Row = readonly [layout: string, press: Partial<KeyPress>, chord: string];

const SHIFT = { shiftKey: true };
const CTRL = { ctrlKey: true };

const ROWS: readonly Row[] = [
  ['US', { code: 'KeyU', key: 'u' }, 'U'],
  ['US', { code: 'Digit2', key: '2' }, '2'],
  ['US', { code: 'Digit2', key: '@', ...SHIFT }, ''],
  ['US', { code: 'Slash', key: '/' }, '/'],
  ['US', { code: 'Slash', key: '?', ...SHIFT }, '?'],
  ['US', { code: 'Space', key: ' ' }, 'Space'],
  ['US', { code: 'Space', key: ' ', ...SHIFT }, 'Shift+Space'],
  ['US', { code: 'NumpadEnter', key: 'Enter' }, 'Enter'],
  ['US', { code: 'KeyU', key: 'U', ...SHIFT }, 'Shift+U'],
  ['Caps Lock', { code: 'KeyU', key: 'U' }, 'U'],
  ['Caps Lock and Shift', { code: 'KeyU', key: 'u', ...SHIFT }, 'Shift+U'],
  ['number pad', { code: 'Numpad2', key: '2' }, '2'],
  ['number pad without Num Lock', { code: 'Numpad2', key: 'ArrowDown' }, 'ArrowDown'],
  ['number pad without Num Lock', { code: 'Numpad3', key: 'PageDown' }, 'PageDown'],
  ['number pad', { code: 'NumpadDivide', key: '/' }, '/'],
  ['Dvorak', { code: 'KeyF', key: 'u' }, 'U'],
  ['Dvorak', { code: 'KeyU', key: 'g' }, 'G'],
  ['Dvorak', { code: 'Slash', key: 'z', ...CTRL }, 'Ctrl+Z'],
  ['Dvorak for programmers', { code: 'Digit5', key: '1', ...SHIFT }, '1'],
  ['German', { code: 'KeyY', key: 'z', ...CTRL }, 'Ctrl+Z'],
  ['German', { code: 'KeyZ', key: 'y', ...CTRL }, 'Ctrl+Y'],
  ['German', { code: 'Digit7', key: '/', ...SHIFT }, '/'],
  ['German', { code: 'Minus', key: '?', ...SHIFT }, '?'],
  ['German', { code: 'Slash', key: '-' }, ''],
  ['German', { code: 'Semicolon', key: 'ö' }, ''],
  ['Spanish', { code: 'Digit2', key: '?', ...SHIFT }, '?'],
  ['French', { code: 'Digit1', key: '&' }, '1'],
  ['French', { code: 'Digit2', key: 'é' }, '2'],
  ['French', { code: 'Digit3', key: '3', ...SHIFT }, '3'],
  ['French', { code: 'KeyM', key: ',' }, ''],
  ['French', { code: 'KeyZ', key: 'w', ...CTRL }, 'Ctrl+W'],
  ['Czech', { code: 'Digit3', key: 'š' }, '3'],
  ['Turkish', { code: 'KeyI', key: 'ı' }, 'I'],
  ['Russian', { code: 'KeyU', key: 'г' }, 'U'],
  ['Russian', { code: 'KeyS', key: 'Ы' }, 'S'],
  ['Russian', { code: 'KeyZ', key: 'я', ...CTRL }, 'Ctrl+Z'],
  ['Russian', { code: 'KeyZ', key: 'Я', ctrlKey: true, ...SHIFT }, 'Ctrl+Shift+Z'],
  ['Russian', { code: 'KeyK', key: 'л', metaKey: true }, 'Ctrl+K'],
  ['Russian', { code: 'Slash', key: '.' }, ''],
  ['Russian', { code: 'Backslash', key: '/', ...SHIFT }, '/'],
  ['Turkish', { code: 'Slash', key: '.' }, ''],
  ['Russian', { code: 'Digit7', key: '?', ...SHIFT }, '?'],
  ['Russian', { code: 'BracketLeft', key: 'х' }, ''],
  ['Greek', { code: 'KeyU', key: 'θ' }, 'U'],
  ['Greek', { code: 'KeyB', key: 'β' }, 'B'],
  ['Hebrew', { code: 'KeyF', key: 'כ' }, 'F'],
  ['Hebrew', { code: 'KeyB', key: 'נ' }, 'B'],
  ['Arabic', { code: 'Slash', key: 'ظ' }, '/'],
  ['Arabic', { code: 'Digit2', key: '٢' }, '2'],
  ['Thai', { code: 'KeyU', key: 'ี' }, 'U'],
  ['Command', { code: 'KeyZ', key: 'z', metaKey: true, ...SHIFT }, 'Ctrl+Shift+Z'],
  ['Control and Command', { code: 'KeyF', key: 'f', ctrlKey: true, metaKey: true }, ''],
  ['Alt', { code: 'KeyU', key: 'u', altKey: true }, ''],
  ['Option', { code: 'KeyU', key: 'Dead', altKey: true }, ''],
  ['AltGr on Windows', { code: 'Digit2', key: '²', ctrlKey: true, altKey: true }, ''],
  [
    'AltGr on Linux',
    { code: 'Digit2', key: '²', getModifierState: (name) => name === 'AltGraph' },
    '',
  ],
  ['composition', { code: 'KeyU', key: 'u', isComposing: true }, ''],
  ['composition in Safari', { code: 'Enter', key: 'Enter', keyCode: 229 }, ''],
  ['held', { code: 'KeyU', key: 'u', repeat: true }, ''],
  ['held', { code: 'Enter', key: 'Enter', repeat: true }, ''],
  ['held', { code: 'ArrowDown', key: 'ArrowDown', repeat: true, ...SHIFT }, 'Shift+ArrowDown'],
  ['filled in by the browser', {}, ''],
  ['phone', { code: '', key: 'Unidentified', keyCode: 229 }, ''],
];

describe('the name of a press', () => {
  it.each(ROWS)('%s: %j', (_layout, press, chord) => {
    expect(chordOf({ ...PLAIN, ...press })).toBe(chord);
  });

  it('no press of any kind throws', () => {
    const any = fc.record({
      key: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(undefined)),
      code: fc.oneof(fc.constantFrom('Digit1', 'KeyA', 'Numpad9', 'Slash', ''), fc.string()),
      repeat: fc.boolean(),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      metaKey: fc.boolean(),
      shiftKey: fc.boolean(),
      isComposing: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ key, ...press }) => {
        const chord = chordOf(key === undefined ? press : { ...press, key });
        if (press.altKey || press.isComposing) expect(chord).toBe('');
        if (press.ctrlKey || press.metaKey) expect(isSingleKey(chord)).toBe(false);
      }),
    );
  });

  it.each([
    ['U', true],
    ['2', true],
    ['/', true],
    ['?', true],
    ['', false],
    ['Space', false],
    ['Enter', false],
    ['Ctrl+Z', false],
  ])('%s is a single key: %s', (chord, isSingle) => {
    expect(isSingleKey(chord)).toBe(isSingle);
  });

  it('only Enter that repeats is held', () => {
    expect(isHeldEnter({ ...PLAIN, key: 'Enter', repeat: true })).toBe(true);
    expect(isHeldEnter({ ...PLAIN, key: 'Enter' })).toBe(false);
    expect(isHeldEnter({ ...PLAIN, key: 'a', repeat: true })).toBe(false);
  });
});
