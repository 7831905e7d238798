/**
 * Finds where a text stops being JSON (RFC 8259). The messages of `JSON.parse` differ between browsers and often name
 * no place, so this runs after it has failed. It uses loops instead of recursion and of regular expressions over long
 * texts, so neither nesting nor length can overflow the stack.
 */
import { shown } from './shown.ts';

export interface JsonFault {
  /** In characters (UTF-16 code units) from the start of the text. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

/**
 * The next expected part; `first …` stands right after an opening bracket, where the closing one is allowed as well.
 */
type Awaited = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next';

const EXPECTED: Readonly<Record<Exclude<Awaited, 'next'>, string>> = {
  value: 'a value',
  'first value': 'a value or ]',
  name: 'a name in double quotes',
  'first name': 'a name in double quotes or }',
  colon: 'a colon',
};

/** Finds the first fault; `null` for valid JSON. Never throws. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    const char = text.charAt(at);
    const inside = open.at(-1);
    const mayClose = awaited === 'next' || awaited === 'first value' || awaited === 'first name';
    if (mayClose && inside !== undefined && char === (inside === '[' ? ']' : '}')) {
      open.pop();
      awaited = 'next';
      at++;
    } else if (awaited === 'next') {
      if (inside === undefined && at === text.length) return null;
      if (inside === undefined || char !== ',') return faultAt(text, at, afterValue(inside));
      awaited = inside === '[' ? 'value' : 'name';
      at++;
    } else if (awaited === 'colon') {
      if (char !== ':') return faultAt(text, at, EXPECTED.colon);
      awaited = 'value';
      at++;
    } else if (awaited === 'name' || awaited === 'first name') {
      const end = char === '"' ? endOfString(text, at) : faultAt(text, at, EXPECTED[awaited]);
      if (typeof end !== 'number') return end;
      awaited = 'colon';
      at = end;
    } else if (char === '[' || char === '{') {
      open.push(char);
      awaited = char === '[' ? 'first value' : 'first name';
      at++;
    } else {
      const end = endOfScalar(text, at) ?? faultAt(text, at, EXPECTED[awaited]);
      if (typeof end !== 'number') return end;
      awaited = 'next';
      at = end;
    }
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The bit by which `{` differs from `[`, and `}` from `]`. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/**
 * The first bracket that is nested deeper than `levelsMax`; `null` if none is. Call it before `JSON.parse`: given 64 MB
 * of opening brackets, V8 takes half a minute, and other engines overflow their stack.
 */
export function findDeepNesting(text: string, levelsMax: number): JsonFault | null {
  let levels = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if ((code | CURLY) === CLOSING) levels--;
    else if ((code | CURLY) === OPENING && ++levels > levelsMax) {
      return faultAt(text, at, `at most ${levelsMax} levels of nesting`);
    }
  }
  return null;
}

function faultAt(text: string, offset: number, expected: string): JsonFault {
  const char = text.codePointAt(offset);
  const found = char === undefined ? 'the end of the file' : shown(String.fromCodePoint(char));
  return { offset, expected, found };
}

function afterValue(inside: '[' | '{' | undefined): string {
  if (inside === undefined) return 'the end of the file';
  return inside === '[' ? 'a comma or ]' : 'a comma or }';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}

/** The end of a string, a number or a word; `null` if none of them starts here. */
function endOfScalar(text: string, at: number): number | JsonFault | null {
  if (text.charAt(at) === '"') return endOfString(text, at);
  if (/[-\d]/.test(text.charAt(at))) return endOfNumber(text, at);
  const word = ['true', 'false', 'null'].find((known) => known.startsWith(text.charAt(at)));
  return word === undefined || at === text.length ? null : endOfWord(text, at, word);
}

function endOfWord(text: string, from: number, word: string): number | JsonFault {
  for (let index = 0; index < word.length; index++) {
    const at = from + index;
    if (text.charAt(at) !== word.charAt(index)) return faultAt(text, at, word);
  }
  return from + word.length;
}

/** The character after a string that starts with the quote at `from`. */
function endOfString(text: string, from: number): number | JsonFault {
  for (let at = from + 1; ; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === '') return faultAt(text, at, 'a closing quote');
    if (char < ' ') return faultAt(text, at, 'a character above U+001F, or an escape for it');
    if (char !== '\\') continue;
    at++;
    if (text.charAt(at) !== 'u') {
      if (!/["\\/bfnrt]/.test(text.charAt(at))) return faultAt(text, at, 'a known escape');
      continue;
    }
    for (let digits = 0; digits < 4; digits++) {
      at++;
      if (!/[\dA-Fa-f]/.test(text.charAt(at))) return faultAt(text, at, 'four hexadecimal digits');
    }
  }
}

/** The character after a number that starts at `from`. */
function endOfNumber(text: string, from: number): number | JsonFault {
  let at = from;
  if (text.charAt(at) === '-') at++;
  const whole = text.charAt(at) === '0' ? at + 1 : skipDigits(text, at);
  if (whole === at) return faultAt(text, at, 'a digit');
  at = whole;
  if (text.charAt(at) === '.') {
    const end = skipDigits(text, at + 1);
    if (end === at + 1) return faultAt(text, end, 'a digit');
    at = end;
  }
  if (/[eE]/.test(text.charAt(at))) {
    at++;
    if (/[-+]/.test(text.charAt(at))) at++;
    const end = skipDigits(text, at);
    if (end === at) return faultAt(text, end, 'a digit');
    at = end;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (/\d/.test(text.charAt(at))) at++;
  return at;
}
