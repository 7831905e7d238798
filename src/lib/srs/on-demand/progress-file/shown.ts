const SHOWN_MAX_LENGTH = 60;

/** Control characters, those that turn the direction of a line, and others without a look of their own. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * A value of a foreign file for a message: in words or quoted, at most 60 characters, with no character that hides.
 * It stays text: whoever shows it must not make markup of it.
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  // JSON has no word for a number too large.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  // As much as may be shown: the whole can be as long as the file.
  const start = value.slice(0, SHOWN_MAX_LENGTH);
  const text = JSON.stringify(start).replace(UNSEEN, escaped);
  if (start === value && text.length <= SHOWN_MAX_LENGTH) return text;
  return `${withoutHalf(text.slice(0, SHOWN_MAX_LENGTH - 2))}…"`;
}

function escaped(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Takes off the first half of a character that a cut has torn apart. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
