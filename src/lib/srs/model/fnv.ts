/** Start value of FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const FNV_START = 0x811c9dc5;

const FNV_PRIME = 0x01000193;

/** FNV-1a over the code units of a text, continued from a former value; an unsigned 32-bit number. */
export function fnv1a(text: string, from: number = FNV_START): number {
  let hash = from;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}
