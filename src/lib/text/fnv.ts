const START = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits, over the UTF-16 code units of a text (http://www.isthe.com/chongo/tech/comp/fnv/).
 *
 * @param from a former value to continue from: the hash of `a + b` is the hash of `b` continued from that of `a`
 * @returns an unsigned 32-bit number
 */
export function fnv1a(text: string, from: number = START): number {
  let hash = from;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return hash >>> 0;
}
