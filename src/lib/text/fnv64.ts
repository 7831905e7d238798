const START = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a, 64 bits, over the code points of a text (http://www.isthe.com/chongo/tech/comp/fnv/). `BigInt` makes it slow,
 * so it is for digests that are made once a page.
 *
 * @returns an unsigned 64-bit number
 */
export function fnv1a64(text: string): bigint {
  let hash = START;
  for (const char of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * PRIME);
  }
  return hash;
}
