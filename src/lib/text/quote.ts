const SHOWN_MAX_CHARACTERS = 24;

/**
 * A text for a message: in quotes, on one line, short, and without invisible characters. The result is text and not
 * markup: the caller must not insert it as HTML.
 *
 * @param most code points that are shown; an ellipsis stands for the rest
 * @param marks the opening and the closing quote
 */
export function quote(text: string, most = SHOWN_MAX_CHARACTERS, marks = '“”'): string {
  const seen = Array.from(text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim());
  const start = seen.slice(0, most).join('');
  return `${marks.charAt(0)}${start}${seen.length > most ? '…' : ''}${marks.charAt(1)}`;
}
