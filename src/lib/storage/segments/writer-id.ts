const WRITER_ID_LENGTH = 8;
const WRITER_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id for one page load: only that page writes keys with this id (rule P2). */
export function createWriterId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(WRITER_ID_LENGTH));
  return Array.from(bytes, (byte) => WRITER_ALPHABET[byte % WRITER_ALPHABET.length]).join('');
}
