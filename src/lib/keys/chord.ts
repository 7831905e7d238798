/** The name of a key press. Every key of the site is read here, so that it means the same on every page. */

/** The part of a `KeyboardEvent` that decides its name. Browsers send some without `key` or `code`. */
export interface KeyPress {
  readonly key?: string;
  readonly code?: string;
  readonly keyCode?: number;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly getModifierState?: (modifier: string) => boolean;
}

/** The `keyCode` of a press that an input method takes: Safari sends it after `isComposing` has ended. */
const TAKEN_BY_INPUT_METHOD = 229;
const MOVES = /^(?:Arrow|Page|Home|End)/;
/** A letter of a script that has no Latin letters, or a vowel sign, which some of these scripts have on keys. */
const FOREIGN_LETTER = /^(?!\p{Script=Latin})[\p{L}\p{M}]$/u;

/**
 * The name of a press: `U`, `2`, `?`, `/`, `Space`, `Enter`, `ArrowDown`, `Shift+Space`, `Ctrl+Z`, `Ctrl+Shift+Z`.
 * Command counts as Ctrl. Letters are upper case, whatever Caps Lock says.
 *
 * @returns the empty text for a press that belongs to the browser or to an input method, and for a held key that does
 * not move
 */
export function chordOf(press: KeyPress): string {
  const { key = '', ctrlKey, metaKey, shiftKey } = press;
  if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD) return '';
  // With AltGr a key types its third character. Windows reports Ctrl and Alt as well.
  if (press.altKey || press.getModifierState?.('AltGraph') === true) return '';
  if ((ctrlKey && metaKey) || (press.repeat && !MOVES.test(key))) return '';
  const name = nameOf(key, press.code ?? '', shiftKey);
  if (name === '') return '';
  // Shift is a part of the character that a key types, and a modifier of everything else.
  const isShifted = shiftKey && !/^[\d/?]$/.test(name);
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${isShifted ? 'Shift+' : ''}${name}`;
}

/** Whether a chord is one character, so that typed or dictated text can contain it (WCAG 2.1.4). */
export function isSingleKey(chord: string): boolean {
  return chord.length === 1;
}

/** Whether Enter is held: browsers press a focused button again for each repeat. */
export function isHeldEnter({ key, repeat }: KeyPress): boolean {
  return repeat && key === 'Enter';
}

/**
 * By the character where it is Latin, a digit or a sign, because layouts move these about; by the place on the keyboard
 * where the layout has no such character.
 */
function nameOf(key: string, code: string, isShifted: boolean): string {
  if (key === ' ') return 'Space';
  // A number pad without Num Lock types no digit: its keys are called ArrowDown, Home and so on.
  if (key.length > 1 || key === '/' || key === '?') return key;
  const letter = key.toUpperCase();
  if (/^[A-Z\d]$/.test(letter)) return letter;
  // The digit row of French and Czech keyboards types digits with Shift only. Other scripts have digits of their own.
  if (key !== '' && !isShifted && /^(?:Digit|Numpad)\d$/.test(code)) return code.slice(-1);
  const isForeign = FOREIGN_LETTER.test(key);
  if (isForeign && code.startsWith('Key')) return code.slice(3);
  // A full stop in that place says nothing: Turkish keyboards have one there, as Russian ones do.
  if (isForeign && code === 'Slash') return isShifted ? '?' : '/';
  return '';
}
