const SHOWN_MAX_LENGTH = 60;

/** Invisible characters: control characters, those that change the direction of a line, and others. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * A value of a foreign file for a message: in words or quoted, at most 60 characters, and without invisible characters.
 * The result is text and not markup: the caller must not insert it as HTML.
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  // JSON turns a number that is too large into null.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  // Cut first, because the whole text can be as long as the file.
  const start = value.slice(0, SHOWN_MAX_LENGTH);
  const text = JSON.stringify(start).replace(UNSEEN, escaped);
  if (start === value && text.length <= SHOWN_MAX_LENGTH) return text;
  return `${withoutHalf(text.slice(0, SHOWN_MAX_LENGTH - 2))}…"`;
}

function escaped(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Removes half of a character (a lone surrogate) that the cut has left. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
