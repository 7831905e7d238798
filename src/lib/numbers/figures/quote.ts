const SHOWN_MAX_CHARACTERS = 24;

/**
 * A typed text for a message: in quotes, on one line, without characters that hide, and short. It stays text: whoever
 * shows it must not make markup of it.
 */
export function quote(text: string): string {
  const seen = Array.from(text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim());
  const start = seen.slice(0, SHOWN_MAX_CHARACTERS).join('');
  return `“${start}${seen.length > SHOWN_MAX_CHARACTERS ? '…' : ''}”`;
}
